"""Where the boxes of a lineage lie: lanes by family, time from left to right, no two boxes of a lane touching."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass

from generator.catalog import Record
from generator.views.lineage import Edge, drawn, family, maker, members, released

LETTER = 7.1  # px: a generous mean width of a letter at 12 px
LEFT, TOP, ROW, PAD, BOX, GAP = 116, 34, 34, 10, 24, 14


@dataclass(frozen=True)
class Box:
    """A model in the drawing: its record and name, left edge, top edge and width in px."""

    record: Record
    name: str
    x: float
    y: float
    width: float


@dataclass(frozen=True)
class Lane:
    """A family: its name, top edge and height in px."""

    name: str
    y: float
    height: float


@dataclass(frozen=True)
class Layout:
    """A drawing in numbers: its size, lanes, boxes, lines (child, parent, style), and the scale of time."""

    width: float
    height: float
    lanes: tuple[Lane, ...]
    boxes: dict[str, Box]
    lines: tuple[tuple[str, str, str], ...]
    first: int
    last: int
    scale: float

    def x(self, day: int) -> float:
        """The place of a day (proleptic ordinal) on the time axis."""
        return LEFT + 16 + (day - self.first) * self.scale


def layout(found: Sequence[Edge], names: Mapping[str, str], width: int, other: str) -> Layout:
    """The layout of some edges; `names` of models and makers by id, `other` of the lane for those alone in both."""
    records = members(found)
    days = [middle(record) for record in records]
    late = [len(names[record.id]) for record, day in zip(records, days, strict=True) if day > max(days) - 150]
    space = width - LEFT - 32 - (max(late) * LETTER + 16)
    plan = Layout(width, 0, (), {}, tuple(drawn(found)), min(days), max(days), space / max(max(days) - min(days), 1))
    y: float = TOP
    lanes: list[Lane] = []
    boxes: dict[str, Box] = {}
    for lane, inside in families(records, other).items():
        placed, rows = pack(inside, names, plan, y, boxes)
        boxes.update(placed)
        height = rows * ROW + 2 * PAD - (ROW - BOX)
        lanes.append(Lane(names.get(lane, lane), y, height))
        y += height
    return Layout(width, y + 4, tuple(lanes), boxes, plan.lines, plan.first, plan.last, plan.scale)


def pack(
    records: list[Record], names: Mapping[str, str], plan: Layout, y: float, above: dict[str, Box]
) -> tuple[dict[str, Box], int]:
    """The boxes of one lane in as few rows as they need, and how many rows these are."""
    ends: list[float] = []
    boxes: dict[str, Box] = {}
    for record in records:
        width = len(names[record.id]) * LETTER + 16
        x = start(record, plan, {**above, **boxes})
        row = next((number for number, end in enumerate(ends) if end + GAP <= x), len(ends))
        ends[row : row + 1] = [x + width]
        boxes[record.id] = Box(record, names[record.id], x, y + PAD + row * ROW, width)
    return boxes, len(ends)


def start(record: Record, plan: Layout, placed: dict[str, Box]) -> float:
    """The left edge of a box: its day; a vague date is moved right of the ancestors it rests on."""
    x = plan.x(middle(record))
    if released(record).precision == "day":
        return x
    parents = [placed[parent].x + 30 for child, parent, _ in plan.lines if child == record.id and parent in placed]
    return max([x, *parents])


def families(records: list[Record], other: str) -> dict[str, list[Record]]:
    """The records by lane, lanes by their first release: families, then those alone in theirs by who made them."""
    by_family = lanes_of(records, family)
    alone = [record for inside in by_family.values() if len(inside) == 1 for record in inside]
    by_maker = lanes_of(alone, maker)
    last = [record for inside in by_maker.values() if len(inside) == 1 for record in inside]
    shared = {name: inside for lanes in (by_family, by_maker) for name, inside in lanes.items() if len(inside) > 1}
    return {**shared, **({other: last} if last else {})}


def lanes_of(records: list[Record], name: Callable[[Record], str]) -> dict[str, list[Record]]:
    """Records by a name of theirs, in the order in which the names come up."""
    lanes: dict[str, list[Record]] = {}
    for record in records:
        lanes.setdefault(name(record), []).append(record)
    return lanes


def middle(record: Record) -> int:
    """The day a box stands at: the day itself, else the middle of the month or year (proleptic ordinal)."""
    when = released(record)
    return (when.first.toordinal() + when.last.toordinal()) // 2
