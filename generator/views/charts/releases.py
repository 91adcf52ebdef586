"""Releases of models by month: by the country of the maker, and by openness."""

from __future__ import annotations

from collections import Counter
from collections.abc import Mapping, Sequence

from generator.catalog import Catalog, Record
from generator.language import capital
from generator.schema.models import Model
from generator.schema.organizations import Organization
from generator.views.charts.chart import Cell, Chart, Column, Pile, Stack, lefts
from generator.views.openness import LEVELS, level
from generator.views.shown import Reader

TOP = 5
SEVERAL, OTHER = "several", "other"
Groups = Mapping[str, str]


def by_country(reader: Reader) -> Chart:
    """Releases by the country in which their maker has its seat."""
    catalog, say = reader.catalog, reader.say
    found = {record.id: country(catalog, record) for record in catalog.of("models")}
    ranked = Counter(code for code in found.values() if code not in ("", SEVERAL)).most_common()
    top = [code for code, _ in sorted(ranked, key=lambda pair: (-pair[1], pair[0]))[:TOP]]
    grouped = {id: code if code in ("", SEVERAL, *top) else OTHER for id, code in found.items()}
    names = {code: say.country(code) for code in top}
    words = {**names, OTHER: say("charts.country-other"), SEVERAL: say("charts.country-several")}
    return by_month(
        reader, "releases-by-country", {key: words[key] for key in words if key in grouped.values()}, grouped
    )


def by_openness(reader: Reader) -> Chart:
    """Releases by their label of openness."""
    grouped = {
        record.id: level(reader.catalog, record.entry).name
        for record in reader.catalog.of("models")
        if isinstance(record.entry, Model)
    }
    names = {name: reader.say(f"level.{name}") for name in LEVELS if name in grouped.values()}
    return by_month(reader, "releases-by-openness", names, grouped)


def country(catalog: Catalog, record: Record) -> str:
    """The country of a model's makers by its code; `several` for makers in more than one, empty where none is known."""
    assert isinstance(record.entry, Model)
    makers = (catalog.get(ref).entry for ref in record.entry.organizations)
    seats = {maker.country for maker in makers if isinstance(maker, Organization) and maker.country}
    return (seats.pop() if len(seats) == 1 else SEVERAL) if seats else ""


def by_month(reader: Reader, id: str, names: Groups, grouped: Groups) -> Chart:
    """A chart of releases by month: `names` of the series in order, `grouped` the series of each model."""
    models = reader.catalog.of("models")
    known = [record for record in models if grouped[record.id]]
    dated = [record for record in known if of(record)[1]]
    months = stretch([of(record) for record in dated])
    counts = Counter((*of(record), grouped[record.id]) for record in dated)
    rows, piles = [], []
    for year, month in months:
        values = [counts[year, month, key] for key in names]
        rows.append(row(reader, year, month, values))
        piles.append(pile(reader, year, month, list(names.values()), values))
    total = Column("total", reader.say("charts.total"))
    columns = (
        Column("month", reader.say("charts.month"), number=False),
        *(Column(*pair) for pair in names.items()),
        total,
    )
    left = lefts([("no-country", len(models) - len(known)), ("no-month", len(known) - len(dated))])
    return Chart(id, columns, tuple(rows), (Stack(tuple(names.values()), tuple(piles)),), len(dated), left)


def of(record: Record) -> tuple[int, int]:
    """Year and month of a release; month 0 where it is not known."""
    assert isinstance(record.entry, Model)
    return record.entry.released.year, record.entry.released.month or 0


def stretch(found: Sequence[tuple[int, int]]) -> list[tuple[int, int]]:
    """Every month from the first to the last, those without a release too."""
    if not found:
        return []
    (first, start), (last, end) = min(found), max(found)
    every = range(first * 12 + start - 1, last * 12 + end)
    return [(at // 12, at % 12 + 1) for at in every]


def row(reader: Reader, year: int, month: int, values: Sequence[int]) -> tuple[Cell, ...]:
    """The row of a month; its name leads to the releases of that month."""
    name, total = capital(reader.say("charts.month-year", month=reader.say.month(month), year=year)), sum(values)
    first = Cell(name, f"{year}-{month:02}", page(year, month) if total else "")
    return (first, *(Cell(reader.say.number(value), value) for value in (*values, total)))


def page(year: int, month: int) -> str:
    """Where the releases of a month stand on the timeline."""
    return f"timeline/{year}-releases/#m{year}-{month:02}"


def pile(reader: Reader, year: int, month: int, names: Sequence[str], values: Sequence[int]) -> Pile:
    """The column of a month; the first of a year bears the year and leads to it."""
    say = reader.say
    when = capital(say("charts.month-year", month=say.month(month), year=year))
    parts = [f"{name} {say.number(value)}" for name, value in zip(names, values, strict=True) if value]
    words = say("charts.pile", when=when, total=say.counted("count.releases", sum(values)), parts=say.list(parts))
    named = month == 1
    return Pile(f"{year}" if named else "", words, tuple(values), f"timeline/{year}-releases/" if named else "")
