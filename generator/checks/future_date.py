"""Nothing in the record lies in the future: what is announced for later is not a fact yet."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalog import Catalog
from generator.catalog.paths import Place, children
from generator.checks.scope import Scope
from generator.problems import Problem
from generator.schema.dates import PartialDate

RULE = "future-date"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.all:
        for place, when in dates(record.entry, ()):
            if when.first > scope.today:
                message = f"{when} lies in the future; the check was made on {scope.today}"
                yield Problem(record.where(*place), RULE, message, "write what has happened, with its date")


def dates(value: Any, place: Place) -> Iterator[tuple[Place, PartialDate]]:
    """Every date in an entry with its place."""
    for _, step, child in children(value):
        if isinstance(child, PartialDate):
            yield (*place, step), child
        else:
            yield from dates(child, (*place, step))
