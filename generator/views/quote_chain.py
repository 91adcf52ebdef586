"""The way of a quote: from the place where it was said, through those who quote it, to this record."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalog import Record
from generator.schema.base import Source
from generator.schema.quotes import Quote
from generator.views.quote_page import venue
from generator.views.shown import Reader
from generator.views.sources import Card, cards


@dataclass(frozen=True)
class Step:
    """A step of the way: what it is in words, and whether anybody of ours read it there.

    `title` leads to `href` where there is an address; `number` is that of the source on the page, 0 for none; `lang` is
    the language of the title where that is known.
    """

    words: str
    read: bool
    title: str
    href: str
    about: tuple[str, ...]
    number: int = 0
    lang: str = ""


@dataclass(frozen=True)
class Chain:
    """The steps, the original first, and one sentence on how sure the words are."""

    lead: str
    steps: list[Step]


def chain(record: Record, quote: Quote, reader: Reader) -> Chain:
    """The chain of a quote; its attribution decides the words."""
    pairs = list(zip(record.entry.sources, cards(record, reader), strict=True))
    at_venue = next((pair for pair in pairs if is_original(quote, pair[0])), None)
    others = sorted((pair for pair in pairs if pair is not at_venue), key=age)
    steps = [original(quote, at_venue, reader), *(requoted(quote, *pair, reader) for pair in others)]
    return Chain(reader.say(f"chain.lead-{quote.attribution}"), steps)


def is_original(quote: Quote, source: Source) -> bool:
    """True for the page where the words first stood; a translation of it is another page."""
    return quote.attribution != "translated" and source.url == quote.venue.url


def age(pair: tuple[Source, Card]) -> tuple[bool, str, int]:
    """What was read comes first, then by date of publication; sources without one last."""
    source, card = pair
    return source.accessed is None, source.published.iso if source.published else "9999", card.number


def original(quote: Quote, pair: tuple[Source, Card] | None, reader: Reader) -> Step:
    """The place where the words were said or published."""
    say, where = reader.say, quote.venue
    read = bool(pair and pair[0].accessed)
    known = "read" if read else "own" if quote.attribution == "direct" else "unread"
    about = (say("chain.said", date=say.date(quote.said_on)), *((pair[1].standing, pair[1].read) if pair else ()))
    title = where.title or (pair[1].title if pair else "")
    words = say(f"chain.original-{known}")
    lang = (pair[1].language if pair else quote.language) or reader.original
    steps = tuple(filter(None, (venue(quote, reader), *about)))
    return Step(words, known != "unread", title, where.url or "", steps, lang=lang)


def requoted(quote: Quote, source: Source, card: Card, reader: Reader) -> Step:
    """A page that gives the words, or is only known to give them."""
    say = reader.say
    words = say(f"chain.{'at' if source.accessed else 'pointer'}-{quote.attribution}")
    about = (card.publisher, card.published, card.standing, card.read or say("source.pointer"))
    return Step(
        words,
        bool(source.accessed),
        card.title,
        card.url,
        tuple(filter(None, about)),
        card.number,
        card.language or reader.original,
    )
