"""What stands first where a page cannot hold all: the entries that most other entries refer to."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import Any, TypeVar

from generator.catalog import Catalog, Record
from generator.schema.events import Event

T = TypeVar("T")


def weight(catalog: Catalog, record: Record) -> int:
    """How many other entries refer to an entry; an event that tells of a release weighs as its models do."""
    event = record.entry
    told = event.models if isinstance(event, Event) and event.type == "release" else ()
    every = (record, *(catalog.get(ref) for ref in told))
    return len({link.record.ref for one in every for link in catalog.backlinks(one)})


def most(found: Sequence[T], number: int, catalog: Catalog, record_of: Callable[[T], Record]) -> list[T]:
    """The so many whose entries are referred to most, in the order in which they were given."""
    if len(found) <= number:
        return list(found)
    first = sorted(range(len(found)), key=lambda at: (-weight(catalog, record_of(found[at])), at))[:number]
    return [found[at] for at in sorted(first)]


def by_year(found: Sequence[T], year_of: Callable[[T], Any]) -> list[tuple[int, list[T]]]:
    """What was given, by year, in the order in which the years come up."""
    years: dict[int, list[T]] = {}
    for one in found:
        years.setdefault(int(year_of(one)), []).append(one)
    return list(years.items())
