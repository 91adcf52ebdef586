"""A source that was read says when and how: `accessed` and `read_as` stand together or not at all."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "half-read-source"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.all:
        for number, source in enumerate(record.entry.sources):
            if bool(source.accessed) != bool(source.read_as):
                there, gone = ("accessed", "read_as") if source.accessed else ("read_as", "accessed")
                where = record.where("sources", number, there)
                yield Problem(where, RULE, f"`{there}` stands without `{gone}`", f"add `{gone}`, or take `{there}` out")
