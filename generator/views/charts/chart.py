"""A chart: the table that holds its numbers, the pictures drawn from them, and what was left out."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.catalog import Record
from generator.views.aliases import sorting
from generator.views.shown import Reader, Runs, joined

FIRST, MOST = 100, 600  # rows of a long table on the page of its chart, and on any page


@dataclass(frozen=True)
class Cell:
    """A cell of the table: what a reader sees, what the file holds, where it leads below the root."""

    words: str
    raw: str | int
    href: str = ""


@dataclass(frozen=True)
class Column:
    """A column of the table: its name in the file, its words, whether it holds numbers."""

    id: str
    name: str
    number: bool = True


@dataclass(frozen=True)
class Pile:
    """One column of a stack: its short name, what a screen reader says, the number of each series, its page."""

    name: str
    words: str
    values: tuple[int, ...]
    href: str = ""


@dataclass(frozen=True)
class Stack:
    """Columns side by side, each with the numbers of the same series on top of one another."""

    series: tuple[str, ...]
    piles: tuple[Pile, ...]


@dataclass(frozen=True)
class Rank:
    """A bar of a ranking: name, length, the number written beside it, what a screen reader says, its page."""

    name: str
    value: float
    shown: str
    words: str
    href: str = ""


@dataclass(frozen=True)
class Ranks:
    """Horizontal bars, the longest first or in an order of their own; `whole` is the length of the scale."""

    lines: tuple[Rank, ...]
    whole: float


@dataclass(frozen=True)
class Curve:
    """A line: a share (0 to 1) for each place of the axis, the words at its end, what a screen reader says."""

    values: tuple[float, ...]
    end: str
    words: str


@dataclass(frozen=True)
class Curves:
    """Lines over the same axis; `ticks` are shares and their words."""

    places: tuple[str, ...]
    curves: tuple[Curve, ...]
    ticks: tuple[tuple[float, str], ...]


@dataclass(frozen=True)
class Dot:
    """A dot: day as a number, value, the number of its series; words and page for one that is labelled."""

    day: int
    value: int
    series: int
    words: str = ""
    href: str = ""


@dataclass(frozen=True)
class Cloud:
    """Dots over time on a scale of tens, the series told apart by shape; `ticks` are value and words."""

    series: tuple[str, ...]
    dots: tuple[Dot, ...]
    labelled: tuple[Dot, ...]
    ticks: tuple[tuple[int, str], ...]


Picture = Stack | Ranks | Curves | Cloud


@dataclass(frozen=True)
class Left:
    """How many entries a chart leaves out, and the word for why (`count.left-…`)."""

    why: str
    number: int


@dataclass(frozen=True)
class Part:
    """A part of a table with a page of its own: last step of its address, its name, its rows."""

    id: str
    name: str
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True)
class Chart:
    """A chart: id, columns and rows of its table, its pictures, how many entries (`counted`) it rests on.

    With `parts` the rows are a choice, and all stand in the parts. `behind` are entries behind some of the numbers, by
    name of a group.
    """

    id: str
    columns: tuple[Column, ...]
    rows: tuple[tuple[Cell, ...], ...]
    pictures: tuple[Picture, ...]
    counted: int
    left: tuple[Left, ...] = ()
    parts: tuple[Part, ...] = ()
    behind: tuple[tuple[str, Runs], ...] = ()

    @property
    def all_rows(self) -> tuple[tuple[Cell, ...], ...]:
        """Every row, for the file."""
        return tuple(row for part in self.parts for row in part.rows) or self.rows

    @property
    def url(self) -> str:
        """The address below the root."""
        return f"charts/{self.id}/"


def lefts(found: Iterable[tuple[str, int]]) -> tuple[Left, ...]:
    """The reasons for which something was left out; none that left out nothing."""
    return tuple(Left(why, number) for why, number in found if number)


def cut(reader: Reader, id: str, name: str, rows: Sequence[tuple[Cell, ...]]) -> Iterator[Part]:
    """Rows in parts of which each fits on a page: `2025`, `2025-2`."""
    for number, start in enumerate(range(0, len(rows), MOST), 1):
        words = name if number == 1 else reader.say("charts.part-more", name=name, number=number)
        yield Part(id if number == 1 else f"{id}-{number}", words, tuple(rows[start : start + MOST]))


def in_parts(reader: Reader, chart: Chart) -> Chart:
    """The chart, with the rows of a table that is too long for one page in parts."""
    if chart.parts or len(chart.rows) <= MOST:
        return chart
    return replace(
        chart, rows=chart.rows[:FIRST], parts=tuple(cut(reader, "all", reader.say("charts.total"), chart.rows))
    )


def why_missing(record: Record, path: str) -> str:
    """Why a fact is not there: `looked` for in vain (a gap), or `nobody` has looked."""
    return "looked" if any(gap.field == path for gap in record.entry.gaps) else "nobody"


def entries(reader: Reader, records: Iterable[Record]) -> Runs:
    """Entries as links, by name."""
    links = sorted((reader.link(record.ref) for record in records), key=lambda run: (sorting(run.text), run.href))
    return joined([(link,) for link in links], reader)
