"""The graph for other programs: networkx reads back what was written."""

import json
import os
import subprocess
import sys
from io import BytesIO
from pathlib import Path

import networkx as nx
import pytest
from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs.data import lineage_graph

ROOT = Path(__file__).parents[3]
HOSTILE = "]]> <script>alert(1)</script> & \"' <![CDATA[ 深度求索"
NOTE = "<script>alert(1)</script> & \"'"
URL = "https://example.org/?a=1&b=2"
READ = {"url": URL, "title": "A page", "standing": "primary", "accessed": "2025-06-01", "read_as": "page"}
ENTRIES = {
    "models/base": {"name": HOSTILE, "released": "2024-05", "variants": [{"name": "7B"}, {"name": "7B-Chat"}]},
    "models/child": {
        "based_on": [
            {"model": "base", "variant": "7B", "relation": "finetune", "note": NOTE},
            {"model": "base", "relation": "architecture"},
        ],
        "sources": [{**READ, "supports": ["based_on.base"]}],
    },
    "models/alone": {},
}


def files(entries=ENTRIES):
    made = lineage_graph.make(catalog_of(entries), SETTINGS, language("en"))
    return {file.path: file.content for file in made}


@pytest.fixture(scope="module")
def graph():
    return nx.read_graphml(BytesIO(files()[lineage_graph.GRAPHML]), force_multigraph=True)


def test_nodes_carry_their_attributes(graph):
    assert set(graph) == {"base", "child"}
    assert graph.nodes["base"] == {
        "name": HOSTILE,
        "organization": "Lab",
        "released": "2024-05",
        "family": HOSTILE,
        "openness": "undecided",
        "url": "https://site.example/models/base/",
    }
    assert graph.graph["license"] == "CC-BY-4.0"


def test_each_edge_leads_from_ancestor_to_descendant_with_its_evidence(graph):
    assert graph.is_directed()
    tuned, alike = sorted(
        (line for _, _, line in graph.edges(data=True)), key=lambda line: line["relation"] != "finetune"
    )
    assert list(graph.edges()) == [("base", "child")] * 2
    assert tuned == {
        "relation": "finetune",
        "variant": "",
        "ancestor_variant": "7B",
        "state": "verified",
        "disputed": False,
        "sources": URL,
        "note": NOTE,
    } | {key: value for key, value in tuned.items() if key == "id"}
    assert (alike["relation"], alike["state"], alike["sources"]) == ("architecture", "unverified", "")


def test_the_node_link_file_is_the_same_graph(graph):
    other = nx.node_link_graph(json.loads(files()[lineage_graph.JSON]), edges="edges")
    assert dict(other.nodes(data=True)) == dict(graph.nodes(data=True))
    assert other.number_of_edges() == graph.number_of_edges()


def test_a_record_without_lineage_gives_an_empty_graph():
    assert not nx.read_graphml(BytesIO(files({})[lineage_graph.GRAPHML]))


def test_bytes_do_not_depend_on_the_process():
    code = (
        "import sys, hashlib; sys.path[:0] = ['tests', 'tests/outputs/data']; import test_lineage_graph as t; "
        "print(hashlib.sha256(repr(sorted(t.files().items())).encode()).hexdigest())"
    )
    said = {
        subprocess.check_output([sys.executable, "-c", code], cwd=ROOT, env={**os.environ, "PYTHONHASHSEED": seed})
        for seed in ("1", "2")
    }
    assert len(said) == 1
