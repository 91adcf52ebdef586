"""Quotes as they are shown in lists: the words, who said them, as whom, when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.schema.quotes import Quote
from generator.views.shown import Reader


@dataclass(frozen=True)
class Said:
    """One quote in a list; `translation` is ours, in the reader's language, where the original is in another."""

    record: Record
    text: str
    lang: str
    speaker: str
    role: str
    when: str
    attribution: str
    mark: str
    translation: str


def said(records: Iterable[Record], reader: Reader) -> list[Said]:
    """Quotes for a list, the latest first."""
    quotes = [(record, record.entry) for record in records if isinstance(record.entry, Quote)]
    quotes.sort(key=lambda pair: (pair[1].said_on.order, pair[0].id), reverse=True)
    return [one(record, quote, reader) for record, quote in quotes]


def one(record: Record, quote: Quote, reader: Reader) -> Said:
    """One quote for a list."""
    translation = quote.translations.get(reader.say.code)
    ours = (translation and translation.text) or ""
    mark = next(fact.mark for fact in record.facts if fact.path == "text")
    role = (translation and translation.role_then) or quote.role_then or ""
    when, who = reader.say.date(quote.said_on), reader.name(quote.speaker)
    attribution = "" if quote.attribution == "direct" else reader.say(f"attribution.{quote.attribution}")
    return Said(
        record,
        quote.text,
        quote.language,
        who,
        role,
        when,
        attribution,
        mark,
        "" if quote.language == reader.say.code else ours,
    )


def spoken_by(catalog: Catalog, record: Record) -> list[Record]:
    """The quotes whose speaker an entry is."""
    return [link.record for link in catalog.backlinks(record) if link.field == "speaker"]


def spoken_about(catalog: Catalog, record: Record) -> list[Record]:
    """The quotes that are about an entry."""
    found = {link.record.id: link.record for link in catalog.backlinks(record) if link.field == "about"}
    return list(found.values())
