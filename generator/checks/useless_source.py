"""A source shows something, or a dispute rests on it; otherwise it is a link and not a source."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "useless-source"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.all:
        disputed = {url for dispute in record.entry.disputes for url in dispute.sources}
        for number, source in enumerate(record.entry.sources):
            if not source.supports and source.url not in disputed:
                where = record.where("sources", number)
                yield Problem(
                    where, RULE, "the source supports nothing", "say in `supports` what it shows, or take it out"
                )
