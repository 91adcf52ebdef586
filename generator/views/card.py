"""The words on the picture that is shown where a link to a page is shared."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalog import Catalog, Fact, Record, count
from generator.schema.grants import Grant
from generator.schema.models import Model
from generator.schema.people import Person
from generator.schema.quotes import Quote
from generator.views.openness import level
from generator.views.person_page import begun, post_of, roles
from generator.views.rows import WEIGHTS_LICENSE, label, plain
from generator.views.shown import Reader, show
from generator.views.words_said import translated

LEVEL = "level"
FACTS: dict[str, tuple[str, ...]] = {
    "models": ("organizations", "released", LEVEL, WEIGHTS_LICENSE),
    "organizations": ("type", "city", "country", "founded"),
    "licenses": ("spdx", "steward", "osi_approved", "released"),
    "datasets": ("organizations", "released", "size", "license", "modalities"),
}
# What says nothing without its label.
LABELLED = frozenset({"founded", "osi_approved"})
MANY = 2  # from more makers than these only the first is named


@dataclass(frozen=True)
class Words:
    """Words in a language, and what stands around them when they are cut, too."""

    text: str
    language: str
    before: str = ""
    behind: str = ""

    def __str__(self) -> str:
        return f"{self.before}{self.text}{self.behind}"


NOTHING = Words("", "")


@dataclass(frozen=True)
class Card:
    """The words of a card, whole: how much of them has room is a matter of the drawing.

    icon: the name of the kind; kind: its word. words: the name, or what was said; native: the same in the original
    script. facts: the weightiest first. marks: how many facts carry each mark, by the mark, in words.
    """

    icon: str
    kind: str
    words: Words
    native: Words
    facts: tuple[str, ...]
    marks: tuple[tuple[str, str], ...]
    site: str


def card(record: Record, reader: Reader) -> Card:
    """The card of an entry."""
    say = reader.say
    kind = say.words.get(f"kind-one.{record.kind.name}", record.kind.one.capitalize())
    marks = marks_in_words(record.facts, reader)
    words = quoted(record.entry, reader) if isinstance(record.entry, Quote) else named(record, reader)
    facts = tuple(dict.fromkeys(filter(None, facts_of(record, reader))))
    return Card(record.kind.name, kind, *words, facts, marks, say("card.site"))


def site_card(catalog: Catalog, reader: Reader) -> Card:
    """The card of all pages that have none of their own: what the site is and how much it holds."""
    say = reader.say
    counts = tuple(
        say("card.count", number=say.number(len(found)), kind=say.words.get(f"kind.{kind.name}", kind.name).lower())
        for kind in catalog.kinds
        if (found := catalog.of(kind.name))
    )
    marks = marks_in_words(tuple(fact for record in catalog.all for fact in record.facts), reader)
    return Card("", "", Words(say("card.motto"), say.code), NOTHING, counts, marks[:1], say("card.site"))


def named(record: Record, reader: Reader) -> tuple[Words, Words]:
    """The name of an entry, and its name in the original script where that is another."""
    name, native = reader.name(record.ref), record.entry.native_name
    if native is None:
        return Words(name, reader.say.code), NOTHING
    return Words(name, native.language), Words(native.text, native.language) if native.text != name else NOTHING


def quoted(quote: Quote, reader: Reader) -> tuple[Words, Words]:
    """What was said, in our translation where the reader needs one, then with the words as they fell."""
    marks = reader.say("text.quoted").split("{text}")
    original = Words(quote.text, quote.language, *marks)
    ours = translated(quote, reader)
    return (Words(ours, reader.say.code, *marks), original) if ours else (original, NOTHING)


def marks_in_words(facts: tuple[Fact, ...], reader: Reader) -> tuple[tuple[str, str], ...]:
    """How many facts carry each mark that there is."""
    return tuple((mark, reader.say.counted(f"count.{mark}", number)) for mark, number in count(facts).items() if number)


def facts_of(record: Record, reader: Reader) -> Iterator[str]:
    """The facts of an entry, the weightiest first; empty words are left out by the card."""
    entry, say = record.entry, reader.say
    if isinstance(entry, Quote):
        yield from (reader.name(entry.speaker), say.date(entry.said_on), entry.venue.publisher or "")
    elif isinstance(entry, Person):
        posts = sorted(entry.affiliations, key=lambda post: begun(post_of("", post)), reverse=True)
        known_as = say.list(roles(record, reader))
        yield known_as[:1].upper() + known_as[1:]
        yield from (reader.name(post.organization) for post in posts[:1])
    else:
        paths = FACTS.get(record.kind.name, record.kind.entry.EXPECTED[:3])
        found = {fact.path: fact.value for fact in record.facts}
        for path in paths:
            if path == LEVEL and isinstance(entry, Model):
                yield say(f"level.{level(reader.catalog, entry).name}")
            elif path in found:
                yield fact_in_words(path, found[path], reader)


def fact_in_words(path: str, value: Any, reader: Reader) -> str:
    """One fact: of many makers the first, of several licenses the latest."""
    if isinstance(value, tuple) and value and isinstance(value[0], Grant):
        value = value[-1:]
    if isinstance(value, tuple) and len(value) > MANY:
        return reader.say("card.and-others", name=plain(show(value[0], path, reader)))
    words = plain(show(value, path, reader))
    return reader.say("card.fact", label=label(path, reader), value=words) if path in LABELLED else words
