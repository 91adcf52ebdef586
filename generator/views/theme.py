"""What stands behind the prose of a theme: its events, releases and quotes in order of time, and its people."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.schema.events import Event
from generator.schema.quotes import Quote
from generator.schema.refs import Ref
from generator.themes import Theme
from generator.views import timeline
from generator.views.shown import Reader
from generator.views.timeline import Item, Line
from generator.views.words_said import Said, said


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
    return sorted(figures, key=lambda figure: (-figure.number, figure.name.casefold(), figure.record.id))


def named(item: Item) -> tuple[Ref, ...]:
    """The people of an item."""
    entry = item.record.entry
    if isinstance(entry, Quote):
        return (entry.speaker,) if entry.speaker.kind == "people" else ()
    return entry.people if isinstance(entry, Event) else ()
