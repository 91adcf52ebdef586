"""What the pages of editions need: numbers of each, and its changes entry by entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from generator.editions import Change, Edition
from generator.schema.dates import PartialDate
from generator.schema.refs import Ref
from generator.views.changes.lines import Line, lines
from generator.views.changes.sorts import entries_by, tally
from generator.views.changes.values import Past

ORDER = ("removed", "renamed", "changed", "added")
ON_PAGE = 350  # lines of one page, the names of entries counted in


@dataclass(frozen=True)
class Block:
    """An entry in an edition: kind, name, address below the root (none where it is gone), what became of it, lines."""

    kind: str
    name: str
    href: str
    what: str
    lines: tuple[Line, ...]


@dataclass(frozen=True)
class Told:
    """An edition in words: its day and address, the number of its entries, of changes of each sort, of entries touched.

    pages: the entries that changed, in pages.
    """

    edition: Edition
    day: str
    url: str
    entries: int
    tally: dict[str, int]
    touched: int
    pages: Sequence[Sequence[Block]]


def told(edition: Edition, reader: Past) -> Told:
    """An edition for its reader."""
    found = sorted(blocks(edition.changes, reader), key=lambda block: ORDER.index(block.what))
    touched = len({change.ref for change in edition.changes})
    day = reader.say.date(PartialDate.parse(edition.date.isoformat()))
    sums, url = tally(edition.changes), f"changes/{edition.version}/"
    return Told(edition, day, url, sum(edition.counts.values()), sums, touched, in_pages(found))


def blocks(changes: Sequence[Change], reader: Past) -> Iterator[Block]:
    """The entries in their order, each with its lines."""
    whats = {ref: what for what, refs in entries_by(changes).items() for ref in refs}
    for (ref, name), found in groupby(changes, lambda change: (change.ref, change.name)):
        kind, _, id = ref.partition("/")
        record = reader.catalog.find(Ref(kind, id))
        called = reader.name(record.ref) if record else name
        shown = tuple(line for change in found for line in lines(change, reader))
        yield Block(kind, called, record.url if record else "", whats[ref], shown)


def in_pages(found: Sequence[Block], most: int = ON_PAGE) -> list[list[Block]]:
    """The blocks in pages of about so many lines; there is always a first page."""
    pages: list[list[Block]] = [[]]
    room = most
    for block in found:
        room -= 1 + len(block.lines)
        if room < 0 and pages[-1]:
            pages.append([])
            room = most - 1 - len(block.lines)
        pages[-1].append(block)
    return pages
