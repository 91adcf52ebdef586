"""What happened on a day of the year, in all years: only what is known to the day."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterable
from dataclasses import dataclass, replace

from generator.schema.dates import PartialDate
from generator.views.shown import Reader
from generator.views.timeline import Item, Line, lines

LEAP = 2000  # a year with all 366 days
FULL = 150  # items with which a page of days is full; a day stays whole


@dataclass(frozen=True)
class Day:
    """A day of the year: its anchor, its name, its number in the month, its items with their years, oldest first.

    `page` is the page of its month on which it stands: 1, or a later one of a full month.
    """

    id: str
    name: str
    number: int
    lines: list[Line]
    page: int = 1


@dataclass(frozen=True)
class Month:
    """A month: `01` to `12`, its name, all its days, and how many items they have."""

    id: str
    name: str
    days: list[Day]
    number: int

    @property
    def pages(self) -> list[int]:
        """The numbers of its pages."""
        return list(range(1, self.days[-1].page + 1))

    def url(self, page: int) -> str:
        """The address of one of its pages, below the root."""
        return f"days/{self.id}/" if page == 1 else f"days/{self.id}-{page}/"


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
    return Month(f"{at:02}", reader.say.month(at), paged(days), sum(len(day.lines) for day in days))


def paged(days: list[Day]) -> list[Day]:
    """Days with the page on which each stands."""
    page, items, found = 1, 0, []
    for day in days:
        if items and items + len(day.lines) > FULL:
            page, items = page + 1, 0
        items += len(day.lines)
        found.append(replace(day, page=page))
    return found


def day(month: int, number: int, found: list[Item], reader: Reader) -> Day:
    """One day; each line says its year instead of its date."""
    shown = [replace(line, day=str(line.item.when.year)) for line in lines(found, reader)]
    name = reader.say.day_of_year(PartialDate(LEAP, month, number))
    return Day(f"d{month:02}-{number:02}", name, number, shown)
