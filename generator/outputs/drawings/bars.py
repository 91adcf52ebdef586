"""Bars by year with the number on each; each bar is a link to its part of the timeline."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.outputs.drawings.svg import box, drawing, link, path, px, text

WIDTH, HEIGHT, BASE = 1100, 120, 96


@dataclass(frozen=True)
class Bar:
    """A year or month: short name, number, what a screen reader says, where it leads."""

    name: str
    number: int
    words: str
    href: str


def bars(found: Sequence[Bar], title: str) -> Markup:
    """The drawing of some bars; a bar of none has no link."""
    column, top = WIDTH / max(len(found), 1), max([bar.number for bar in found] or [1])
    parts = [path("axis-strong", f"M0 {BASE}H{WIDTH}")]
    for at, bar in enumerate(found):
        x, height = at * column, 74 * bar.number / max(top, 1)
        words = text(x + 6, BASE + 17, bar.name, "t2")
        if not bar.number:
            parts.append(words)
            continue
        shape = box("bar", x + 4, BASE - height, min(column - 12, 90), height)
        hit = Markup('<rect class="hit" fill="transparent" x="{}" y="0" width="{}" height="{}"/>').format(
            px(x), px(column), HEIGHT
        )
        number = text(x + 6, BASE - height - 5, bar.number, "tb")
        parts.append(link(bar.href, [hit, shape, number, words], bar.words))
    return drawing(WIDTH, HEIGHT, parts, title)
