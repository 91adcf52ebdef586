"""Fills that can be told apart without color: patterns for the parts of a drawing and for its legend."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup

from generator.outputs.drawings.svg import px

TILE = 6
# Each on a tile of 6 by 6 over its ground: nothing, hatches, dots, lines, a grid.
STEPS = (
    "",
    "M-1 1l2-2M0 6l6-6M5 7l2-2",
    "M3 0v6",
    "M-1 5l2 2M0 0l6 6M5-1l2 2",
    "M0 3h6",
    "",
    "M1.500 1.500h.01M4.500 4.500h.01",
    "M0 3h6M3 0v6",
)


def fills(id: str, number: int) -> Markup:
    """The patterns of the first so many series of a drawing; `id` keeps those of several drawings apart."""
    return Markup("<defs>{}</defs>").format(Markup("").join(pattern(id, at) for at in range(number)))


def pattern(id: str, at: int) -> Markup:
    """One pattern: its ground and what is drawn on it."""
    drawn = Markup('<path class="fill-on" d="{}"/>').format(STEPS[at]) if STEPS[at] else Markup("")
    form = Markup(
        '<pattern id="{}-{}" class="fill fill--{}" width="{}" height="{}" patternUnits="userSpaceOnUse">'
        '<rect class="fill-ground" width="{}" height="{}"/>{}</pattern>'
    )
    return form.format(id, at, at, TILE, TILE, TILE, TILE, drawn)


def part(id: str, at: int, x: float, y: float, width: float, height: float) -> Markup:
    """A rectangle filled with a pattern."""
    return Markup('<rect class="part" fill="url(#{}-{})" x="{}" y="{}" width="{}" height="{}"/>').format(
        id, at, px(x), px(y), px(width), px(height)
    )


def legend(id: str, names: Iterable[str]) -> Markup:
    """The names of the series, each behind a piece of its pattern."""
    form = Markup('<li><svg class="rec-swatch" viewBox="0 0 24 12" aria-hidden="true">{}</svg>{}</li>')
    return Markup("").join(form.format(part(id, at, 0, 0, 24, 12), name) for at, name in enumerate(names))
