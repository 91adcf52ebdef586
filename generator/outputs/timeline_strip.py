"""The strip above a timeline: how much happened in each month, as a drawing and as a table."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.language import Language, capital
from generator.outputs.drawings.density import Column, density
from generator.views.shown import Reader
from generator.views.timeline import GROUPS, Item, by_month, by_year

FIRST_YEAR = 2018  # the years before it have a column together
MONTHS = (*range(1, 13), 0)  # 0: the month is not known

APART = [Column("", (), "", "")] * 8  # between the years before and the first month


@dataclass(frozen=True)
class Cell:
    """A number of the table and where it leads; an empty address for none."""

    number: int
    href: str
    words: str


@dataclass(frozen=True)
class YearRow:
    """A year of the table with a cell for each month, the unknown one last."""

    year: int
    all: Cell
    months: list[Cell]


def of_year(reader: Reader, found: Sequence[Item], year: int) -> Markup:
    """The strip of one year: its months; those whose month is not known stand last."""
    by, names = dict(by_month(found)), reader.say
    there = [at for at in MONTHS if at or 0 in by]
    short = {at: names.short_month(at) if at else names("timeline.no-month-short") for at in there}
    columns = [column(reader, by.get(at, []), (year, at), short[at], f"#m{year}-{at:02}") for at in there]
    return density(columns, names("timeline.drawing"))


def of_all(reader: Reader, found: Sequence[Item], where: Callable[[int, int], str]) -> Markup:
    """The strip of all years, month by month; `where` is the address of a month of a year."""
    early = [item for item in found if item.when.year < FIRST_YEAR]
    years = by_year(item for item in found if item.when.year >= FIRST_YEAR)
    before = reader.say("home.before", year=FIRST_YEAR)
    columns = [counted(reader, early, before, before, f"#y{early[0].when.year}"), *APART] if early else []
    for year in range(FIRST_YEAR, max(years, default=FIRST_YEAR - 1) + 1):
        by = dict(by_month(years.get(year, ())))
        for at in MONTHS:
            name = f"{year}" if at == 1 else ""
            columns.append(column(reader, by.get(at, []), (year, at), name, where(year, at)))
    return density(columns, reader.say("timeline.drawing"))


def column(reader: Reader, found: Sequence[Item], when: tuple[int, int], name: str, href: str) -> Column:
    """The column of one month."""
    return counted(reader, found, name, capital(month_words(reader.say, *when)), href)


def counted(reader: Reader, found: Sequence[Item], name: str, time: str, href: str) -> Column:
    """A column with its numbers by kind, and the same in words."""
    numbers = tuple(sum(item.group == group for item in found) for group in GROUPS)
    return Column(name, numbers, words(reader, time, len(found)), href)


def words(reader: Reader, time: str, number: int) -> str:
    """What a screen reader says of a number of items."""
    return reader.say("home.year-words", year=time, items=reader.say.counted("count.items", number))


def month_words(say: Language, year: int, month: int) -> str:
    """A month with its year in words."""
    name = say.month(month) if month else say("timeline.no-month")
    return say("timeline.month-year", month=name, year=year)


def address(year: int, month: int, full: frozenset[int]) -> str:
    """Where a month stands, below the root: on a page of its own in a full year, else on the page of its year."""
    return f"timeline/{year}-{month:02}/" if year in full else f"timeline/{year}/#m{year}-{month:02}"


def table(reader: Reader, found: Sequence[Item], full: frozenset[int]) -> list[YearRow]:
    """The same numbers as a table, the latest year first."""
    rows = []
    for year, of in reversed(by_year(found).items()):
        by = {at: len(inside) for at, inside in by_month(of)}
        months = [
            Cell(
                by.get(at, 0),
                address(year, at, full),
                words(reader, capital(month_words(reader.say, year, at)), by.get(at, 0)),
            )
            for at in MONTHS
        ]
        rows.append(YearRow(year, Cell(len(of), f"timeline/{year}/", words(reader, f"{year}", len(of))), months))
    return rows
