"""Quotes as they are shown in lists: the words, who said them, as whom, when."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.schema.quotes import Quote
from generator.views.shown import Reader


@dataclass(frozen=True)
class Said:
    """One quote in a list; `translation` is ours, in the reader's language, where the original is in another.

    `leads` is True where the translation is read first; `role_lang` is the language of a role that is not translated.
    """

    record: Record
    text: str
    lang: str
    speaker: str
    role: str
    when: str
    attribution: str
    mark: str
    translation: str
    leads: bool = False
    role_lang: str = ""


def said(records: Iterable[Record], reader: Reader) -> list[Said]:
    """Quotes for a list, the latest first."""
    quotes = [(record, record.entry) for record in records if isinstance(record.entry, Quote)]
    quotes.sort(key=lambda pair: (pair[1].said_on.order, pair[0].id), reverse=True)
    return [one(record, quote, reader) for record, quote in quotes]


def one(record: Record, quote: Quote, reader: Reader) -> Said:
    """One quote for a list."""
    ours = translated(quote, reader)
    role, role_lang = reader.told(quote, "role_then")
    mark = next(fact.mark for fact in record.facts if fact.path == "text")
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
        ours,
        bool(ours and reader.original),
        role_lang if role else "",
    )


def translated(quote: Quote, reader: Reader) -> str:
    """Our translation of the words for a reader of another language than theirs; empty where there is none."""
    if quote.language.partition("-")[0] == reader.say.code:
        return ""
    words, lang = reader.told(quote, "text")
    return words if quote.translations.get(reader.say.code) and not lang else ""


def spoken_by(catalog: Catalog, record: Record) -> list[Record]:
    """The quotes whose speaker an entry is."""
    return [link.record for link in catalog.backlinks(record) if link.field == "speaker"]


def spoken_about(catalog: Catalog, record: Record) -> list[Record]:
    """The quotes that are about an entry."""
    found = {link.record.id: link.record for link in catalog.backlinks(record) if link.field == "about"}
    return list(found.values())
