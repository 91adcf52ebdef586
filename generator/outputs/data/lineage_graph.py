"""The whole lineage as a graph for other programs: GraphML and node-link JSON, both as networkx writes them."""

from __future__ import annotations

from collections.abc import Iterator
from io import BytesIO
from typing import TYPE_CHECKING, Any

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.download import BASE, head
from generator.pages import OutputFile
from generator.schema.models import Model
from generator.settings import Settings
from generator.views.lineage import Edge, edges, family, members
from generator.views.openness import level
from generator.views.shown import Reader
from generator.views.version import compact

if TYPE_CHECKING:
    from networkx import MultiDiGraph

GRAPHML, JSON = f"{BASE}lineage.graphml", f"{BASE}lineage.json"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """Both files."""
    from networkx import node_link_data, write_graphml_xml

    graph = whole(Reader(catalog, say), settings.site)
    file = BytesIO()
    write_graphml_xml(graph, file)
    yield OutputFile(GRAPHML, file.getvalue() + b"\n")
    yield OutputFile(JSON, compact(node_link_data(graph, edges="edges")))


def whole(reader: Reader, site: str) -> MultiDiGraph[str]:
    """Every model with relatives and every edge, from ancestor to descendant; attributes are text or true and false."""
    from networkx import MultiDiGraph

    found = edges(reader.catalog)
    graph: MultiDiGraph[str] = MultiDiGraph(name=reader.say("lineage.title"), source=f"{site}lineage/")
    graph.graph.update(head(reader.catalog, site))
    for record in sorted(members(found), key=lambda record: record.id):
        graph.add_node(record.id, **node(record, reader, site))
    for edge in found:
        graph.add_edge(edge.parent.id, edge.child.id, **line(edge))
    return graph


def node(record: Record, reader: Reader, site: str) -> dict[str, Any]:
    """The attributes of a model; the date is as precise as its source, in ISO form."""
    model = record.entry
    assert isinstance(model, Model)
    return {
        "name": model.name,
        "organization": ", ".join(reader.catalog.get(ref).entry.title for ref in model.organizations),
        "released": model.released.iso,
        "family": family(record),
        "openness": level(reader.catalog, model).name,
        "url": site + record.url,
    }


def line(edge: Edge) -> dict[str, Any]:
    """The attributes of an edge: what was taken, which variants are meant, and the state of its evidence."""
    sources = edge.child.entry.sources
    return {
        "relation": edge.relation,
        "variant": edge.child_variant,
        "ancestor_variant": edge.parent_variant,
        "state": edge.fact.state.value,
        "disputed": edge.fact.dispute is not None,
        "sources": " ".join(sources[number - 1].url for number in edge.fact.sources),
        "note": edge.note,
    }
