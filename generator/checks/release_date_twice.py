"""The model owns its release date: an event of type `release` has the date of its model or of one of its variants.

An error where the event names one model, a warning where it names several and has the date of none.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.checks.scope import Scope
from generator.problems import Problem, Severity
from generator.schema.dates import PartialDate
from generator.schema.events import Event
from generator.schema.models import Model

RULE = "release-date-twice"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.of("events"):
        event = record.entry
        assert isinstance(event, Event)
        if event.type != "release":
            continue
        found = [one for ref in event.models if (one := catalog.find(ref)) and isinstance(one.entry, Model)]
        if found and not any(fits(event.date, born) for one in found for born in births(one)):
            yield differs(record, event.date, found)


def differs(record: Record, day: PartialDate, found: list[Record]) -> Problem:
    """The problem of an event whose date is that of none of its models; with several, one of them may only be named."""
    born = ", ".join(f"`{one.id}` was released {births(one)[0]}" for one in found)
    severity = Severity.ERROR if len(found) == 1 else Severity.WARNING
    hint = "one of the two is wrong" if len(found) == 1 else "one of them is wrong, or the event is of another type"
    return Problem(record.where("date"), RULE, f"{born}, the event says {day}", hint, severity)


def births(record: Record) -> list[PartialDate]:
    """The release date of a model, then those of its variants."""
    assert isinstance(record.entry, Model)
    own = (variant.released for variant in record.entry.variants)
    return [record.entry.released, *(day for day in own if day)]


def fits(day: PartialDate, born: PartialDate) -> bool:
    """True when the two can be the same day."""
    return not born.surely_before(day) and not day.surely_before(born)
