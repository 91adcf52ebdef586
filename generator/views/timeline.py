"""What happened, in order of time: events, releases derived from models, quotes."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.catalog import Catalog, Record
from generator.schema.dates import PartialDate
from generator.schema.events import Event
from generator.schema.models import Model
from generator.schema.quotes import Quote
from generator.views.shown import Reader, Runs, prose

GROUPS = ("events", "releases", "quotes")


@dataclass(frozen=True)
class Item:
    """One line of a timeline: the entry it tells of, its date as precise as it is, its type, the mark of its date."""

    record: Record
    when: PartialDate
    type: str
    mark: str
    read: int

    @property
    def id(self) -> str:
        """The anchor of the line."""
        return f"{self.record.kind.name}-{self.record.id}"

    @property
    def group(self) -> str:
        """The filter the line falls under: `releases`, `quotes`, or `events`."""
        if self.record.kind.name == "events":
            return "releases" if self.type == "release" else "events"
        return "releases" if self.record.kind.name == "models" else self.record.kind.name


@dataclass(frozen=True)
class Line:
    """An item in the reader's words."""

    item: Item
    day: str
    title: str
    summary: Runs
    lang: str


@lru_cache(maxsize=2)
def items(catalog: Catalog) -> list[Item]:
    """Every event, release and quote, by date; a release that an event tells is not told twice."""
    told = {id for record in catalog.of("events") for id in releases_told(catalog, record)}
    found = [
        item for record in catalog.all if (item := as_item(record)) and not (item.type == "model" and record.id in told)
    ]
    return sorted(found, key=lambda item: (item.when.order, item.record.kind.name, item.record.id))


def releases_told(catalog: Catalog, record: Record) -> Iterator[str]:
    """The ids of the models whose release an event of type `release` tells: those it names that came out that day."""
    event = record.entry
    if isinstance(event, Event) and event.type == "release":
        for model in (catalog.get(ref) for ref in event.models):
            assert isinstance(model.entry, Model)
            born = model.entry.released
            if not (born.surely_before(event.date) or event.date.surely_before(born)):
                yield model.id


def as_item(record: Record) -> Item | None:
    """An entry as a timeline item; None for kinds that do not happen on a day."""
    entry = record.entry
    if isinstance(entry, Event):
        return item(record, entry.date, entry.type, "date")
    if isinstance(entry, Model):
        return item(record, entry.released, "model", "released")
    if isinstance(entry, Quote):
        return item(record, entry.said_on, "quote", "text")
    return None


def item(record: Record, when: PartialDate, type: str, path: str) -> Item:
    """An item with the mark of the fact that dates it."""
    mark = next((fact.mark for fact in record.facts if fact.path == path), "unverified")
    return Item(record, when, type, mark, sum(source.accessed is not None for source in record.entry.sources))


def lines(found: Iterable[Item], reader: Reader, years: bool = True) -> list[Line]:
    """Items in the reader's words; `years` says the year with each."""
    return [line(item, reader, years) for item in found]


def line(item: Item, reader: Reader, years: bool = True) -> Line:
    """One item in the reader's words: a quote's title is what was said, by whom."""
    say, entry = reader.say, item.record.entry
    day = say.medium_date(item.when) if years else say.short_date(item.when)
    if isinstance(entry, Quote):
        text = reader.name(item.record.ref) if reader.original else entry.title
        return Line(item, day, say("timeline.quote", speaker=reader.name(entry.speaker), text=text), (), "")
    words, lang = reader.told(entry, "summary")
    title = reader.name(item.record.ref)
    if isinstance(entry, Model):
        makers = say.list([reader.name(ref) for ref in entry.organizations])
        return Line(item, day, say("timeline.release", maker=makers, model=title), prose(words, reader, lang), "")
    return Line(item, day, title, prose(words, reader, lang), "")


def by_month(found: Iterable[Item]) -> Iterator[tuple[int, list[Item]]]:
    """Items of one year by month, 1 to 12; 0 holds those whose month is not known."""
    months: dict[int, list[Item]] = {}
    for item in found:
        months.setdefault(item.when.month or 0, []).append(item)
    yield from sorted(months.items())


def by_year(found: Iterable[Item]) -> dict[int, list[Item]]:
    """Items by year, oldest first."""
    years: dict[int, list[Item]] = {}
    for item in found:
        years.setdefault(item.when.year, []).append(item)
    return dict(sorted(years.items()))


def about(catalog: Catalog, record: Record) -> list[Item]:
    """The events that name an entry, and the releases of an organization."""
    known = places(catalog)
    linked = {link.record for link in catalog.backlinks(record) if concerns(link.record, link.field)}
    found = items(catalog)
    return [found[at] for at in sorted(known[one] for one in linked if one in known)]


@lru_cache(maxsize=2)
def places(catalog: Catalog) -> dict[Record, int]:
    """Where in the order of time each entry stands that is told there."""
    return {item.record: at for at, item in enumerate(items(catalog))}


def concerns(record: Record, field: str) -> bool:
    """True for a link by which a timeline item is about an entry."""
    return record.kind.name == "events" or (record.kind.name == "models" and field == "organizations")
