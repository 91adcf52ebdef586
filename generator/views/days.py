"""What happened on a day of the year, in all years: only what is known to the day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.schema.dates import PartialDate
from generator.views.shown import Reader
from generator.views.timeline import Item, Line, lines

LEAP = 2000  # a year with all 366 days


@dataclass(frozen=True)
class Day:
    """A day of the year: its anchor, its name, its number in the month, its items with their years, oldest first."""

    id: str
    name: str
    number: int
    lines: list[Line]


@dataclass(frozen=True)
class Month:
    """A month: `01` to `12`, its name, all its days, and how many items they have."""

    id: str
    name: str
    days: list[Day]
    number: int


def known(found: Iterable[Item]) -> list[Item]:
    """The items whose day is known."""
    return [item for item in found if item.when.precision == "day" and not item.when.about]


def months(found: Iterable[Item], reader: Reader) -> list[Month]:
    """The twelve months of the year with what happened in them."""
    days: dict[tuple[int, int], list[Item]] = {}
    for item in known(found):
        days.setdefault((item.when.month or 0, item.when.day or 0), []).append(item)
    return [month(at, days, reader) for at in range(1, 13)]


def month(at: int, items: dict[tuple[int, int], list[Item]], reader: Reader) -> Month:
    """One month."""
    last = monthrange(LEAP, at)[1]
    days = [day(at, number, items.get((at, number), []), reader) for number in range(1, last + 1)]
    return Month(f"{at:02}", reader.say.month(at), days, sum(len(day.lines) for day in days))


def day(month: int, number: int, found: list[Item], reader: Reader) -> Day:
    """One day; each line says its year instead of its date."""
    shown = [replace(line, day=str(line.item.when.year)) for line in lines(found, reader)]
    name = reader.say.day_of_year(PartialDate(LEAP, month, number))
    return Day(f"d{month:02}-{number:02}", name, number, shown)
