"""The lineage: an overview, a page for each maker on whose models others rest, and the data of the interactive view."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.lineage_parts import HUB_WIDTH, READABLE, parts, plan
from generator.outputs.rendering import render
from generator.pages import OutputFile, Page
from generator.settings import Settings
from generator.views.layout import Layout
from generator.views.lineage import Edge, by_parent, edges, legible, numbers, released
from generator.views.shown import Reader

MOST = 10
FAMILIES = 4
STRETCH_X, STRETCH_Y = 1.6, 1.25


@dataclass(frozen=True)
class Ancestor:
    """A model and how many descend from it."""

    record: Record
    name: str
    count: int


@dataclass(frozen=True)
class Tree:
    """What rests on the models of one maker: id and name, families by number of lines, number of lines and models."""

    id: str
    name: str
    families: list[tuple[str, list[Edge]]]
    lines: int
    models: int

    @property
    def largest(self) -> list[str]:
        """The names of the families on which most rests."""
        return [name for name, _ in self.families[:FAMILIES]]


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """The overview, the trees, and the data of the view."""
    reader = Reader(catalog, say)
    found = trees(reader)
    trunk = parts(legible(catalog, edges(catalog), READABLE), reader, "../")
    values = {"most": most(reader), "trees": found, "heirs": [], **trunk}
    body = render("lineage.html.j2", say, "../", **values)
    lead = say("lineage.lead")
    yield Page("lineage/", "lineage/index", say("page.title", name=say("lineage.title")), lead, body, "lineage")
    yield from (page(tree, reader) for tree in found)
    yield OutputFile(
        "lineage/network.json", (json.dumps(network(reader), ensure_ascii=False, sort_keys=True) + "\n").encode()
    )


def trees(reader: Reader) -> list[Tree]:
    """The makers on whose models others rest, most lines first."""
    names = {maker.id: reader.name(maker.ref) for maker in reader.catalog.of("organizations")}
    found = [tree(id, names[id], families) for id, families in by_parent(edges(reader.catalog)).items()]
    return sorted(found, key=lambda tree: (-tree.lines, tree.id))


def tree(id: str, name: str, families: dict[str, list[Edge]]) -> Tree:
    """The tree of one maker."""
    every = [edge for found in families.values() for edge in found]
    ordered = sorted(families.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return Tree(id, name, ordered, len(every), len({edge.child.id for edge in every}))


def page(tree: Tree, reader: Reader) -> Page:
    """The page of one tree: family by family, a drawing and the table of its lines."""
    say = reader.say
    sections = [(f"f{at}", name, parts(found, reader, "../../")) for at, (name, found) in enumerate(tree.families, 1)]
    title, lead = say("lineage.of", name=tree.name), say("lineage.of-lead", name=tree.name)
    body = render("lineage_tree.html.j2", say, "../../", tree=tree, title=title, lead=lead, sections=sections)
    return Page(f"lineage/{tree.id}/", "lineage/frame", say("page.title", name=title), lead, body, "lineage")


def most(reader: Reader) -> list[Ancestor]:
    """The models most others descend from."""
    count = numbers(reader.catalog)
    found = [Ancestor(record, reader.name(record.ref), count[record.id]) for record in reader.catalog.of("models")]
    ordered = sorted(found, key=lambda ancestor: (-ancestor.count, ancestor.record.id))
    return [ancestor for ancestor in ordered[:MOST] if ancestor.count]


def network(reader: Reader) -> dict[str, Any]:
    """Nodes and edges as vis-network reads them, made by pyvis; titles are plain text, the page sets them as text."""
    from pyvis.network import Network

    found = edges(reader.catalog)
    net = Network(directed=True)
    if not found:
        return {"nodes": [], "edges": []}
    places = plan(found, reader, HUB_WIDTH)
    for id, place in places.boxes.items():
        words = reader.say("lineage.box", name=place.name, date=reader.say.date(released(place.record)))
        net.add_node(
            id, label=place.name, title=words, x=round(place.x * STRETCH_X), y=round(place.y * STRETCH_Y), physics=False
        )
    for child, parent, style in places.lines:
        net.add_edge(parent, child, title=reader.say(f"lineage.style-{style}"), style=style)
    return trimmed(net, places)


def trimmed(net: Any, places: Layout) -> dict[str, Any]:
    """The data without what the page decides itself (shapes, colours), in a stable order."""
    kept = ("id", "label", "title", "x", "y", "physics")
    nodes = [{key: node[key] for key in kept if key in node} for node in net.nodes]
    lines = [{key: edge[key] for key in ("from", "to", "title", "style")} for edge in net.edges]
    urls = {id: place.record.url for id, place in places.boxes.items()}
    return {
        "nodes": sorted(
            ({**node, "url": urls[node["id"]]} for node in nodes), key=lambda node: (node["x"], node["id"])
        ),
        "edges": sorted(lines, key=lambda edge: (edge["from"], edge["to"])),
    }
