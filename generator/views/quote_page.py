"""What a quote's page holds beside its facts."""

from __future__ import annotations

from dataclasses import dataclass, replace
from functools import partial
from typing import Any

from generator.catalog import Record
from generator.schema.quotes import Quote
from generator.typography import habits
from generator.views.entry_page import voice
from generator.views.rows import Row, plain, rows
from generator.views.shown import Reader, Run, prose, show
from generator.views.words_said import translated


@dataclass(frozen=True)
class Translated:
    """Our translation of the words: the tag and the name of its language."""

    tag: str
    name: str
    text: str


def quote_parts(record: Record, quote: Quote, reader: Reader) -> dict[str, Any]:
    """Speaker, role, venue, day, attribution, translations, context and subjects in the reader's words."""
    say, (context, context_lang), (role, role_lang) = (
        reader.say,
        *map(partial(reader.told, quote), ("context", "role_then")),
    )
    return {
        "speaker": reader.link(quote.speaker),
        "role": Run(role, lang=role_lang) if role else None,
        "ours": translated(quote, reader) if reader.original else "",
        "original": say.language(quote.language),
        "venue": venue(quote, reader),
        "said_on": say.date(quote.said_on),
        "attribution": say(f"attribution-long.{quote.attribution}"),
        "text_mark": next(fact.mark for fact in record.facts if fact.path == "text"),
        "translations": translations(quote, reader),
        "context": prose(context, reader, context_lang) if context else (),
        "voice": voice(record, reader, "context"),
        "about": show(quote.about, "about", reader),
    }


def translations(quote: Quote, reader: Reader) -> list[Translated]:
    """Our translations of the words, by language."""
    found = [(tag, translation.text) for tag, translation in sorted(quote.translations.items()) if translation.text]
    return [Translated(tag, reader.say.language(tag), habits(tag).prose(text)) for tag, text in found]


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
