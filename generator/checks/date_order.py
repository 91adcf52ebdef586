"""An end does not lie before its beginning: of an event, an organization, a post, a release."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalog import Catalog
from generator.catalog.paths import Place, children
from generator.checks.scope import Scope
from generator.problems import Problem
from generator.schema.base import Part

RULE = "date-order"
PAIRS = (
    ("date", "end_date"),
    ("founded", "dissolved"),
    ("start", "end"),
    ("start", "as_of"),
    ("released", "withdrawn"),
)


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.all:
        for place, first, second in parts(record.entry, ()):
            message = f"`{second}` lies before `{first}`"
            yield Problem(record.where(*place, second), RULE, message, "look both dates up again")


def parts(value: Any, place: Place) -> Iterator[tuple[Place, str, str]]:
    """Every mapping of an entry whose second date lies surely before its first."""
    if isinstance(value, Part):
        for first, second in PAIRS:
            start, end = getattr(value, first, None), getattr(value, second, None)
            if start and end and end.surely_before(start):
                yield place, first, second
    for _, step, child in children(value):
        yield from parts(child, (*place, step))
