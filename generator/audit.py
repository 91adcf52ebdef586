"""The sheet of an audit: facts drawn by lot, with their sources, to be read again."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import islice
from random import Random

from generator.catalog import Catalog, Fact, Record
from generator.views.shown import Reader, show

Drawn = tuple[Record, Fact]


def draw(catalog: Catalog, number: int, seed: int) -> list[Drawn]:
    """Facts by lot, as many of one kind as of the next as far as they go; the same seed draws the same facts."""
    lot = Random(seed)  # noqa: S311 - a lot to be drawn again, not a secret
    piles = [[(record, fact) for record in catalog.of(kind.name) for fact in record.facts] for kind in catalog.kinds]
    for pile in piles:
        lot.shuffle(pile)
    rounds = range(max(map(len, piles), default=0))
    return list(islice((pile[turn] for turn in rounds for pile in piles if turn < len(pile)), number))


def sheet(drawn: list[Drawn], reader: Reader) -> str:
    """Each fact with its value, its mark and its sources, and the words of the source that show it."""
    return "".join(line + "\n" for number, one in enumerate(drawn, 1) for line in lines(number, *one, reader))


def lines(number: int, record: Record, fact: Fact, reader: Reader) -> Iterator[str]:
    """One fact of the sheet."""
    value = "".join(run.text for run in show(fact.value, fact.path.rpartition(".")[2], reader))
    yield f"{number}. {record.document.file} {fact.path} = {value} [{fact.mark}]"
    for source in (record.entry.sources[at - 1] for at in fact.sources):
        yield f"   {source.url} ({source.standing}, {source.read_as or 'not read'})"
        if source.passage:
            yield f"   “{source.passage}”"
