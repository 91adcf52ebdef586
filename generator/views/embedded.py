"""An entry as other people's pages show it, on a card or a badge: a few facts, each with its mark."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Record, State
from generator.schema.models import Model
from generator.schema.people import Affiliation, Person
from generator.schema.quotes import Quote
from generator.views.card import FACTS as ON_CARDS
from generator.views.card import LEVEL, Words, named, quoted
from generator.views.openness import level
from generator.views.person_page import begun, post_of
from generator.views.quote_page import venue
from generator.views.rows import Row, label, plain, post_time, rows
from generator.views.shown import Reader

MOST = 4
FACTS = {
    **ON_CARDS,
    "models": (*ON_CARDS["models"], "parameters"),
    "events": ("date", "type", "organizations.*"),
    "people": ("affiliations.*",),
}
LETTERS, LINE, HEIGHT, TALLEST = 42, 25, 226, 560  # of a card 480 pixels wide: letters of large words on a line, pixels


@dataclass(frozen=True)
class Shown:
    """A fact in words: what it is, its value, its mark, the language of the value if not the reader's, and when."""

    label: str
    value: str
    mark: str
    lang: str = ""
    when: str = ""


@dataclass(frozen=True)
class Embedded:
    """What a card shows; `native` is the name or the words in the original script, `level` that of a model.

    place: kind and id with a slash behind, as in the address of the entry. height: in pixels, enough at 480 across.
    """

    place: str
    kind: str
    words: Words
    native: Words
    speech: bool
    level: str
    facts: tuple[Shown, ...]
    height: int


def embedded(record: Record, reader: Reader) -> Embedded:
    """The card of an entry."""
    entry, say = record.entry, reader.say
    speech = isinstance(entry, Quote)
    words, native = quoted(entry, reader) if isinstance(entry, Quote) else named(record, reader)
    return Embedded(
        place=record.url,
        kind=say.words.get(f"kind-one.{record.kind.name}", record.kind.one.capitalize()),
        words=words,
        native=native,
        speech=speech,
        level=level(reader.catalog, entry).name if isinstance(entry, Model) else "",
        facts=tuple(facts(record, reader)),
        height=height(words, native),
    )


def height(*words: Words) -> int:
    """How high a frame has to be for large words of this length, in pixels."""
    lines = sum(-(-len(str(one)) // LETTERS) for one in words)
    return min(HEIGHT + LINE * max(lines - 1, 0), TALLEST)


def facts(record: Record, reader: Reader) -> Iterator[Shown]:
    """The weightiest facts that are there, each once: those of the kind first, then the others of the entry."""
    if isinstance(record.entry, Quote):
        yield from of_quote(record, record.entry, reader)
        return
    if isinstance(record.entry, Person):
        yield from posts(record, reader)
        return
    chosen = tuple(path for path in FACTS.get(record.kind.name, ()) if path != LEVEL)
    found = {row.path: row for row in (*rows(record, reader, chosen), *rows(record, reader)) if not row.gap}
    yield from (shown(row) for row in [*found.values()][:MOST])


def shown(row: Row) -> Shown:
    """A row of the table of facts, in short."""
    return Shown(row.label, plain(row.value), row.mark, next((run.lang for run in row.value if run.lang), ""))


def of_quote(record: Record, quote: Quote, reader: Reader) -> Iterator[Shown]:
    """Who said it, when and where; the place is told without a mark, as it is no fact with evidence of its own."""
    marks = {fact.path: str(fact.mark) for fact in record.facts}
    yield Shown(label("speaker", reader), reader.name(quote.speaker), marks["speaker"])
    yield Shown(label("said_on", reader), reader.say.date(quote.said_on), marks["said_on"])
    yield Shown(reader.say("embed.venue"), venue(quote, reader), "")


def posts(record: Record, reader: Reader) -> Iterator[Shown]:
    """The posts of a person, the latest first: at whom, as what."""
    held = [fact for fact in record.facts if isinstance(fact.value, Affiliation)]
    held.sort(key=lambda fact: begun(post_of("", fact.value)), reverse=True)
    for fact in held[:MOST]:
        post: Affiliation = fact.value
        when = post_time(post, reader)
        yield Shown(reader.name(post.organization), post.role, str(fact.mark), reader.original, when)


def proven(record: Record) -> tuple[int, int]:
    """How many facts of an entry are verified, disputed or not, and how many there are."""
    return sum(fact.state is State.VERIFIED for fact in record.facts), len(record.facts)
