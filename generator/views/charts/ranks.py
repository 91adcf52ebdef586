"""Rankings: who released most models, on which models and datasets most others rest."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable

from generator.catalog import Record
from generator.schema.models import Model
from generator.views.charts.chart import Cell, Chart, Column, Left, Rank, Ranks, lefts
from generator.views.lineage import edges, graph
from generator.views.reach import numbers
from generator.views.shown import Reader

DRAWN = 20


def organizations(reader: Reader) -> Chart:
    """Organizations by the number of releases they made, alone or with others."""
    models = reader.catalog.of("models")
    made = Counter(ref.id for record in models if isinstance(record.entry, Model) for ref in record.entry.organizations)
    pairs = [(record, made[record.id]) for record in reader.catalog.of("organizations")]
    return ranked(reader, "organizations", pairs, "count.releases", len(models))


def bases(reader: Reader) -> Chart:
    """Models by the number of models that descend from them, over any number of steps."""
    count, lines = numbers(reader.catalog), graph(edges(reader.catalog))
    models = reader.catalog.of("models")
    left = lefts([("no-lines", sum(record.id not in lines for record in models))])
    pairs = [(record, count[record.id]) for record in models]
    return ranked(reader, "bases", pairs, "count.descendants", len(lines), left)


def datasets(reader: Reader) -> Chart:
    """Datasets by the number of models that say they were trained on them."""
    models = [record.entry for record in reader.catalog.of("models") if isinstance(record.entry, Model)]
    trained = [{training.dataset.id for training in model.trained_on} for model in models]
    used = Counter(id for ids in trained for id in ids)
    pairs = [(record, used[record.id]) for record in reader.catalog.of("datasets")]
    left = lefts([("no-datasets", sum(not ids for ids in trained))])
    return ranked(reader, "datasets", pairs, "count.models", sum(bool(ids) for ids in trained), left)


def ranked(
    reader: Reader, id: str, found: Iterable[tuple[Record, int]], unit: str, counted: int, left: tuple[Left, ...] = ()
) -> Chart:
    """A ranking of entries, the largest first, those of none left off."""
    say = reader.say
    pairs = sorted(((of, number) for of, number in found if number), key=lambda pair: (-pair[1], pair[0].id))
    rows = tuple((Cell(reader.name(of.ref), of.id, of.url), Cell(say.number(number), number)) for of, number in pairs)
    lines = tuple(line(reader, of, number, unit) for of, number in pairs[:DRAWN])
    columns = (Column("id", say(f"charts.first-{id}"), number=False), Column("number", say(f"charts.number-{id}")))
    return Chart(id, columns, rows, (Ranks(lines, lines[0].value if lines else 1),), counted, left)


def line(reader: Reader, record: Record, number: int, unit: str) -> Rank:
    """The bar of an entry."""
    name = reader.name(record.ref)
    words = reader.say("charts.bar", name=name, number=reader.say.counted(unit, number))
    return Rank(name, number, reader.say.number(number), words, record.url)
