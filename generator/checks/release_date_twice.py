"""The model owns its release date: an event of type `release` about one model has the same date."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.scope import Scope
from generator.problems import Problem
from generator.schema.events import Event
from generator.schema.models import Model

RULE = "release-date-twice"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.of("events"):
        event = record.entry
        assert isinstance(event, Event)
        found = catalog.find(event.models[0]) if event.type == "release" and len(event.models) == 1 else None
        if found and isinstance(found.entry, Model):
            born, day = found.entry.released, event.date
            if born.surely_before(day) or day.surely_before(born):
                message = f"`{found.id}` was released {born}, the event says {day}"
                yield Problem(record.where("date"), RULE, message, "one of the two is wrong")
