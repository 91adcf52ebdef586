"""Languages: those in which quotes were read, and those that makers say their models know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence
from dataclasses import replace

from generator.catalog import Record
from generator.schema.models import Model
from generator.schema.quotes import Quote
from generator.views.charts.chart import Cell, Chart, Column, Rank, Ranks, entries, lefts, why_missing
from generator.views.charts.ranks import DRAWN
from generator.views.shown import Reader

FEW = 20  # quotes in a language up to which they are named
Spoken = Mapping[str, Sequence[Record]]


def of_quotes(reader: Reader) -> Chart:
    """Quotes by the language in which they were read."""
    found: dict[str, list[Record]] = {}
    for record in reader.catalog.of("quotes"):
        assert isinstance(record.entry, Quote)
        found.setdefault(record.entry.language, []).append(record)
    chart = by_language(reader, "quote-languages", found, "count.quotes", len(reader.catalog.of("quotes")))
    few = [(tag, of) for tag, of in ordered(found) if len(of) <= FEW]
    return replace(chart, behind=tuple((reader.say.language(tag), entries(reader, of)) for tag, of in few))


def of_models(reader: Reader) -> Chart:
    """Models by the languages that their sources name."""
    found: dict[str, list[Record]] = {}
    stated, why = [], Counter[str]()
    for record in reader.catalog.of("models"):
        assert isinstance(record.entry, Model)
        for tag in dict.fromkeys(record.entry.languages):
            found.setdefault(tag, []).append(record)
        if record.entry.languages:
            stated.append(record)
        else:
            why[why_missing(record, "languages")] += 1
    chart = by_language(reader, "model-languages", found, "count.models", len(stated))
    left = lefts((name, why[name]) for name in ("nobody", "looked"))
    behind = ((reader.say("kind.models"), entries(reader, stated)),) if stated else ()
    return replace(chart, left=left, behind=behind)


def ordered(found: Spoken) -> list[tuple[str, Sequence[Record]]]:
    """Languages with their entries, most first."""
    return sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0]))


def by_language(reader: Reader, id: str, found: Spoken, unit: str, counted: int) -> Chart:
    """A ranking of languages."""
    say = reader.say
    pairs = [(say.language(tag), tag, len(of)) for tag, of in ordered(found)]
    rows = tuple((Cell(name, tag), Cell(say.number(number), number)) for name, tag, number in pairs)
    lines = tuple(
        Rank(name, number, say.number(number), say("charts.bar", name=name, number=say.counted(unit, number)))
        for name, _, number in pairs[:DRAWN]
    )
    columns = (Column("language", say("charts.language"), number=False), Column("number", say(f"charts.number-{id}")))
    return Chart(id, columns, rows, (Ranks(lines, lines[0].value if lines else 1),), counted)
