"""What the pages of editions need: numbers of each, and its changes entry by entry."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
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
class Listing:
    """Entries with their changes, all of them or those of one sort, in pages; `url` is the address of the edition."""

    url: str
    sort: str
    pages: Sequence[Sequence[Block]]

    def address(self, number: int = 1) -> str:
        """Where the so manyth page stands; no version holds two hyphens in a row."""
        steps = [*filter(None, [self.sort]), *([str(number)] if number > 1 else [])]
        return f"{self.url.removesuffix('/')}{'--' if steps else ''}{'-'.join(steps)}/"


@dataclass(frozen=True)
class Told:
    """An edition in words: its day and address, the number of its entries, of changes of each sort, of entries touched.

    lists: all that changed, then each sort of change alone where there are several.
    """

    edition: Edition
    day: str
    url: str
    entries: int
    tally: dict[str, int]
    touched: int
    lists: Sequence[Listing]


def told(edition: Edition, reader: Past) -> Told:
    """An edition for its reader."""
    found = sorted(blocks(edition.changes, reader), key=lambda block: ORDER.index(block.what))
    touched = len({change.ref for change in edition.changes})
    day = reader.say.date(PartialDate.parse(edition.date.isoformat()))
    sums, url = tally(edition.changes), f"changes/{edition.version}/"
    lists = [Listing(url, "", in_pages(found))]
    if len(sums) > 1:
        lists += [Listing(url, sort, in_pages(of_sort(found, sort))) for sort in sums]
    return Told(edition, day, url, sum(edition.counts.values()), sums, touched, lists)


def of_sort(found: Sequence[Block], sort: str) -> list[Block]:
    """The entries to which a sort of change happened, with these changes alone."""
    if sort in ORDER:
        return [replace(block, lines=block.lines if sort == "renamed" else ()) for block in found if block.what == sort]
    narrowed = (replace(block, lines=tuple(line for line in block.lines if line.sort == sort)) for block in found)
    return [block for block in narrowed if block.lines]


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
