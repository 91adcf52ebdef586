"""The licenses of released weights by year of release, in groups that the fields of the license entries decide."""

from __future__ import annotations

from collections import Counter

from generator.catalog import Catalog, Record
from generator.schema.licenses import License
from generator.schema.models import Model
from generator.views.charts.chart import Cell, Chart, Column, Curve, Curves, Picture, Pile, Stack, entries, lefts
from generator.views.shown import Reader, Runs
from generator.views.terms import limits

# Groups in the order of the stack; the first two are license entries themselves.
GROUPS = ("apache-2-0", "mit", "osi", "free", "llama", "limited", "non-commercial", "none-found")
NOT_FOR_COMMERCE = {"non-commercial", "research-only", "non-production-only"}
LLAMA_STEWARD = "meta"
ENOUGH = 10  # releases of a year below which its shares would be chance


def group(record: Record) -> str:
    """The group of a license, by its entry's fields."""
    license = record.entry
    assert isinstance(license, License)
    if record.id in GROUPS[:2]:
        return record.id
    if license.osi_approved:
        return "osi"
    if NOT_FOR_COMMERCE.intersection(license.forbids):
        return "non-commercial"
    if license.steward and license.steward.id == LLAMA_STEWARD and "user-threshold" in license.requires:
        return "llama"
    return "limited" if limits(license) else "free"


def of_model(catalog: Catalog, model: Model) -> str:
    """The group of a release; or why it has none: `closed`, `nobody` (nobody has looked)."""
    weights = model.components.get("model-parameters")
    if weights is None or not (weights.license or weights.status == "not-released"):
        return "nobody"
    if weights.status == "not-released":
        return "closed"
    first = weights.license[0]
    license = catalog.find(first.license) if first.license else None
    return group(license) if license else "none-found"


def of_weights(reader: Reader) -> Chart:
    """Numbers and shares of the groups by year."""
    say, models = (
        reader.say,
        [record.entry for record in reader.catalog.of("models") if isinstance(record.entry, Model)],
    )
    found = [(model.released.year, of_model(reader.catalog, model)) for model in models]
    counts = Counter(pair for pair in found if pair[1] in GROUPS)
    there = [name for name in GROUPS if any(of == name for _, of in counts)]
    years = range(min(year for year, _ in counts), max(year for year, _ in counts) + 1) if counts else range(0)
    table = {year: [counts[year, name] for name in there] for year in years}
    names = tuple(say(f"charts.license-{name}") for name in there)
    piles = tuple(pile(reader, year, names, values) for year, values in table.items())
    columns = (
        Column("year", say("charts.year"), number=False),
        *(Column(name, words) for name, words in zip(there, names, strict=True)),
        Column("total", say("charts.total")),
    )
    rows = tuple(row(reader, year, values) for year, values in table.items())
    left = lefts(
        (why, sum(of == name for _, of in found)) for why, name in (("closed", "closed"), ("nobody", "nobody"))
    )
    pictures: tuple[Picture, ...] = (Stack(names, piles), *curves(reader, names, table))
    return Chart("licenses", columns, rows, pictures, sum(counts.values()), left, behind=behind(reader))


def behind(reader: Reader) -> tuple[tuple[str, Runs], ...]:
    """Which license entries are in which group, for the groups that hold more than one."""
    found: dict[str, list[Record]] = {name: [] for name in GROUPS[2:]}
    for record in reader.catalog.of("licenses"):
        if record.id not in GROUPS[:2]:
            found[group(record)].append(record)
    return tuple((reader.say(f"charts.license-{name}"), entries(reader, of)) for name, of in found.items() if of)


def row(reader: Reader, year: int, values: list[int]) -> tuple[Cell, ...]:
    """The row of a year: number and share of each group, and the total."""
    say, total = reader.say, sum(values)
    cells = (
        Cell(
            say("charts.with-share", number=say.number(value), share=say.percent(value / total))
            if value
            else say.number(0),
            value,
        )
        for value in values
    )
    return (
        Cell(f"{year}", year, f"timeline/{year}-releases/" if total else ""),
        *cells,
        Cell(say.number(total), total),
    )


def pile(reader: Reader, year: int, names: tuple[str, ...], values: list[int]) -> Pile:
    """The column of a year."""
    say = reader.say
    parts = [f"{name} {say.number(value)}" for name, value in zip(names, values, strict=True) if value]
    words = say("charts.pile", when=year, total=say.counted("count.releases", sum(values)), parts=say.list(parts))
    return Pile(f"{year}", words, tuple(values), f"timeline/{year}-releases/" if sum(values) else "")


def curves(reader: Reader, names: tuple[str, ...], table: dict[int, list[int]]) -> tuple[Curves, ...]:
    """The shares of the groups over the years with enough releases; none where there are not two such years."""
    full = {year: values for year, values in table.items() if sum(values) >= ENOUGH}
    if len(full) < 2:
        return ()
    lines = tuple(
        curve(reader, name, {year: of[at] / sum(of) for year, of in full.items()}) for at, name in enumerate(names)
    )
    ticks = tuple((tenth / 10, reader.say.percent(tenth / 10)) for tenth in range(11))
    return (Curves(tuple(map(str, full)), lines, ticks),)


def curve(reader: Reader, name: str, shares: dict[int, float]) -> Curve:
    """The line of a group."""
    say, values = reader.say, tuple(shares.values())
    parts = [say("charts.bar", name=year, number=say.percent(share)) for year, share in shares.items()]
    words = say("charts.bar", name=name, number=say("text.comma").join(parts))
    return Curve(values, say("charts.curve-end", name=name, share=say.percent(values[-1])), words)
