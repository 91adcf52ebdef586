"""The lineage as a static drawing: each box links to its model, each line has the style of its relation."""

from __future__ import annotations

from collections.abc import Container, Iterator, Mapping
from datetime import date

from markupsafe import Markup

from generator.language import Language
from generator.outputs.drawings.svg import box, drawing, link, path, px, text
from generator.views.layout import BOX, PAD, TOP, Box, Layout
from generator.views.lineage import STYLES, released

Down = Mapping[str, Container[str]]  # the ids of all that descend from each model


def lineage(plan: Layout, say: Language, root: str, here: str = "", down: Down | None = None) -> Markup:
    """The drawing of a layout; `root` leads to the site's start, `here` is the id of the model of the page.

    Where `down` is given, lines tell a script which boxes they join, and boxes which others descend from them, each by
    its number in the order of the boxes.
    """
    return drawing(plan.width, plan.height, parts(plan, say, root, here, down), say("lineage.drawing"))


def parts(plan: Layout, say: Language, root: str, here: str, down: Down | None = None) -> list[Markup]:
    """What is drawn, from the ground up."""
    order = [found.record.id for found in in_time(plan)] if down else []
    number = {id: at for at, id in enumerate(order)}
    told = {id: " ".join(f"{number[child]}" for child in order if child in down[id]) for id in order} if down else {}
    return [*lanes(plan), *axis(plan, say), *lines(plan, number), *boxes(plan, root, here, told)]


def lanes(plan: Layout) -> Iterator[Markup]:
    """Every other lane on a band, each with its name."""
    for number, lane in enumerate(plan.lanes):
        if number % 2 == 0:
            yield box("band", 0, lane.y, plan.width, lane.height)
        yield text(10, lane.y + PAD + 17, lane.name if len(lane.name) < 16 else lane.name[:14] + "…", "tb")


def axis(plan: Layout, say: Language) -> Iterator[Markup]:
    """A line for each year and, where there is room, for parts of it."""
    days = plan.last - plan.first
    step = 1 if days < 200 else 3 if days < 900 else 6 if days < 1500 else 12
    for year in range(date.fromordinal(plan.first).year, date.fromordinal(plan.last).year + 1):
        for month in range(1, 13, step):
            day = date(year, month, 1).toordinal()
            if plan.first <= day <= plan.last:
                x, name = plan.x(day), f"{year}" if month == 1 else say.short_month(month)
                yield path("axis-strong" if month == 1 else "axis", f"M{px(x)} {TOP - 8}V{px(plan.height - 4)}")
                yield text(x + 4, TOP - 14, name, "tb" if month == 1 else "t2")


def lines(plan: Layout, number: Mapping[str, int]) -> Iterator[Markup]:
    """The lines of descent, the strongest relation on top."""
    drawn: set[Markup] = set()
    for style in STYLES:
        for child, parent, of_line in plan.lines:
            if of_line == style:
                a, b = plan.boxes[parent], plan.boxes[child]
                ends = f"{number[parent]} {number[child]}" if number else ""
                yield path(f"edge edge--{style}", curve(a, b), ends)
                tip = path(f"tip--{style}", f"M{px(b.x)} {px(b.y + BOX / 2)}l-7 -3.5v7z", ends)
                if tip not in drawn:  # lines that end at one box share their tip
                    drawn.add(tip)
                    yield tip


def curve(a: Box, b: Box) -> str:
    """The way from the right end of one box to the left end of another, from below or above when they overlap."""
    x1, y1, x2, y2 = a.x + a.width, a.y + BOX / 2, b.x - 6, b.y + BOX / 2
    if x2 < x1 + 10:
        x1 = max(min(a.x + a.width / 2, b.x - 18), a.x + 10)
        y1 = a.y + (BOX if b.y > a.y else 0)
        return f"M{px(x1)} {px(y1)}C{px(x1)} {px(y2)} {px(x1 + 4)} {px(y2)} {px(x2)} {px(y2)}"
    bend = min(max((x2 - x1) / 2, 14), 90)
    return f"M{px(x1)} {px(y1)}C{px(x1 + bend)} {px(y1)} {px(x2 - bend)} {px(y2)} {px(x2)} {px(y2)}"


def boxes(plan: Layout, root: str, here: str, told: Mapping[str, str]) -> Iterator[Markup]:
    """The boxes in order of time, so that a keyboard walks them so."""
    for found in in_time(plan):
        style = "node node--self" if found.record.id == here else "node"
        parts = [box(style, found.x, found.y, found.width, BOX, 3), text(found.x + 8, found.y + 16, found.name)]
        yield link(root + found.record.url, parts, down=told.get(found.record.id, ""))


def in_time(plan: Layout) -> list[Box]:
    """The boxes by date of release, then id."""
    return sorted(plan.boxes.values(), key=lambda found: (released(found.record).order, found.record.id))
