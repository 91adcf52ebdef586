"""The lineage page, and the network data of its interactive view: pyvis's nodes and edges with fixed positions."""

from __future__ import annotations

import json
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.lineage_parts import HUB_WIDTH, hub_parts, plan
from generator.outputs.rendering import render
from generator.pages import OutputFile, Page
from generator.settings import Settings
from generator.views.layout import Layout
from generator.views.lineage import descendants, edges, released
from generator.views.shown import Reader

MOST = 10
STRETCH_X, STRETCH_Y = 1.6, 1.25


@dataclass(frozen=True)
class Ancestor:
    """A model and how many descend from it."""

    record: Record
    name: str
    count: int


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """The page and, where there are edges, the data of the view."""
    reader = Reader(catalog, say)
    body = render("lineage.html.j2", say, "../", most=most(reader), **hub_parts(reader))
    yield Page(
        "lineage/", "lineage/index", say("page.title", name=say("lineage.title")), say("lineage.lead"), body, "lineage"
    )
    yield OutputFile(
        "lineage/network.json", (json.dumps(network(reader), ensure_ascii=False, sort_keys=True) + "\n").encode()
    )


def most(reader: Reader) -> list[Ancestor]:
    """The models most others descend from."""
    found = [
        Ancestor(record, reader.name(record.ref), len(descendants(reader.catalog, record)))
        for record in reader.catalog.of("models")
    ]
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
