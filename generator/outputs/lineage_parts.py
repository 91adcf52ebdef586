"""The lineage of a page: its drawing and its table of edges, from the same edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.catalog import Record
from generator.outputs.lineage_picture import ENTRY_WIDTH, READABLE, Spot, picture
from generator.settings import Settings
from generator.views.descent import has_page
from generator.views.edge_lines import Line, bundle, bundles
from generator.views.lineage import CROWD, Edge, members, neighbourhood
from generator.views.reach import legible, numbers, origins
from generator.views.shown import Reader


@dataclass(frozen=True)
class Heirs:
    """Models that rest on the model of the page by one relation, with the same mark."""

    relation: str
    mark: str
    rows: tuple[Line, ...]


def neighbourhood_parts(record: Record, reader: Reader, settings: Settings) -> dict[str, Any]:
    """The drawing and tables of two steps around a model; empty for a model without relatives.

    Its own ancestors stand among its facts and variants; where too many rest on it for a drawing, only they are drawn,
    and the lines among the others stand on the page of its descent.
    """
    steps, found = neighbourhood(reader.catalog, record)
    shown = found if len(members(found)) <= CROWD else [edge for edge in found if edge.child is record]
    title = reader.say("lineage.around", name=reader.name(record.ref))
    spot = Spot(record.url, title, settings.site + reader.say.prefix, here=record.id, width=ENTRY_WIDTH, traced=False)
    groups = bundles(found)
    own = [group for group in groups if group[0].parent is record and group[0].child is not record]
    others = [bundle(group, reader) for group in bundles(shown) if record not in (group[0].parent, group[0].child)]
    return {
        **picture(shown, reader, spot), "edges": others, "steps": steps, "heirs": heirs(own, reader), "cut": 0,
        **kin_words(record, reader),
    }  # fmt: skip


def kin_words(record: Record, reader: Reader) -> dict[str, Any]:
    """The page of all relatives of a model, where there is one, and how many it lists."""
    if not has_page(reader.catalog, record):
        return {"descent": "", "below": 0, "above": 0}
    below = numbers(reader.catalog)[record.id]
    return {"descent": f"descent/{record.id}/", "below": below, "above": len(origins(reader.catalog)[record.id])}


def heirs(groups: list[list[Edge]], reader: Reader) -> list[Heirs]:
    """The direct descendants by relation and mark, so that a model on which many rest stays readable."""
    found: dict[tuple[str, str], list[Line]] = {}
    for row in (bundle(group, reader) for group in groups):
        found.setdefault((row.relation, row.mark), []).append(row)
    return [Heirs(relation, mark, tuple(rows)) for (relation, mark), rows in sorted(found.items())]


def parts(found: Sequence[Edge], reader: Reader, spot: Spot) -> dict[str, Any]:
    """The drawing of as many of these edges as can be read, and the table of all of them."""
    shown = legible(reader.catalog, found, READABLE)
    return {
        **picture(shown, reader, spot),
        "cut": len(members(shown)) if len(shown) < len(found) else 0,
        "edges": [bundle(group, reader) for group in bundles(found)],
    }
