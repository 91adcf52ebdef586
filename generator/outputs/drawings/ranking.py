"""Horizontal bars with the name before and the number behind; a bar of an entry leads to it."""

from __future__ import annotations

from markupsafe import Markup

from generator.outputs.drawings.svg import box, drawing, link, named, path, text
from generator.views.charts.chart import Rank, Ranks

WIDTH, RIGHT, ROW, BAR = 740, 60, 26, 15
LETTER, LONGEST = 7, 32  # width of a letter, most letters before a bar


def ranking(picture: Ranks, root: str, title: str) -> Markup:
    """The drawing of a ranking."""
    height = ROW * len(picture.lines) + 4
    left = 12 + LETTER * max((len(cut(line.name)) for line in picture.lines), default=0)
    parts = [row(line, at, picture.whole or 1, left, root) for at, line in enumerate(picture.lines)]
    return drawing(WIDTH, height, [*parts, path("axis-strong", f"M{left} 0V{height}")], title)


def row(line: Rank, at: int, whole: float, left: float, root: str) -> Markup:
    """One bar with its words."""
    y, length = ROW * at + 4, max((WIDTH - left - RIGHT) * line.value / whole, 1)
    parts = [
        text(left - 8, y + 12, cut(line.name), "t1", "end"),
        box("bar", left, y, length, BAR),
        text(left + length + 6, y + 12, line.shown, "tb"),
    ]
    return link(root + line.href, parts, line.words) if line.href else named(parts, line.words)


def cut(words: str) -> str:
    """A name that fits before its bar; the whole stands in the table."""
    return words if len(words) <= LONGEST else words[: LONGEST - 1].rstrip() + "…"
