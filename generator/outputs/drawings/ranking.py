"""Horizontal bars with the name before and the number behind; a bar of an entry leads to it."""

from __future__ import annotations

from markupsafe import Markup

from generator.outputs.drawings.svg import box, drawing, link, named, path, text
from generator.views.charts.chart import Rank, Ranks

WIDTH, LEFT, RIGHT, ROW, BAR = 740, 220, 60, 26, 15


def ranking(picture: Ranks, root: str, title: str) -> Markup:
    """The drawing of a ranking."""
    height = ROW * len(picture.lines) + 4
    parts = [row(line, at, picture.whole or 1, root) for at, line in enumerate(picture.lines)]
    return drawing(WIDTH, height, [*parts, path("axis-strong", f"M{LEFT} 0V{height}")], title)


def row(line: Rank, at: int, whole: float, root: str) -> Markup:
    """One bar with its words."""
    y, length = ROW * at + 4, max((WIDTH - LEFT - RIGHT) * line.value / whole, 1)
    parts = [
        text(LEFT - 8, y + 12, cut(line.name), "t1", "end"),
        box("bar", LEFT, y, length, BAR),
        text(LEFT + length + 6, y + 12, line.shown, "tb"),
    ]
    return link(root + line.href, parts, line.words) if line.href else named(parts, line.words)


def cut(words: str, length: int = 32) -> str:
    """A name that fits before its bar; the whole stands in the table."""
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"
