"""An event refers to at least one entry: whom or what it is about."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "event-of-nothing"
FIELDS = ("organizations", "people", "models", "licenses", "datasets")


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.of("events"):
        if not any(getattr(record.entry, field, ()) for field in FIELDS):
            hint = f"name at least one entry in {', '.join(FIELDS)}"
            yield Problem(record.where(), RULE, "the event refers to no entry", hint)
