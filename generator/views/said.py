"""Who said what about whom: quotes by topic, by speaker and by what they are about."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.catalog import Catalog, Record
from generator.schema.quotes import Quote
from generator.views.aliases import sorting
from generator.views.most import by_year
from generator.views.shown import Reader
from generator.views.words_said import Said, said, spoken_about, spoken_by

LEAST = 2  # quotes from which a speaker or a subject has a page
FULL = 60  # quotes with which a page is full; a year stays whole


@dataclass(frozen=True)
class Part:
    """A page of a collection: whole years, the latest first."""

    url: str
    years: list[tuple[int, list[Said]]]


@dataclass(frozen=True)
class Collection:
    """The quotes of one topic, by one speaker or about one subject; `url` is the address of its first page.

    It is of a `topic` or of the entry of a `record`.
    """

    way: str
    name: str
    url: str
    number: int
    parts: list[Part]
    record: Record | None = None
    topic: str = ""

    def of_year(self, year: int) -> tuple[int, str]:
        """How many quotes it has of a year, and where they stand; nothing and nowhere for none."""
        found = ((len(of), f"{part.url}#y{year}") for part in self.parts for at, of in part.years if at == year)
        return next(found, (0, ""))


def address(way: str, name: str) -> str:
    """Where a collection stands, below the root."""
    return f"said/{way}-{name}/"


def collection(reader: Reader, way: str, id: str, name: str, records: Iterable[Record]) -> Collection:
    """A collection with its pages."""
    quotes = said(records, reader)
    parts: list[list[tuple[int, list[Said]]]] = []
    for year, of in by_year(quotes, year_of):
        if not parts or sum(len(found) for _, found in (*parts[-1], (year, of))) > FULL:
            parts.append([])
        parts[-1].append((year, of))
    pages = [Part(address(way, id if at == 1 else f"{id}--{at}"), years) for at, years in enumerate(parts, 1)]
    return Collection(way, name, address(way, id), len(quotes), pages)


def year_of(quote: Said) -> int:
    """The year in which something was said."""
    assert isinstance(quote.record.entry, Quote)
    return quote.record.entry.said_on.year


def by_topic(reader: Reader) -> list[Collection]:
    """A collection for each topic that a quote has, by name."""
    quotes = reader.catalog.of("quotes")
    tags = sorted({tag for record in quotes for tag in record.entry.tags})
    found = [
        collection(reader, "topic", tag, reader.say(f"topic.{tag}"), [r for r in quotes if tag in r.entry.tags])
        for tag in tags
    ]
    found = [replace(one, topic=tag) for one, tag in zip(found, tags, strict=True)]
    return sorted(found, key=lambda one: sorting(one.name))


def by_entry(reader: Reader, way: str) -> list[Collection]:
    """A collection for each entry that speaks (`by`) or is spoken about (`about`) often enough, by name."""
    found = []
    for record in reader.catalog.all:
        quotes = quotes_of(reader.catalog, record, way)
        if len(quotes) >= LEAST:
            name = f"{record.kind.name}-{record.id}"
            found.append((record, collection(reader, way, name, reader.name(record.ref), quotes)))
    made = [replace(one, record=record) for record, one in found]
    return sorted(made, key=lambda one: (sorting(one.name), one.url))


def quotes_of(catalog: Catalog, record: Record, way: str) -> list[Record]:
    """The quotes by an entry or about it."""
    return (spoken_by if way == "by" else spoken_about)(catalog, record)


@dataclass(frozen=True)
class Door:
    """A way from an entry to a collection: its address and its words."""

    href: str
    words: str


def doors(record: Record, reader: Reader, ways: Sequence[str] = ("by", "about")) -> list[Door]:
    """The collections of an entry."""
    found = []
    for way in ways:
        number = len(quotes_of(reader.catalog, record, way))
        if number >= LEAST:
            words = reader.say(f"said.link-{way}", number=reader.say.number(number), name=reader.name(record.ref))
            found.append(Door(address(way, f"{record.kind.name}-{record.id}"), words))
    return found


def topic_doors(record: Record, reader: Reader) -> list[Door]:
    """The collections of the topics of a quote."""
    return [Door(address("topic", tag), reader.say(f"topic.{tag}")) for tag in sorted(record.entry.tags)]
