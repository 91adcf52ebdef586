"""The lineage of a page: its drawing and its table of edges, from the same edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import Any

from markupsafe import Markup

from generator.catalog import Record
from generator.outputs.drawings.lineage import lineage
from generator.schema.models import Model
from generator.views.layout import Layout, layout
from generator.views.lineage import CROWD, Edge, legible, maker, members, neighbourhood
from generator.views.model_page import RANK
from generator.views.rows import anchor
from generator.views.shown import Reader, Runs, joined, show_grant

ENTRY_WIDTH, HUB_WIDTH = 740, 1100
READABLE = 36  # models in a drawing


@dataclass(frozen=True)
class Line:
    """A row of the table: both ends, relation, the ancestor's license, mark, and how many edges it stands for."""

    child: str
    child_url: str
    relation: str
    parent: str
    parent_url: str
    license: Runs
    mark: str
    anchor: str
    variants: str = ""
    number: int = 1


@dataclass(frozen=True)
class Heirs:
    """Models that rest on the model of the page by one relation, with the same mark."""

    relation: str
    mark: str
    rows: tuple[Line, ...]


def neighbourhood_parts(record: Record, reader: Reader) -> dict[str, Any]:
    """The drawing and tables of two steps around a model; empty for a model without relatives.

    Its own ancestors stand among its facts and variants; where too many rest on it for a drawing, only they are drawn,
    and the lines among the others stand on the pages of the trees.
    """
    steps, found = neighbourhood(reader.catalog, record)
    shown = found if len(members(found)) <= CROWD else [edge for edge in found if edge.child is record]
    drawn = drawing(shown, reader, "../../", ENTRY_WIDTH, record.id)
    groups = bundles(found)
    own = [group for group in groups if group[0].parent is record and group[0].child is not record]
    others = [bundle(group, reader) for group in bundles(shown) if record not in (group[0].parent, group[0].child)]
    tree = f"lineage/{maker(record)}/"
    return {"drawing": drawn, "edges": others, "steps": steps, "heirs": heirs(own, reader), "tree": tree, "cut": 0}


def heirs(groups: list[list[Edge]], reader: Reader) -> list[Heirs]:
    """The direct descendants by relation and mark, so that a model on which many rest stays readable."""
    found: dict[tuple[str, str], list[Line]] = {}
    for row in (bundle(group, reader) for group in groups):
        found.setdefault((row.relation, row.mark), []).append(row)
    return [Heirs(relation, mark, tuple(rows)) for (relation, mark), rows in sorted(found.items())]


def parts(found: Sequence[Edge], reader: Reader, root: str) -> dict[str, Any]:
    """The drawing of as many of these edges as can be read, and the table of all of them."""
    shown = legible(reader.catalog, found, READABLE)
    return {
        "drawing": drawing(shown, reader, root, HUB_WIDTH),
        "cut": len(members(shown)) if len(shown) < len(found) else 0,
        "edges": [bundle(group, reader) for group in bundles(found)],
    }


def drawing(found: Sequence[Edge], reader: Reader, root: str, width: int, here: str = "") -> Markup | str:
    """The drawing of some edges; nothing for none."""
    if not found:
        return ""
    return lineage(plan(found, reader, width), reader.say, root, here)


def plan(found: Sequence[Edge], reader: Reader, width: int) -> Layout:
    """The layout of some edges, with the names of models and of those who made them."""
    makers = {maker.id: reader.name(maker.ref) for maker in reader.catalog.of("organizations")}
    names = {record.id: reader.name(record.ref) for record in members(found)}
    return layout(found, {**makers, **names}, width, reader.say("lineage.others"))


def bundles(found: Sequence[Edge]) -> list[list[Edge]]:
    """Edges between the same two models by the same relation, whatever their variants."""
    groups: dict[tuple[str, str, str], list[Edge]] = {}
    for edge in found:
        groups.setdefault((edge.child.id, edge.relation, edge.parent.id), []).append(edge)
    return list(groups.values())


def bundle(group: list[Edge], reader: Reader) -> Line:
    """The edges of some variants as one row; its mark is the least sure of theirs."""
    first = line(group[0], reader)
    variants = {edge.child_variant for edge in group if edge.child_variant}
    parents = {edge.parent_variant for edge in group}
    return replace(
        first,
        child=reader.name(group[0].child.ref),
        parent=first.parent if len(parents) == 1 else reader.name(group[0].parent.ref),
        variants=reader.say.counted("count.variants", len(variants)) if variants else "",
        mark=min((edge.fact.mark for edge in group), key=RANK.index),
        number=len(group),
    )


def line(edge: Edge, reader: Reader) -> Line:
    """One edge as a row of the table."""
    return Line(
        child=with_variant(reader.name(edge.child.ref), edge.child_variant),
        child_url=edge.child.url,
        relation=reader.say(f"relation.{edge.relation}"),
        parent=with_variant(reader.name(edge.parent.ref), edge.parent_variant),
        parent_url=edge.parent.url,
        license=license_of(edge, reader),
        mark=edge.fact.mark,
        anchor=anchor(edge.fact.path),
    )


def with_variant(name: str, variant: str) -> str:
    """A model with the variant meant: `DeepSeek-V3` and `V3-Base` are one word, `Qwen2.5` and `7B` do not join."""
    if not variant or name.endswith(variant):
        return name
    cuts = [at for at in range(len(name)) if (at == 0 or name[at - 1] in "- ") and variant.startswith(name[at:])]
    return name[: cuts[0]] + variant if cuts else f"{name} {variant}"


def license_of(edge: Edge, reader: Reader) -> Runs:
    """The license of the ancestor's weights, its variant's own where it has one."""
    parent = edge.parent.entry
    assert isinstance(parent, Model)
    grants = parent.grants(edge.parent_variant)
    return joined([show_grant(grant, "", reader) for grant in grants[-1:]], reader)
