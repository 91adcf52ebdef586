"""The share of verified facts: by kind of entry, and by the year of which an entry tells."""

from __future__ import annotations

from collections.abc import Sequence

from generator.catalog import Record, State
from generator.schema.dates import PartialDate
from generator.views.charts.chart import Cell, Chart, Column, Rank, Ranks, lefts
from generator.views.coverage import Share, share
from generator.views.shown import Reader

FIRST_YEAR = 2016  # what lies before stands in one line


def by_kind(reader: Reader) -> Chart:
    """The share of each kind."""
    kinds = [kind.name for kind in reader.catalog.kinds if reader.catalog.of(kind.name)]
    found = [
        (name, reader.say.words.get(f"kind.{name}", name.capitalize()), f"{name}/", reader.catalog.of(name))
        for name in kinds
    ]
    return shares(reader, "verified-by-kind", found, 0)


def by_year(reader: Reader) -> Chart:
    """The share of each year, by the date that the kind calls its own (release, event, quote, founding)."""
    years: dict[int, list[Record]] = {}
    dated = [(record, when) for record in reader.catalog.all if (when := own_date(record))]
    for record, when in dated:
        years.setdefault(max(when.year, FIRST_YEAR - 1), []).append(record)
    found = [
        (f"{year}", f"{year}", f"timeline/{year}/" if on_timeline(records) else "", records)
        if year >= FIRST_YEAR
        else (f"before-{FIRST_YEAR}", reader.say("charts.before", year=FIRST_YEAR), "", records)
        for year, records in sorted(years.items())
    ]
    return shares(reader, "verified-by-year", found, len(reader.catalog.all) - len(dated))


def own_date(record: Record) -> PartialDate | None:
    """The date an entry is about; None for kinds without one and entries that do not give it."""
    field = record.kind.entry.DATE
    return getattr(record.entry, field) if field else None


def on_timeline(records: Sequence[Record]) -> bool:
    """True when the timeline has a page for the year of these entries."""
    return any(record.kind.name in ("models", "events", "quotes") for record in records)


def shares(reader: Reader, id: str, found: Sequence[tuple[str, str, str, Sequence[Record]]], undated: int) -> Chart:
    """A chart of groups of entries: id, name, page, entries of each."""
    say = reader.say
    counted = [(key, name, href, share(key, records)) for key, name, href, records in found]
    rows = tuple(row(reader, Cell(name, key, href), of) for key, name, href, of in counted)
    lines = tuple(line(reader, name, href, of) for _, name, href, of in counted if of.facts)
    columns = (
        Column(id.removeprefix("verified-by-"), say(f"charts.first-{id}"), number=False),
        Column("entries", say("quality.entries")),
        Column("facts", say("quality.facts")),
        *(Column(str(state), say(f"state.{state}")) for state in State),
        Column("verified_percent", say("quality.verified")),
    )
    entries = sum(of.entries for *_, of in counted)
    return Chart(id, columns, rows, (Ranks(lines, 1.0),), entries, lefts([("no-date", undated)]))


def row(reader: Reader, first: Cell, of: Share) -> tuple[Cell, ...]:
    """The row of a group: entries, facts, facts by mark, the share."""
    say = reader.say
    numbers = (of.entries, of.facts, *(of.marks[state] for state in State))
    last = Cell(say.percent(of.verified) if of.facts else say("quality.no-facts"), percent(of) if of.facts else "")
    return (first, *(Cell(say.number(number), number) for number in numbers), last)


def percent(of: Share) -> int:
    """The share in whole percent, rounded down, as pages write it."""
    return int(of.verified * 100 + 1e-9)


def line(reader: Reader, name: str, href: str, of: Share) -> Rank:
    """The bar of a group; its words say of how many facts."""
    say = reader.say
    shown = say.percent(of.verified)
    return Rank(name, of.verified, shown, say("charts.share", name=name, share=shown, facts=say.number(of.facts)), href)
