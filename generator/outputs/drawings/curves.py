"""Lines of shares over years, each with its own dashes and its name at the end."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from markupsafe import Markup

from generator.outputs.drawings.scale import rulers
from generator.outputs.drawings.svg import drawing, named, path, px, text
from generator.views.charts.chart import Curve, Curves

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BASE = 1100, 340, 44, 260, 14, 310
APART = 16  # between the names at the end


def curves(picture: Curves, title: str) -> Markup:
    """The drawing of some curves."""
    top = max((value for curve in picture.curves for value in curve.values), default=1.0)
    ticks = [tick for tick in picture.ticks if tick[0] < top + 0.1]
    whole = max(ticks[-1][0], top)
    parts = [*rulers(ticks, lambda share: height(share, whole), LEFT, WIDTH - RIGHT, both=False)]
    step = (WIDTH - RIGHT - LEFT - 24) / max(len(picture.places) - 1, 1)
    parts += [text(LEFT + 12 + at * step, BASE + 20, name, "tb", "middle") for at, name in enumerate(picture.places)]
    ends = spread([height(curve.values[-1], whole) for curve in picture.curves])
    for at, curve in enumerate(picture.curves):
        parts.append(named([*line(at, curve, step, whole, ends[at])], curve.words))
    return drawing(WIDTH, HEIGHT, parts, title)


def height(share: float, whole: float) -> float:
    """The place of a share on the axis."""
    return BASE - (BASE - TOP) * share / whole


def line(at: int, curve: Curve, step: float, whole: float, end: float) -> Iterator[Markup]:
    """A line through its values, and its name beside the last."""
    places = [(LEFT + 12 + number * step, height(value, whole)) for number, value in enumerate(curve.values)]
    yield path(f"curve curve--{at}", "M" + "L".join(f"{px(x)} {px(y)}" for x, y in places))
    x, y = places[-1]
    yield path("axis-strong leader", f"M{px(x + 4)} {px(y)}L{px(x + 22)} {px(end)}")
    yield text(x + 26, end + 4, curve.end, "tb" if not at else "t1")


def spread(found: Sequence[float]) -> list[float]:
    """Places moved apart until none is nearer to the next than two lines of words."""
    order = sorted(range(len(found)), key=lambda at: (-found[at], at))
    places = list(found)
    for above, at in zip([None, *order], order, strict=False):
        limit = BASE if above is None else places[above] - APART
        places[at] = min(found[at], limit)
    return places
