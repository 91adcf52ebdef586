"""Dots over time on a scale of tens: shapes tell the series apart, a step shows the largest so far."""

from __future__ import annotations

import math
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from markupsafe import Markup

from generator.outputs.drawings.scale import rulers
from generator.outputs.drawings.svg import drawing, link, path, px, text
from generator.views.charts.chart import Cloud, Dot

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BASE = 1100, 470, 80, 80, 34, 434
LETTER, LINE = 6.6, 15  # about the width of a letter, and the height of a line
AWAY = (-7, 15, -22, 30, -37, 45)  # how far words may stand below or above their dot
# A filled disc (a line of no length with round ends), an open diamond, a cross.
CROWD, COARSE = 2000, 4  # from so many dots on they lie on a grid of so many pixels
SHAPES = ("h0", "m-4 0l4-4 4 4-4 4z", "m-3-3l6 6m0-6l-6 6")


@dataclass(frozen=True)
class Field:
    """The days at both ends, and the powers of ten at both ends."""

    first: int
    last: int
    low: float
    high: float

    def x(self, day: int) -> float:
        """The place of a day."""
        return LEFT + (day - self.first) / max(self.last - self.first, 1) * (WIDTH - LEFT - RIGHT)

    def y(self, value: float) -> float:
        """The place of a value on the scale of tens."""
        return BASE - (math.log10(value) - self.low) / (self.high - self.low) * (BASE - TOP)


def cloud(picture: Cloud, root: str, title: str) -> Markup:
    """The drawing of a cloud."""
    years = [date.fromordinal(dot.day).year for dot in picture.dots] or [2000]
    ends = date(min(years), 1, 1).toordinal(), date(max(years) + 1, 1, 1).toordinal()
    field = Field(*ends, math.log10(picture.ticks[0][0]), math.log10(picture.ticks[-1][0]))
    parts = [*rulers(picture.ticks, field.y, LEFT, WIDTH - RIGHT), *axis(field, min(years), max(years))]
    parts.append(path("steps", steps(field, picture.dots)))
    grain = 1 if len(picture.dots) < CROWD else COARSE
    for at, shape in reversed(list(enumerate(SHAPES))):
        # Dots that fall on one place are one: nobody could see the second.
        places = {place(field, dot, grain) for dot in picture.dots if dot.series == at}
        if places:
            parts.append(path(f"dots dots--{at}", "".join(f"M{x} {y}{shape}" for x, y in sorted(places))))
    return drawing(WIDTH, HEIGHT, [*parts, *labels(field, picture.labelled, root)], title)


def place(field: Field, dot: Dot, grain: int) -> tuple[int, int]:
    """Where a dot lies, on a grid of so many pixels."""
    return round(field.x(dot.day) / grain) * grain, round(field.y(dot.value) / grain) * grain


def axis(field: Field, first: int, last: int) -> Iterator[Markup]:
    """A line and the number of each year."""
    for year in range(first, last + 1):
        x = field.x(date(year, 1, 1).toordinal())
        yield path("axis", f"M{px(x)} {TOP}V{BASE + 6}")
        yield text(x + 4, BASE + 20, year, "tb")


def steps(field: Field, dots: Iterable[Dot]) -> str:
    """The way of the largest value so far, from left to right."""
    records: list[Dot] = []
    for dot in sorted(dots, key=lambda dot: (dot.day, -dot.value)):
        if not records or dot.value > records[-1].value:
            records.append(dot)
    if not records:
        return f"M{LEFT} {BASE}"
    places = [(px(field.x(dot.day)), px(field.y(dot.value))) for dot in records]
    way = "".join(f"H{x}V{y}" for x, y in places[1:])
    return f"M{places[0][0]} {places[0][1]}{way}H{WIDTH - RIGHT}"


def labels(field: Field, found: Sequence[Dot], root: str) -> Iterator[Markup]:
    """The names of the labelled dots, each a link, the largest first where there is room, moved where there is none."""
    taken: list[tuple[float, float, float]] = []
    for dot in sorted(found, key=lambda dot: (-dot.value, dot.day)):
        x, y, anchor = free(field.x(dot.day), field.y(dot.value), LETTER * len(dot.words), taken)
        yield link(root + dot.href, [text(x, y, dot.words, "t1 halo", anchor)], dot.words)


def free(x: float, y: float, width: float, taken: list[tuple[float, float, float]]) -> tuple[float, float, str]:
    """A place for words beside a dot that no others have taken: place of the words and their anchor."""
    for away in AWAY:
        for anchor, left in (("start", x + 7), ("end", x - 7 - width)):
            inside = left >= LEFT and left + width <= WIDTH - RIGHT
            if inside and all(apart(left, y + away, width, other) for other in taken):
                taken.append((left, y + away, width))
                return (x + 7 if anchor == "start" else x - 7), y + away, anchor
    return x, y - 7, "middle"


def apart(x: float, y: float, width: float, other: tuple[float, float, float]) -> bool:
    """True when words would not touch others."""
    left, base, long = other
    return abs(y - base) >= LINE or x + width + 6 < left or left + long + 6 < x


def legend(names: Sequence[str], step: str) -> Markup:
    """The names of the shapes, each behind its shape, and of the step."""
    form = Markup('<li><svg class="rec-swatch" viewBox="0 0 24 12" aria-hidden="true">{}</svg>{}</li>')
    shapes = (path(f"dots dots--{at}", f"M12 6{shape}") for at, shape in enumerate(SHAPES))
    marks = [*zip(shapes, names, strict=False), (path("steps", "M2 10H12V3H22"), step)]
    return Markup("").join(form.format(mark, name) for mark, name in marks)
