"""One page has one title: the same address stands with the same title in every entry."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "title-differs"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    titles: dict[str, tuple[str, str]] = {}
    for record in catalog.all:
        for number, source in enumerate(record.entry.sources):
            title, first = titles.setdefault(source.url, (source.title, record.document.file))
            if title != source.title:
                message = f"this page is called `{title}` in {first}"
                yield Problem(record.where("sources", number, "title"), RULE, message, "use one title for one page")
