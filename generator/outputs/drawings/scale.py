"""Scales of drawings: round numbers for an axis, and a line with its number for each."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator

from markupsafe import Markup

from generator.outputs.drawings.svg import path, px, text

STEPS = (1, 2, 5)
LINES = 5  # at most so many beside zero


def rounds(top: int) -> list[int]:
    """Round numbers from 0 up to at least the top."""
    power = 1
    while True:
        for step in STEPS:
            if step * power * LINES >= top:
                last = -(-max(top, 1) // (step * power))
                return [step * power * at for at in range(last + 1)]
        power *= 10


def rulers(
    ticks: Iterable[tuple[float, str]], y: Callable[[float], float], left: float, right: float, *, both: bool = True
) -> Iterator[Markup]:
    """A line across for each tick, its words at the left end, or at both, for one end may be scrolled away."""
    for value, words in ticks:
        yield path("axis", f"M{px(left)} {px(y(value))}H{px(right)}")
        yield text(left - 8, y(value) + 4, words, "t2", "end")
        if both:
            yield text(right + 6, y(value) + 4, words, "t2")
