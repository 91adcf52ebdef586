"""How dense a time is: one mark per month, stacked by kind, each a link to its month."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import accumulate, pairwise

from markupsafe import Markup

from generator.outputs.drawings.svg import box, drawing, link, path, px, text

WIDTH, HEIGHT, BASE, ROOM = 1100, 132, 110, 92
WIDEST = 46


@dataclass(frozen=True)
class Column:
    """A month: its numbers by kind from below, what a screen reader says, where it leads; `name` opens a new part."""

    name: str
    numbers: tuple[int, ...]
    words: str
    href: str

    @property
    def sum(self) -> int:
        """How many items the month has."""
        return sum(self.numbers)


def density(columns: Sequence[Column], title: str) -> Markup:
    """The drawing of some months; thin ones are left out of the order of the keyboard, for their table has them."""
    width, top = WIDTH / max(len(columns), 1), max([column.sum for column in columns] or [1])
    parts = [path("axis-strong", f"M0 {BASE}H{WIDTH}")]
    for at, column in enumerate(columns):
        x = at * width
        if column.name:
            parts += part(x, column.name)
        if column.sum:
            marks = [hit(x, width), *stack(column, x, width, ROOM / top)]
            parts.append(link(column.href, marks, column.words, reached=width > WIDEST))
    return drawing(WIDTH, HEIGHT, parts, title)


def part(x: float, name: str) -> Iterator[Markup]:
    """The beginning of a part with its name."""
    yield path("axis", f"M{px(x)} {BASE}v16")
    yield text(x + 5, BASE + 15, name, "t2")


def hit(x: float, width: float) -> Markup:
    """The whole height of a column, so that a low mark is as easily hit as a high one."""
    form = Markup('<rect class="hit" fill="transparent" x="{}" y="0" width="{}" height="{}"/>')
    return form.format(px(x), px(width), BASE)


def stack(column: Column, x: float, width: float, scale: float) -> Iterator[Markup]:
    """The marks of one month, one on the other; each ends where the next begins, rounded once."""
    ends = [BASE - round(end * scale) for end in accumulate(column.numbers, initial=0)]
    wide = min(max(width - 2, 3), WIDEST)
    for number, (below, above) in enumerate(pairwise(ends)):
        if column.numbers[number]:
            yield box(f"mark mark--{number}", x + 1, min(above, below - 1), wide, max(below - above, 1))
