"""A source is the page itself: not a list of posts, a tag or a category, and not the start page of a host unless that
is the entry's own homepage.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.catalog.addresses import host, is_index, is_root
from generator.problems import Problem, Severity
from generator.schema.base import Source

RULE = "index-source"


def find(catalog: Catalog) -> Iterator[Problem]:
    for record in catalog.all:
        for number, source in enumerate(record.entry.sources):
            if is_index(source.url) or (is_root(source.url) and not own_homepage(record, source)):
                message = f"`{source.url[:80]}` is a list or a start page: it will show something else tomorrow"
                hint = "name the page that shows the fact"
                yield Problem(record.where("sources", number, "url"), RULE, message, hint, Severity.REVIEW)


def own_homepage(record: Record, source: Source) -> bool:
    """True when the page is the homepage of the entry, or the start page of an organization."""
    homepage = record.entry.links.homepage
    return record.kind.name == "organizations" or bool(homepage and host(homepage) == host(source.url))
