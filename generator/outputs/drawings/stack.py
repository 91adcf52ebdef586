"""Stacked columns: one for each month or year, its parts filled with the patterns of their series."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.outputs.drawings.fills import fills, part
from generator.outputs.drawings.scale import rounds, rulers
from generator.outputs.drawings.svg import drawing, link, named, path, px, text
from generator.views.charts.chart import Pile, Stack

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BASE = 1100, 330, 34, 1070, 16, 296
ROOM = 40  # columns up to which each bears its total


def stack(id: str, picture: Stack, root: str, title: str) -> Markup:
    """The drawing; `id` names its patterns, `root` leads to the site's start."""
    ticks = rounds(max((sum(pile.values) for pile in picture.piles), default=0))
    scale = (BASE - TOP) / ticks[-1]
    parts = [
        fills(id, len(picture.series)),
        *rulers(((at, f"{at}") for at in ticks), lambda at: BASE - at * scale, LEFT, RIGHT),
    ]
    column = (RIGHT - LEFT) / max(len(picture.piles), 1)
    crowded = len(picture.piles) > ROOM
    for at, pile in enumerate(picture.piles):
        x = LEFT + at * column
        parts += [*column_of(id, pile, x, column, scale, crowded), *foot(pile, x, column, root, crowded)]
    return drawing(WIDTH, HEIGHT, [*parts, path("axis-strong", f"M{LEFT} {BASE}H{RIGHT}")], title)


def column_of(id: str, pile: Pile, x: float, column: float, scale: float, crowded: bool) -> Iterator[Markup]:
    """One column; a screen reader says its words."""
    wide = max(min(column - 2, column * 0.8, 70), 3) if not crowded else column - 1.5
    left, y, parts = x + (0 if crowded else (column - wide) / 2), float(BASE), []
    for series, value in enumerate(pile.values):
        if value:
            y -= value * scale
            parts.append(part(id, series, left, y, wide, round(y + value * scale) - round(y)))
    if parts and not crowded:
        parts.append(text(left + wide / 2, y - 5, sum(pile.values), "tb", "middle"))
    if parts:
        yield named(parts, pile.words)


def foot(pile: Pile, x: float, column: float, root: str, crowded: bool) -> Iterator[Markup]:
    """The name below a column, a link where it leads somewhere, with a mark where only some columns have names."""
    if pile.name:
        if crowded:
            yield path("axis-strong", f"M{px(x)} {BASE}v8")
        words = text(x + (3 if crowded else column / 2), BASE + 20, pile.name, "tb", "start" if crowded else "middle")
        yield link(root + pile.href, [words]) if pile.href else words
