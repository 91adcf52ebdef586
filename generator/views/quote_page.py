"""What a quote's page holds beside its facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from typing import Any

from generator.catalog import Record
from generator.schema.quotes import Quote
from generator.views.rows import Row, plain, rows
from generator.views.shown import Reader, Run, prose, show


@dataclass(frozen=True)
class Translated:
    """Our translation of the words: the tag and the name of its language."""

    tag: str
    name: str
    text: str


def quote_parts(record: Record, quote: Quote, reader: Reader) -> dict[str, Any]:
    """Speaker, role, venue, day, attribution, translations, context and subjects in the reader's words."""
    say, own = reader.say, quote.translations.get(reader.say.code)
    context = (own and own.context) or quote.context
    return {
        "speaker": reader.link(quote.speaker),
        "role": (own and own.role_then) or quote.role_then or "",
        "venue": venue(quote, reader),
        "said_on": say.date(quote.said_on),
        "attribution": say(f"attribution-long.{quote.attribution}"),
        "text_mark": next(fact.mark for fact in record.facts if fact.path == "text"),
        "translations": translations(quote, reader),
        "context": prose(context, reader) if context else (),
        "about": show(quote.about, "about", reader),
    }


def translations(quote: Quote, reader: Reader) -> list[Translated]:
    """Our translations of the words, by language."""
    found = [(tag, translation.text) for tag, translation in sorted(quote.translations.items()) if translation.text]
    return [Translated(tag, reader.say.language(tag), text) for tag, text in found]


def venue(quote: Quote, reader: Reader) -> str:
    """Where the words were said: `Interview in 36Kr`."""
    say, where = reader.say, quote.venue
    kind = say(f"venue.{where.type}")
    return say("venue.in", type=kind, publisher=where.publisher) if where.publisher else plain(show(kind, "", reader))


def heading(quote: Quote, reader: Reader) -> str:
    """The quiet heading above the words: who, when."""
    return reader.say("quote.heading", speaker=reader.name(quote.speaker), date=reader.say.date(quote.said_on))


def quote_rows(record: Record, reader: Reader) -> list[Row]:
    """The fact table of a quote; its words stand above, so the table only points to them."""
    as_above = (Run(reader.say("quote.as-above")),)
    return [replace(row, value=as_above) if row.path == "text" else row for row in rows(record, reader)]
