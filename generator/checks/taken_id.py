"""A former id redirects to one entry: it is neither the id of an entry nor the former id of another."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "taken-id"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for kind in catalog.kinds:
        taken = {record.id: record for record in catalog.of(kind.name)}
        for record in catalog.of(kind.name):
            for number, old in enumerate(record.entry.formerly):
                if old in taken and (taken[old] is not record or old == record.id):
                    message = f"`{old}` already leads to `{taken[old].id}`"
                    yield Problem(record.where("formerly", number), RULE, message, "take it out here or there")
                taken.setdefault(old, record)
