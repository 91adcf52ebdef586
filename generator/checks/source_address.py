"""The address of a source leads to a named host; a known mirror has the standing weak, whatever it copies."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.catalog.addresses import host, is_mirror, is_number
from generator.checks.scope import Scope
from generator.problems import Problem, Severity

RULE = "source-address"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.all:
        for number, source in enumerate(record.entry.sources):
            where = record.where("sources", number, "url")
            if is_number(source.url):
                message = "the address is a number and not a name: nobody can tell whose page it is"
                yield Problem(where, RULE, message, "name the page by its own host", Severity.WARNING)
            elif is_mirror(source.url) and source.standing != "weak":
                message = f"`{host(source.url)}` copies other people's pages, here it stands as {source.standing}"
                yield Problem(where, RULE, message, "name the original, or make its standing weak", Severity.WARNING)
