"""Languages: those in which quotes were read, and those that makers say their models know."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.schema.models import Model
from generator.schema.quotes import Quote
from generator.views.charts.chart import Cell, Chart, Column, Left, Rank, Ranks, lefts, why_missing
from generator.views.charts.ranks import DRAWN
from generator.views.shown import Reader


def of_quotes(reader: Reader) -> Chart:
    """Quotes by the language in which they were read."""
    quotes = [record.entry for record in reader.catalog.of("quotes") if isinstance(record.entry, Quote)]
    found = Counter(quote.language for quote in quotes)
    return by_language(reader, "quote-languages", found, "count.quotes", len(quotes))


def of_models(reader: Reader) -> Chart:
    """Models by the languages that their sources name."""
    models = reader.catalog.of("models")
    stated = [record.entry.languages for record in models if isinstance(record.entry, Model) and record.entry.languages]
    why = Counter(why_missing(record, "languages") for record in models if not record.entry.languages)  # type: ignore[attr-defined]
    left = lefts((name, why[name]) for name in ("nobody", "looked"))
    found = Counter(language for languages in stated for language in dict.fromkeys(languages))
    return by_language(reader, "model-languages", found, "count.models", len(stated), left)


def by_language(
    reader: Reader, id: str, found: Counter[str], unit: str, counted: int, left: Iterable[Left] = ()
) -> Chart:
    """A ranking of languages."""
    say = reader.say
    pairs = sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))
    rows = tuple((Cell(say.language(tag), tag), Cell(say.number(number), number)) for tag, number in pairs)
    lines = tuple(
        Rank(
            say.language(tag),
            number,
            say.number(number),
            say("charts.bar", name=say.language(tag), number=say.counted(unit, number)),
        )
        for tag, number in pairs[:DRAWN]
    )
    columns = (Column("language", say("charts.language"), number=False), Column("number", say(f"charts.number-{id}")))
    return Chart(id, columns, rows, (Ranks(lines, lines[0].value if lines else 1),), counted, tuple(left))
