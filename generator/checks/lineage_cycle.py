"""No model descends from itself: the lineage has no ring."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from generator.catalog import Catalog, Link
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "lineage-cycle"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    edges = descent(catalog)
    done: set[str] = set()
    for start in sorted(edges):
        ring = ring_from(start, edges, done)
        if ring:
            link = edges[ring[0]][ring[1 % len(ring)]]
            path = " → ".join([*ring, ring[0]])
            yield Problem(
                link.where, RULE, f"the lineage runs in a ring: {path}", "take out the edge that no source shows"
            )


def descent(catalog: Catalog) -> Mapping[str, Mapping[str, Link]]:
    """For each model the links to its ancestors, by their ids."""
    edges: dict[str, dict[str, Link]] = {}
    for link in catalog.links:
        if link.record.kind.name == "models" and "based_on" in link.place:
            edges.setdefault(link.record.id, {}).setdefault(link.target.id, link)
    return edges


def ring_from(start: str, edges: Mapping[str, Mapping[str, Link]], done: set[str]) -> list[str]:
    """The first ring met on the way up from a model; models seen once are not walked again (no recursion)."""
    trail: list[str] = []
    stack = [(start, False)]
    while stack:
        node, leaving = stack.pop()
        if leaving:
            done.add(trail.pop())
        elif node in trail:
            done.update(trail)
            return trail[trail.index(node) :]
        elif node not in done:
            trail.append(node)
            stack.append((node, True))
            stack.extend((parent, False) for parent in sorted(edges.get(node, {}), reverse=True))
    return []
