"""Entries of different kinds do not share a name or alias, so that a search finds one; a maker and its model may."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.catalog.paths import Place
from generator.checks.name_collision import folded, names
from generator.checks.scope import Scope
from generator.problems import Problem, Severity

RULE = "shared-name"
PAIR = {"organizations", "models"}


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record, place, name, other in shared(catalog):
        if {record.kind.name, other.kind.name} != PAIR:
            message = f"`{name}` is also the name of {other.kind.one} `{other.id}`"
            yield Problem(
                record.where(*place), RULE, message, "use a name that tells them apart, or leave it", Severity.WARNING
            )


def shared(catalog: Catalog) -> Iterator[tuple[Record, Place, str, Record]]:
    """Each name that an entry of an earlier kind has: entry, place, name, the entry that had it first."""
    seen: dict[str, Record] = {}
    for record in catalog.all:
        for place, name in names(record):
            other = seen.setdefault(folded(name), record)
            if other.kind is not record.kind:
                yield record, place, name, other
