"""The sources of an entry as cards: what each is, who read it, and which facts it shows."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalog import Record
from generator.catalog.evidence import shows
from generator.schema.base import Source
from generator.views.publisher_pages import places
from generator.views.rows import anchor, label
from generator.views.shown import Reader


@dataclass(frozen=True)
class Card:
    """One source: its number on the page, its bibliographic record, whether it was read, what it shows.

    `place` is where all stands that rests on its page, below the root.
    """

    number: int
    url: str
    title: str
    publisher: str
    author: str
    published: str
    standing: str
    short_standing: str
    read: str
    archived: str
    passage: str
    language: str
    supports: tuple[tuple[str, str], ...]
    place: str


def cards(record: Record, reader: Reader) -> list[Card]:
    """The sources of an entry, numbered from 1."""
    return [card(record, number, source, reader) for number, source in enumerate(record.entry.sources, 1)]


def card(record: Record, number: int, source: Source, reader: Reader) -> Card:
    """One source as a card."""
    say = reader.say
    return Card(
        number=number,
        url=source.url,
        title=source.title,
        publisher=source.publisher or host(source.url),
        author=source.author or "",
        published=say.date(source.published) if source.published else "",
        standing=say(f"standing.{source.standing}"),
        short_standing=say(f"short-standing.{source.standing}"),
        read=read(source, reader),
        archived=source.archived or "",
        passage=source.passage or "",
        language=source.language or "",
        supports=tuple(shown(record, source, reader)),
        place=places(reader.catalog)[source.url],
    )


def read(source: Source, reader: Reader) -> str:
    """When and how the source was read; empty for a pointer that nobody has read."""
    if not source.accessed:
        return ""
    how = f"read.{source.read_as or 'page'}"
    return reader.say(how, date=reader.say.date(source.accessed))


def shown(record: Record, source: Source, reader: Reader) -> list[tuple[str, str]]:
    """The facts a source shows: anchor and label, each label once."""
    found = {label(fact.path, reader): anchor(fact.path) for fact in reversed(record.facts) if shows(source, fact.path)}
    return [(found[name], name) for name in reversed(found)]


def host(url: str) -> str:
    """The host of an address, for a source without a publisher."""
    return url.split("/")[2].removeprefix("www.")
