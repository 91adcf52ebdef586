"""Parameters and context windows over time: each release, or each of its variants, at the day it came out."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.schema.dates import PartialDate
from generator.schema.models import Model
from generator.views.charts.chart import Cell, Chart, Cloud, Column, Dot, cut, lefts, why_missing
from generator.views.openness import level
from generator.views.shown import Reader

SERIES = ("open", "restricted", "undecided")
OF_LEVEL = {"open-source": 0, "open-weights": 0, "restricted-weights": 1, "closed": 2, "undecided": 2}


@dataclass(frozen=True)
class Point:
    """A size: of which release, of which of its variants (or none), from when, how large, its label of openness."""

    record: Record
    variant: str
    when: PartialDate
    value: int
    level: str


def parameters(reader: Reader) -> Chart:
    """The number of parameters."""
    return over_time(reader, "parameters")


def context_window(reader: Reader) -> Chart:
    """The length of the context window in tokens."""
    return over_time(reader, "context_window")


def points(catalog: Catalog, record: Record, field: str) -> Iterator[Point]:
    """What a release says of a size: that of each variant that has its own, else that of the whole."""
    model = record.entry
    assert isinstance(model, Model)
    own = [variant for variant in model.variants if getattr(variant, field)]
    for variant in own:
        label = level(catalog, model, variant.license).name
        yield Point(record, variant.name, variant.released or model.released, getattr(variant, field), label)
    if not own and getattr(model, field):
        yield Point(record, "", model.released, getattr(model, field), level(catalog, model).name)


def over_time(reader: Reader, field: str) -> Chart:
    """The chart of a field of models."""
    catalog, models = reader.catalog, reader.catalog.of("models")
    by_model = {record.id: list(points(catalog, record, field)) for record in models}
    every = [point for found in by_model.values() for point in found]
    every.sort(key=lambda point: (point.when.order, point.record.id, point.variant))
    why = Counter(why_missing(record, field) for record in models if not by_model[record.id])
    years = dict.fromkeys(point.when.year for point in every)
    largest = [max((p for p in every if p.when.year == year), key=lambda p: p.value) for year in years]
    parts = tuple(
        part
        for year in reversed(years)
        for part in cut(
            reader, f"{year}", f"{year}", [row(reader, point, field) for point in every if point.when.year == year]
        )
    )
    id = field.replace("_", "-")
    return Chart(
        id,
        columns(reader, field),
        tuple(row(reader, point, field) for point in largest),
        (cloud(reader, every, largest, field),),
        sum(bool(found) for found in by_model.values()),
        lefts((name, why[name]) for name in ("nobody", "looked")),
        parts,
    )


def columns(reader: Reader, field: str) -> tuple[Column, ...]:
    """The columns of the table."""
    say = reader.say
    return (
        Column("model", say("charts.release"), number=False),
        Column("variant", say("charts.variant"), number=False),
        Column("date", say("field.released"), number=False),
        Column(field, say(f"field.{field}")),
        Column("openness", say("field.openness"), number=False),
    )


def row(reader: Reader, point: Point, field: str) -> tuple[Cell, ...]:
    """The row of a point."""
    say = reader.say
    return (
        Cell(reader.name(point.record.ref), point.record.id, point.record.url),
        Cell(point.variant, point.variant),
        Cell(say.medium_date(point.when), point.when.iso),
        Cell(size(reader, point.value, field), point.value),
        Cell(say(f"level.{point.level}"), point.level),
    )


def size(reader: Reader, value: int, field: str) -> str:
    """A size in words: tokens exactly, parameters as a large number."""
    return reader.say.number(value) if field == "context_window" else reader.say.large(value)


def cloud(reader: Reader, every: list[Point], largest: list[Point], field: str) -> Cloud:
    """The drawing: all as dots, the largest of each year with its name."""
    dots = tuple(Dot(day(point.when), point.value, OF_LEVEL[point.level]) for point in every)
    named = tuple(label(reader, point, field) for point in largest)
    values = [point.value for point in every] or [1]
    low, high = len(str(min(values))) - 1, len(str(max(values)))
    ticks = tuple((10**power, reader.say.large(10**power)) for power in range(low, high + 1))
    return Cloud(tuple(reader.say(f"charts.shape-{name}") for name in SERIES), dots, named, ticks)


def label(reader: Reader, point: Point, field: str) -> Dot:
    """A dot with its name."""
    name = whole_name(reader.name(point.record.ref), point.variant)
    words = reader.say("charts.bar", name=name, number=size(reader, point.value, field))
    return Dot(day(point.when), point.value, OF_LEVEL[point.level], words, point.record.url)


def whole_name(name: str, variant: str) -> str:
    """The name of a variant with that of its release, unless it says so itself."""
    return variant if name.casefold() in variant.casefold() else f"{name} {variant}".rstrip()


def day(when: PartialDate) -> int:
    """The day of a date as a number; the middle of a month or year where the day is not known."""
    return (when.first.toordinal() + when.last.toordinal()) // 2
