"""What the search box knows of every entry: its names in all spellings, its year, and facts for one line."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog import Record
from generator.schema.dates import PartialDate
from generator.schema.events import Event
from generator.schema.licenses import License
from generator.schema.models import Model
from generator.schema.quotes import SHORT, Quote
from generator.views.pinyin import pinyin
from generator.views.search_facts import facts
from generator.views.shown import Reader


@dataclass(frozen=True)
class SearchLine:
    """One entry: `also` are names that may be shown, `spellings` names that only find it, `parts` its variants."""

    id: str
    name: str
    facts: str
    year: int | None
    also: Sequence[str]
    spellings: Sequence[str]
    parts: Sequence[str]


def search_lines(kind: str, reader: Reader) -> list[SearchLine]:
    """The entries of a kind, those first to which most others lead."""
    catalog = reader.catalog
    ordered = sorted(catalog.of(kind), key=lambda record: (-len(list(catalog.backlinks(record))), record.id))
    return [search_line(record, reader) for record in ordered]


def search_line(record: Record, reader: Reader) -> SearchLine:
    """One entry."""
    name, when = cut(reader.name(record.ref)), dated(record)
    also = [one for one in dict.fromkeys(names(record)) if one != name]
    latin = [reading for one in (name, *also) if (reading := pinyin(one, language(record)))]
    model = record.entry if isinstance(record.entry, Model) else None
    return SearchLine(
        id=record.id,
        name=name,
        facts=" · ".join(facts(record.entry, reader)),
        year=when.year if when else None,
        also=also,
        spellings=list(dict.fromkeys(latin)),
        parts=[variant.name for variant in model.variants] if model else [],
    )


def names(record: Record) -> Iterator[str]:
    """Every name of an entry: as written, in its own script, others, translated, its registered short form.

    What happened and was said is named by a sentence, which the text search finds in any language.
    """
    entry = record.entry
    if isinstance(entry, (Event, Quote)):
        yield from entry.aliases
        return
    yield entry.title
    if entry.native_name:
        yield entry.native_name.text
    yield from entry.aliases
    yield from (one.name for one in entry.translations.values() if one.name)
    if isinstance(entry, License) and entry.spdx:
        yield entry.spdx


def language(record: Record) -> str:
    """The language of the original name; Chinese where nothing is said, for most names in Chinese letters are."""
    native = record.entry.native_name
    return native.language if native else "zh"


def dated(record: Record) -> PartialDate | None:
    """The day an entry stands for; None for kinds without one, and where it is not known."""
    field = getattr(record.kind.entry, "DATE", "")
    return getattr(record.entry, field) if field else None


def cut(words: str) -> str:
    """The first words of a long text, cut at a space."""
    return words if len(words) <= SHORT else words[:SHORT].rsplit(" ", 1)[0].rstrip(",;:. ") + " …"
