"""The data of the interactive lineage: models with their places, and every line of descent in words."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

from generator.catalog import Catalog, Record, State
from generator.language import Language
from generator.outputs.lineage_picture import HUB_WIDTH, plan
from generator.pages import OutputFile
from generator.schema.models import Model
from generator.schema.vocabulary import Relation
from generator.settings import Settings
from generator.views.descent import has_page
from generator.views.edge_lines import Line, bundle, bundles, line
from generator.views.layout import Box, Layout
from generator.views.lineage import Edge, edges, family, released, style_of
from generator.views.reach import names_of
from generator.views.shown import Reader

STRETCH_X, STRETCH_Y = 1.6, 1.25


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """The file that the scripts of the lineage and of the path read."""
    content = json.dumps(network(Reader(catalog, say)), ensure_ascii=False, sort_keys=True, separators=(",", ":"))
    yield OutputFile("lineage/network.json", (content + "\n").encode())


def network(reader: Reader) -> dict[str, Any]:
    """Nodes and edges as vis-network reads them, made by pyvis; titles are plain text, the page sets them as text.

    `lines` are the rows of the table: between two models there may be several, one for each relation. Each of
    their `pairs` is one edge: the variants of child and parent by number from 1, 0 for the release as a whole; where
    there are several also the sentence, the place of the fact and its mark.
    """
    from pyvis.network import Network

    found, say = edges(reader.catalog), reader.say
    net = Network(directed=True)
    words = {
        "relations": {id: {"words": say(f"relation.{id}"), "style": style_of(id)} for id in get_args(Relation)},
        "marks": {state: say(f"state.{state}") for state in State},
        "lines": [told(group, reader) for group in bundles(found)],
    }
    if not found:
        return {"nodes": [], "edges": [], **words}
    places = plan(found, reader, HUB_WIDTH)
    for id, place in places.boxes.items():
        title = say("lineage.box", name=place.name, date=say.date(released(place.record)))
        x, y = round(place.x * STRETCH_X), round(place.y * STRETCH_Y)
        net.add_node(id, label=place.name, title=title, x=x, y=y, physics=False)
    for child, parent, style in places.lines:
        net.add_edge(parent, child, title=say(f"lineage.style-{style}"), style=style)
    return {**trimmed(net, places, reader), **words}


def trimmed(net: Any, places: Layout, reader: Reader) -> dict[str, Any]:
    """The data without what the page decides itself (shapes, colours), in a stable order."""
    kept = ("id", "label", "title", "x", "y", "physics")
    nodes = [{**{key: node[key] for key in kept}, **about(places.boxes[node["id"]], reader)} for node in net.nodes]
    lines = [{key: edge[key] for key in ("from", "to", "title", "style")} for edge in net.edges]
    return {
        "nodes": sorted(nodes, key=lambda node: (node["x"], node["id"])),
        "edges": sorted(lines, key=lambda edge: (edge["from"], edge["to"])),
    }


def about(place: Box, reader: Reader) -> dict[str, Any]:
    """What the filters ask of a model, and where its pages are."""
    record = place.record
    assert isinstance(record.entry, Model)
    return {
        "url": record.url,
        "descent": f"descent/{record.id}/" if has_page(reader.catalog, record) else "",
        "family": family(record),
        "makers": [reader.name(ref) for ref in record.entry.organizations],
        "year": released(record).year,
        "variants": len(record.entry.variants),
    }


def told(group: list[Edge], reader: Reader) -> dict[str, Any]:
    """The edges between two models by one relation, in words."""
    edge, row = group[0], bundle(group, reader)
    return {
        "child": edge.child.id,
        "parent": edge.parent.id,
        "relation": edge.relation,
        "pairs": pairs(group, reader),
        "variants": row.variants,
        "of": row.parent,
        "text": sentence(group, row, reader),
        "notes": list(dict.fromkeys(one.note for one in group if one.note)),
        "license": [[run.text, run.href] for run in row.license],
        "mark": row.mark,
        "fact": f"{edge.child.url}#{row.anchor}",
    }


def place(record: Record, variant: str) -> int:
    """The number of a variant of a model, from 1; 0 where none of its variants is meant."""
    names = names_of(record.entry)
    return names.index(variant) + 1 if variant in names else 0


def pairs(group: list[Edge], reader: Reader) -> list[list[int | str]]:
    """The edges of a line one by one."""
    found: dict[tuple[int, int], list[int | str]] = {}
    for edge in group:
        ends = (place(edge.child, edge.child_variant), place(edge.parent, edge.parent_variant))
        row = line(edge, reader)
        told = [sentence([edge], row, reader), f"{row.child_url}#{row.anchor}", row.mark] if len(group) > 1 else []
        found.setdefault(ends, [*ends, *told])
    return [found[ends] for ends in sorted(found)]


def sentence(group: list[Edge], row: Line, reader: Reader) -> str:
    """The line as a sentence; it names the variants where they are meant and not the release."""
    variants = {edge.child_variant for edge in group}
    several = reader.say("text.variant", name=row.variants) if len(variants) > 1 and "" not in variants else ""
    child = line(group[0], reader).child if len(variants) == 1 else row.child + several
    return reader.say(f"path.step-{group[0].relation}", child=child, parent=row.parent)
