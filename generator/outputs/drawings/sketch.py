"""Small pictures of charts for their index: a single path each, decoration beside the name."""

from __future__ import annotations

from markupsafe import Markup

from generator.outputs.drawings.svg import path, px
from generator.views.charts.chart import Cloud, Curves, Picture, Ranks, Stack

WIDTH, HEIGHT, BARS, FEW = 120, 56, 40, 13


def sketch(picture: Picture) -> Markup:
    """The sketch of a picture."""
    form = Markup('<svg class="rec-svg rec-sketch" viewBox="0 0 {} {}" aria-hidden="true">{}</svg>')
    return form.format(WIDTH, HEIGHT, path(*drawn(picture)))


def drawn(picture: Picture) -> tuple[str, str]:
    """Class and steps of the path of a sketch; where columns are few they are wide."""
    if isinstance(picture, Ranks):
        lengths = [(WIDTH - 4) * line.value / (picture.whole or 1) for line in picture.lines[:8]]
        return "sketch sketch--rows", "".join(
            f"M0 {at * 7 + 3}h{px(max(length, 2))}" for at, length in enumerate(lengths)
        )
    if isinstance(picture, Cloud):
        return "dots dots--0", dots(picture)
    values = [sum(pile.values) for pile in picture.piles] if isinstance(picture, Stack) else heights(picture)
    return "sketch sketch--few" if len(values) < FEW else "sketch", columns(values)


def columns(values: list[int]) -> str:
    """Columns, those of the last stretch where there are too many."""
    values = values[-BARS:]
    top, step = max(values, default=0) or 1, WIDTH / max(len(values), 1)
    tall = ((at, (HEIGHT - 4) * value / top) for at, value in enumerate(values) if value)
    return "".join(f"M{px(step * (at + 0.5))} {HEIGHT}v-{px(max(height, 1))}" for at, height in tall)


def heights(picture: Curves) -> list[int]:
    """The first curve as columns."""
    return [round(value * 100) for value in picture.curves[0].values]


def dots(picture: Cloud) -> str:
    """The dots of a cloud on a coarse grid, each place once."""
    days = [dot.day for dot in picture.dots] or [0]
    first, span = min(days), max(max(days) - min(days), 1)
    ranks = [len(f"{dot.value}") + int(f"{dot.value}"[0]) / 10 for dot in picture.dots]
    low, high = min(ranks, default=0), max(ranks, default=1)
    places = {
        (round((dot.day - first) / span * 28) * 4 + 4, HEIGHT - 4 - round((rank - low) / ((high - low) or 1) * 12) * 4)
        for dot, rank in zip(picture.dots, ranks, strict=True)
    }
    return "".join(f"M{x} {y}h0" for x, y in sorted(places))
