"""What stands behind the prose of a theme: its events, releases and quotes in order of time, and its people."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.schema.events import Event
from generator.schema.quotes import Quote
from generator.schema.refs import Ref
from generator.themes import Theme
from generator.views import timeline
from generator.views.aliases import sorting
from generator.views.most import most
from generator.views.shown import Reader
from generator.views.timeline import Item, Line
from generator.views.words_said import Said, said

QUOTED = re.compile(r"“([^”]*)”|«\s*([^»]*?)\s*»")
QUOTES, OTHERS = 20, 40  # how many of a theme are shown where there are more


@dataclass(frozen=True)
class Told:
    """One item as it is read: a line of the timeline, for a quote also the words themselves."""

    line: Line
    quote: Said | None


@dataclass(frozen=True)
class Figure:
    """A person of the story: how many of its items name him or her."""

    record: Record
    name: str
    number: int


def items(theme: Theme, catalog: Catalog) -> list[Item]:
    """The items of a theme: of its kinds, under one of its tags, and surely within its time."""
    return [item for item in timeline.items(catalog) if belongs(theme, item)]


def belongs(theme: Theme, item: Item) -> bool:
    """True for an item that a theme tells of."""
    record, when = item.record, item.when
    inside = theme.first.first <= when.first and when.last <= theme.last.last
    return inside and record.kind.name in theme.kinds and not set(theme.tags).isdisjoint(record.entry.tags)


def chosen(theme: Theme, found: Sequence[Item], catalog: Catalog) -> list[Item]:
    """The items that a page has room for, quotes apart: those that its prose names, then what most entries refer to."""
    named_first = {f"{cited.kind}-{cited.id}" for cited in theme.cited}
    kept = [item.id for quotes in (True, False) for item in best(found, quotes, named_first, catalog)]
    return [item for item in found if item.id in set(kept)]


def best(found: Sequence[Item], quotes: bool, first: set[str], catalog: Catalog) -> list[Item]:
    """The quotes to be shown, or the other items."""
    of = [item for item in found if (item.group == "quotes") is quotes]
    cited = [item for item in of if item.id in first]
    rest = [item for item in of if item.id not in first]
    room = max((QUOTES if quotes else OTHERS) - len(cited), 0)
    return cited + most(rest, room, catalog, lambda item: item.record)


def misquoted(theme: Theme, catalog: Catalog) -> Iterator[str]:
    """What the prose puts into somebody's mouth that the quote it links to does not hold, with file and line."""
    for cited in theme.cited:
        record = catalog.find(Ref(cited.kind, cited.id)) if cited.kind == "quotes" else None
        if record and isinstance(record.entry, Quote):
            texts = (record.entry.text, *(own.text or "" for own in record.entry.translations.values()))
            for words in ["".join(found) for found in QUOTED.findall(cited.words)] or [cited.words]:
                if not any(words in text for text in texts):
                    yield f"{cited.where}: these are not words of quotes/{cited.id}: {words}"


def told(found: Sequence[Item], reader: Reader) -> list[tuple[int, list[Told]]]:
    """Items by year, as they are read."""
    return [(year, [one(item, reader) for item in of]) for year, of in timeline.by_year(found).items()]


def one(item: Item, reader: Reader) -> Told:
    """One item as it is read."""
    quotes = said([item.record], reader)
    return Told(timeline.line(item, reader), quotes[0] if quotes else None)


def people(found: Sequence[Item], reader: Reader) -> list[Figure]:
    """Who is named by the events of a theme or speaks in it, most often first."""
    counts = Counter(ref.id for item in found for ref in named(item))
    records = reader.catalog.records["people"]
    figures = [Figure(records[id], reader.name(records[id].ref), number) for id, number in counts.items()]
    return sorted(figures, key=lambda figure: (-figure.number, sorting(figure.name), figure.record.id))


def named(item: Item) -> tuple[Ref, ...]:
    """The people of an item."""
    entry = item.record.entry
    if isinstance(entry, Quote):
        return (entry.speaker,) if entry.speaker.kind == "people" else ()
    return entry.people if isinstance(entry, Event) else ()
