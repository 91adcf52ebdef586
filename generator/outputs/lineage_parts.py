"""The lineage of a page: its drawing and its table of edges, from the same edges."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.catalog import Record
from generator.outputs.drawings.lineage import lineage
from generator.schema.models import Model
from generator.views.layout import layout
from generator.views.lineage import Edge, edges, members, neighbourhood
from generator.views.rows import anchor
from generator.views.shown import Reader, Runs, joined, show_grant

ENTRY_WIDTH, HUB_WIDTH = 740, 1100


@dataclass(frozen=True)
class Line:
    """An edge as a row of the table: both ends with their variants, the relation, the ancestor's license, its mark."""

    child: str
    child_url: str
    relation: str
    parent: str
    parent_url: str
    license: Runs
    mark: str
    anchor: str


def neighbourhood_parts(record: Record, reader: Reader) -> dict[str, Any]:
    """The drawing and table of two steps around a model; empty for a model without relatives."""
    found = neighbourhood(reader.catalog, record)
    return parts(found, reader, "../../", ENTRY_WIDTH, record.id)


def hub_parts(reader: Reader) -> dict[str, Any]:
    """The drawing and table of the whole lineage."""
    return parts(edges(reader.catalog), reader, "../", HUB_WIDTH)


def parts(found: Sequence[Edge], reader: Reader, root: str, width: int, here: str = "") -> dict[str, Any]:
    """The drawing and table of some edges."""
    if not found:
        return {"drawing": "", "edges": []}
    names = {record.id: reader.name(record.ref) for record in members(found)}
    plan = layout(found, names, width, reader.say("lineage.others"))
    return {"drawing": lineage(plan, reader.say, root, here), "edges": [line(edge, reader) for edge in found]}


def line(edge: Edge, reader: Reader) -> Line:
    """One edge as a row of the table."""
    return Line(
        child=edge.child_variant or reader.name(edge.child.ref),
        child_url=edge.child.url,
        relation=reader.say(f"relation.{edge.relation}"),
        parent=with_variant(reader.name(edge.parent.ref), edge.parent_variant),
        parent_url=edge.parent.url,
        license=license_of(edge, reader),
        mark=edge.fact.mark,
        anchor=anchor(edge.fact.path.split(".based_on.")[0] if edge.child_variant else edge.fact.path),
    )


def with_variant(name: str, variant: str) -> str:
    """A model with the variant meant, unless the variant's name says the model already."""
    if not variant or name.split("-")[0].casefold() in variant.casefold():
        return variant or name
    return f"{name} {variant}"


def license_of(edge: Edge, reader: Reader) -> Runs:
    """The license of the ancestor's weights, its variant's own where it has one."""
    parent = edge.parent.entry
    assert isinstance(parent, Model)
    variant = parent.variant(edge.parent_variant)
    weights = parent.components.get("model-parameters")
    grants = (variant.license if variant else ()) or (weights.license if weights else ())
    return joined([show_grant(grant, "", reader) for grant in grants[-1:]], reader)
