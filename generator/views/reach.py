"""How far a model reaches: which models go back to it, variant by variant.

Of a release some variants may rest on a model and others not: the small models distilled from DeepSeek-R1 rest on Llama
and Qwen, DeepSeek-R1 does not. What rests on a release without naming a variant goes back to a model only where the
release as a whole does: by an edge of the release itself, or by edges of all its variants.
"""

from __future__ import annotations

from collections import deque
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.catalog import Catalog
from generator.schema.models import Model
from generator.views.lineage import Edge, edges, members

Node = tuple[str, str]  # a model and the name of one of its variants, or "" for the release as a whole


@dataclass(frozen=True)
class Reach:
    """What goes back to a model: generations away by id, the edges by which, and what each variant was reached from."""

    away: dict[str, int]
    edges: tuple[Edge, ...]
    because: Mapping[Node, Sequence[Node]]


@dataclass(frozen=True)
class Ground:
    """The variants of each model, and the edges by the variant from which they come."""

    variants: dict[str, tuple[str, ...]]
    out: dict[Node, list[Edge]]


@lru_cache(maxsize=2)
def reaches(catalog: Catalog) -> dict[str, Reach]:
    """The reach of every model, by id."""
    variants = {record.id: names_of(record.entry) for record in catalog.of("models")}
    out: dict[Node, list[Edge]] = {}
    for edge in edges(catalog):
        known = edge.parent_variant if edge.parent_variant in variants[edge.parent.id] else ""
        out.setdefault((edge.parent.id, known), []).append(edge)
    return {id: reach(id, Ground(variants, out)) for id in variants}


@lru_cache(maxsize=2)
def origins(catalog: Catalog) -> dict[str, list[str]]:
    """The models that each goes back to, by id."""
    found: dict[str, list[str]] = {record.id: [] for record in catalog.of("models")}
    for id, reach in reaches(catalog).items():
        for child in reach.away:
            found[child].append(id)
    return found


def names_of(entry: object) -> tuple[str, ...]:
    """The names of the variants of a model."""
    assert isinstance(entry, Model)
    return tuple(variant.name for variant in entry.variants)


def reach(id: str, ground: Ground) -> Reach:
    """What goes back to a model; each variant is visited once, the nearest first."""
    visited: dict[Node, int] = {}
    because: dict[Node, list[Node]] = {}
    found: list[Edge] = []
    left: deque[tuple[Node, int]] = deque([((id, ""), 0)])
    while left:
        node, away = left.popleft()
        if node in visited:
            continue
        visited[node] = away
        for other, causes in within(node, ground, visited):
            because.setdefault(other, []).extend(causes)
            left.appendleft((other, away))
        for edge in ground.out.get(node, []):
            other, own = (edge.child.id, edge.child_variant), edge.child is edge.parent
            because.setdefault(other, []).append(node)
            left.appendleft((other, away)) if own else left.append((other, away + 1))
            found += [] if own or edge.child.id == id else [edge]
    nearest: dict[str, int] = {}
    for (model, _), away in visited.items():
        nearest[model] = min(away, nearest.get(model, away))
    found.sort(key=lambda edge: (edge.child.id, edge.fact.place))
    return Reach({model: away for model, away in nearest.items() if model != id}, tuple(found), because)


def within(node: Node, ground: Ground, visited: dict[Node, int]) -> Iterator[tuple[Node, list[Node]]]:
    """What follows inside a release: from the whole its variants, from the last of its variants the whole."""
    model, variant = node
    parts: list[Node] = [(model, name) for name in ground.variants[model]]
    if not variant:
        yield from ((part, [node]) for part in parts)
    elif all(part in visited for part in parts):
        yield (model, ""), parts


def leading(found: Reach, id: str) -> set[Node]:
    """The variants through which a model is reached, its own among them."""
    left = [node for node in found.because if node[0] == id]
    seen = set(left)
    while left:
        new = [node for node in found.because.get(left.pop(), ()) if node not in seen]
        seen.update(new)
        left += new
    return seen


def numbers(catalog: Catalog) -> dict[str, int]:
    """How many models go back to each, by id."""
    return {id: len(found.away) for id, found in reaches(catalog).items()}


def legible(catalog: Catalog, found: Sequence[Edge], most: int) -> list[Edge]:
    """The edges among as many models as a drawing can show: those from which most models descend."""
    if len(members(found)) <= most:
        return list(found)
    count = numbers(catalog)
    ranked = sorted(members(found), key=lambda record: (-count[record.id], record.id))
    kept = {record.id for record in ranked[:most]}
    return [edge for edge in found if {edge.child.id, edge.parent.id} <= kept]
