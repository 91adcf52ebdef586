"""The shapes of a card: the mark of the site, the icons of the kinds, the marks of evidence.

They are those of docs/css/icons.css and of the marks on the pages, on fields of 20 by 20 (the site's: 32 by 32).
"""

from __future__ import annotations

from functools import cache

from PIL import Image, ImageDraw

FINE = 4  # drawn so many times larger, then made smaller: that smooths the edges
FULL = 255
STROKE = 1.5

Line = tuple[float, ...]
Arc = tuple[tuple[float, float, float, float], float, float]

# Lines through points, and arcs: the box of their ellipse, from and to in degrees, clockwise from the right.
LINES: dict[str, tuple[Line, ...]] = {
    "models": (
        (10, 2.2, 17, 6, 17, 14, 10, 17.8, 3, 14, 3, 6, 10, 2.2), (3.2, 6.1, 10, 9.8, 16.8, 6.1), (10, 9.8, 10, 17.6),
    ),
    "organizations": (
        (3.5, 17.5, 3.5, 4.5, 11.5, 4.5, 11.5, 17.5), (11.5, 8.5, 16.5, 8.5, 16.5, 17.5), (2, 17.5, 18, 17.5),
        (6, 8, 9, 8), (6, 11, 9, 11), (6, 14, 9, 14),
    ),
    "events": ((3, 5, 17, 5, 17, 17.5, 3, 17.5, 3, 5), (3, 9, 17, 9), (7, 2.5, 7, 6), (13, 2.5, 13, 6)),
    "quotes": (
        (8.3, 5, 6, 6, 4.6, 7.4, 3.8, 9, 3.5, 11, 3.5, 15, 8.5, 15, 8.5, 10, 5.8, 10),
        (16.8, 5, 14.5, 6, 13.1, 7.4, 12.3, 9, 12, 11, 12, 15, 17, 15, 17, 10, 14.3, 10),
    ),
    "licenses": (
        (5, 2.5, 12, 2.5, 15.5, 6, 15.5, 17.5, 5, 17.5, 5, 2.5), (12, 2.5, 12, 6, 15.5, 6), (7.5, 10, 13, 10),
        (7.5, 13, 13, 13),
    ),
    "datasets": ((3.5, 5, 3.5, 15), (16.5, 5, 16.5, 15)),
    "people": (),
}  # fmt: skip
ARCS: dict[str, tuple[Arc, ...]] = {
    "people": (((6.6, 3, 13.4, 9.8), 0, 360), ((3.2, 11.5, 16.8, 23.5), 180, 360)),
    "datasets": (
        ((3.5, 2.5, 16.5, 7.5), 0, 360), ((3.5, 12.5, 16.5, 17.5), 0, 180), ((3.5, 7.5, 16.5, 12.5), 0, 180),
    ),
}  # fmt: skip
OTHER: tuple[Line, ...] = ((5, 3, 15, 3, 15, 17, 5, 17, 5, 3),)


class Field:
    """A square field of so many units on which shapes are drawn, to be seen at a size in pixels."""

    def __init__(self, units: float, size: int) -> None:
        self.mask = Image.new("L", (size * FINE, size * FINE))
        self.pen = ImageDraw.Draw(self.mask)
        self.scale = size * FINE / units

    def at(self, numbers: Line) -> list[float]:
        """Units as points of the larger picture."""
        return [number * self.scale for number in numbers]

    def line(self, points: Line, stroke: float = STROKE) -> None:
        """A line through points."""
        self.pen.line(self.at(points), fill=FULL, width=round(stroke * self.scale), joint="curve")

    def arc(self, box: Line, start: float, end: float, stroke: float = STROKE) -> None:
        """Part of an ellipse; the middle of its stroke lies on it."""
        half = stroke / 2
        outer = self.at((box[0] - half, box[1] - half, box[2] + half, box[3] + half))
        self.pen.arc(outer, start, end, fill=FULL, width=round(stroke * self.scale))

    def disc(self, x: float, y: float, radius: float, fill: int = FULL) -> None:
        """A full disc."""
        self.pen.ellipse(self.at((x - radius, y - radius, x + radius, y + radius)), fill=fill)

    def seen(self) -> Image.Image:
        """The finished shape at its own size."""
        return self.mask.reduce(FINE)


@cache
def ring(size: int) -> Image.Image:
    """The open ring of the site's mark."""
    field = Field(32, size)
    field.arc((4.6, 4.6, 27.4, 27.4), -23, 293, 4.6)
    return field.seen()


@cache
def source(size: int) -> Image.Image:
    """The dot in its opening: the source."""
    field = Field(32, size)
    field.disc(26, 6, 4.4)
    return field.seen()


@cache
def icon(kind: str, size: int) -> Image.Image:
    """The icon of a kind; a sheet for a kind that has none here."""
    field = Field(20, size)
    for line in LINES.get(kind, OTHER):
        field.line(line)
    for box, start, end in ARCS.get(kind, ()):
        field.arc(box, start, end)
    return field.seen()


@cache
def evidence(mark: str, size: int) -> Image.Image:
    """The circle of a mark of evidence, filled as far as it is sure: check, half, dashes, half a diamond."""
    field = Field(20, size)
    if mark == "verified":
        field.disc(10, 10, 8)
        field.pen.line(field.at((6, 10.2, 9, 13.2, 14.2, 7.2)), fill=0, width=round(2 * field.scale), joint="curve")
    elif mark == "weak":
        field.arc((2.8, 2.8, 17.2, 17.2), 0, 360, 1.8)
        field.pen.pieslice(field.at((3, 3, 17, 17)), 90, 270, fill=FULL)
    elif mark == "disputed":
        field.line((10, 1.8, 18.2, 10, 10, 18.2, 1.8, 10, 10, 1.8, 18.2, 10), 1.8)
        field.pen.polygon(field.at((10, 1.8, 10, 18.2, 1.8, 10)), fill=FULL)
    else:
        for start in range(0, 360, 60):
            field.arc((2.8, 2.8, 17.2, 17.2), start, start + 36, 1.8)
    return field.seen()
