"""Who descends from whom: models as nodes, typed and sourced edges, and the neighbourhood of one model."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache
from typing import TYPE_CHECKING

from generator.catalog import Catalog, Fact, Record
from generator.schema.dates import PartialDate
from generator.schema.models import Descent, Model
from generator.schema.vocabulary import CARRIES_WEIGHTS, LEARNS_FROM_OUTPUTS

if TYPE_CHECKING:
    from networkx import DiGraph

STEPS = 2
CROWD = 12
STYLES = ("next", "design", "outputs", "weights")


@dataclass(frozen=True)
class Edge:
    """One line of descent as a source states it: child and parent, each with the variant meant, and its evidence."""

    child: Record
    parent: Record
    relation: str
    child_variant: str
    parent_variant: str
    note: str
    fact: Fact

    @property
    def style(self) -> str:
        """How the line is drawn: `weights` carried on, `outputs` learnt from, same `design`, `next` version."""
        return style_of(self.relation)


def style_of(relation: str) -> str:
    """The style of the lines of a relation."""
    if relation in CARRIES_WEIGHTS:
        return "weights"
    if relation in LEARNS_FROM_OUTPUTS:
        return "outputs"
    return "next" if relation == "successor" else "design"


@lru_cache(maxsize=2)
def edges(catalog: Catalog) -> list[Edge]:
    """Every edge of the record, by child, then by place in its entry."""
    return [edge for record in catalog.of("models") for edge in edges_of(catalog, record)]


def edges_of(catalog: Catalog, record: Record) -> list[Edge]:
    """The edges from one model (and its variants) to its ancestors."""
    found = []
    for fact in record.facts:
        if isinstance(fact.value, Descent) and (parent := catalog.find(fact.value.model)):
            variant = record.entry.variants[int(fact.place[1])].name if fact.place[0] == "variants" else ""  # type: ignore[attr-defined]
            value = fact.value
            found.append(Edge(record, parent, value.relation, variant, value.variant or "", value.note or "", fact))
    return found


def graph(found: Iterable[Edge]) -> DiGraph[str]:
    """The edges as a directed graph from parent to child, nodes by id."""
    from networkx import DiGraph

    lines: DiGraph[str] = DiGraph()
    lines.add_edges_from((edge.parent.id, edge.child.id) for edge in found if edge.parent is not edge.child)
    return lines


@lru_cache(maxsize=2)
def whole(catalog: Catalog) -> DiGraph[str]:
    """The graph of all edges of the record."""
    return graph(edges(catalog))


def neighbourhood(catalog: Catalog, record: Record) -> tuple[int, list[Edge]]:
    """How far, and the edges among a model and its ancestors, and among it and its descendants.

    Two steps each way; one where two would show more models or lines than can be told apart.
    """
    lines = whole(catalog)
    if record.id not in lines:
        return 0, []
    two = within(catalog, lines, record.id, STEPS)
    near = len(members(two)) <= CROWD and len(drawn(two)) <= CROWD
    return (STEPS, two) if near else (1, within(catalog, lines, record.id, 1))


def within(catalog: Catalog, lines: DiGraph[str], id: str, steps: int) -> list[Edge]:
    """The edges up to so many steps above and below a model, in the order of the record."""
    from networkx import single_source_shortest_path_length as reach

    below = set(reach(lines, id, steps))
    above = set(reach(lines.reverse(copy=False), id, steps))
    models = catalog.records["models"]
    near = [edge for child in sorted(below | above) for edge in edges_of(catalog, models[child])]
    return [
        edge for edge in near if {edge.child.id, edge.parent.id} <= below or {edge.child.id, edge.parent.id} <= above
    ]


def by_parent(found: Iterable[Edge]) -> dict[str, dict[str, list[Edge]]]:
    """Edges by who made the ancestor, then by the ancestor's family: each edge stands once."""
    trees: dict[str, dict[str, list[Edge]]] = {}
    for edge in found:
        trees.setdefault(maker(edge.parent), {}).setdefault(family(edge.parent), []).append(edge)
    return dict(sorted(trees.items()))


def maker(record: Record) -> str:
    """The id of who made a model; the first where there are several."""
    assert isinstance(record.entry, Model)
    return record.entry.organizations[0].id


def family(record: Record) -> str:
    """The family of a model, or its own name."""
    assert isinstance(record.entry, Model)
    return record.entry.family or record.entry.name


def members(found: Iterable[Edge]) -> list[Record]:
    """The models at the ends of edges, by date of release, then id."""
    records = {record.id: record for edge in found for record in (edge.child, edge.parent)}
    return sorted(records.values(), key=lambda record: (released(record).order, record.id))


def drawn(found: Iterable[Edge]) -> list[tuple[str, str, str]]:
    """Child, parent and style of the lines to draw: one between two models, the strongest relation wins."""
    lines: dict[tuple[str, str], str] = {}
    for edge in sorted(found, key=lambda edge: STYLES.index(edge.style)):
        lines[edge.child.id, edge.parent.id] = edge.style
    return sorted((child, parent, style) for (child, parent), style in lines.items() if child != parent)


def released(record: Record) -> PartialDate:
    """The release date of a model's record."""
    assert isinstance(record.entry, Model)
    return record.entry.released
