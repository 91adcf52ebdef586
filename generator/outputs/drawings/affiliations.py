"""Affiliations on an axis of years: a bar where both ends are known, tails where they are not, a dot for one day."""

from __future__ import annotations

from collections.abc import Iterator

from markupsafe import Markup

from generator.outputs.drawings.svg import dot, drawing, path, px, text
from generator.views.person_page import Axis, Post

LEFT, WIDTH, ROW, TOP = 250, 740, 38, 30


def affiliations(axis: Axis) -> Markup:
    """The drawing of an axis."""
    bottom = TOP + ROW * len(axis.posts)
    parts = [
        *years(axis, bottom),
        *(part for number, post in enumerate(axis.posts) for part in row(axis, number, post)),
    ]
    return drawing(WIDTH, bottom + 6, parts, axis.title)


def years(axis: Axis, bottom: float) -> Iterator[Markup]:
    """A line every few years."""
    step = max(1, (axis.last - axis.first) // 7)
    for year in range(axis.first, axis.last + 1, step):
        yield path("axis", f"M{px(x(axis, year))} {TOP - 6}V{bottom}")
        yield text(x(axis, year), TOP - 12, year, "t2", "middle")


def row(axis: Axis, number: int, post: Post) -> Iterator[Markup]:
    """The words and the marks of one post."""
    y = TOP + ROW * number + 18
    yield text(0, y - 2, cut(post.name, 33), "tb")
    yield text(0, y + 12, cut(post.role, 38), "t2", lang=axis.lang)
    start, end = post.start, post.end or post.seen
    if start is not None and end is not None:
        yield path("span", f"M{px(x(axis, start))} {y}H{px(max(x(axis, end), x(axis, start) + 3))}")
    if start is None and end is not None:
        yield path("span--open", f"M{px(max(x(axis, end) - 46, LEFT))} {y}H{px(x(axis, end))}")
    if post.end is None and end is not None:
        yield path("span--open", f"M{px(x(axis, end))} {y}H{px(min(x(axis, end) + 46, WIDTH))}")
        yield dot("dot", x(axis, end), y, 6)


def x(axis: Axis, year: float) -> float:
    """The place of a year on the axis."""
    return LEFT + (year - axis.first) / (axis.last - axis.first) * (WIDTH - LEFT - 20)


def cut(words: str, length: int) -> str:
    """Words that fit beside the axis; the whole stands in the table."""
    return words if len(words) <= length else words[: length - 1].rstrip() + "…"
