"""All that goes back to a model and all that it goes back to, generation by generation."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.views.lineage import Edge, edges_of, released
from generator.views.reach import leading, origins, reaches


@dataclass(frozen=True)
class Kin:
    """A relative: how many generations away (1 is direct, by the shortest way), and the edges that make it one."""

    record: Record
    generation: int
    edges: tuple[Edge, ...]


def descendants(catalog: Catalog, record: Record) -> list[Kin]:
    """All models that go back to one, by generation, then date; the edges lead to each from the next in line."""
    found, records = reaches(catalog)[record.id], catalog.records["models"]
    by_child: dict[str, list[Edge]] = {}
    for edge in found.edges:
        by_child.setdefault(edge.child.id, []).append(edge)
    return in_order(Kin(records[id], away, tuple(by_child[id])) for id, away in found.away.items())


def ancestors(catalog: Catalog, record: Record) -> list[Kin]:
    """All models that one goes back to, by generation, then date; the edges lead from each to the next in line."""
    found = []
    for id in origins(catalog)[record.id]:
        reach = reaches(catalog)[id]
        through = leading(reach, record.id)
        led = [edge for edge in reach.edges if edge.parent.id == id and (edge.child.id, edge.child_variant) in through]
        found.append(Kin(catalog.records["models"][id], reach.away[record.id], tuple(led)))
    return in_order(found)


def in_order(found: Iterable[Kin]) -> list[Kin]:
    """Relatives by generation, then date of release."""
    return sorted(found, key=lambda kin: (kin.generation, released(kin.record).order, kin.record.id))


def has_page(catalog: Catalog, record: Record) -> bool:
    """True where the model's own page does not show all relatives: it has descendants, or ancestors of ancestors."""
    direct = {edge.parent.id for edge in edges_of(catalog, record)} - {record.id}
    return bool(reaches(catalog)[record.id].away) or len(origins(catalog)[record.id]) > len(direct)
