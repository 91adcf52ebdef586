"""The whole record as JSON-LD."""

import json

import pytest
from linked_data import faults
from small import SETTINGS, catalog_of
from whole import OTHERS, WHOLE

from generator.language import language
from generator.outputs.data import linked_all


@pytest.fixture(scope="module")
def whole():
    catalog = catalog_of({**OTHERS, **{f"{kind}/whole": fields for kind, fields in WHOLE.items()}})
    (file,) = linked_all.make(catalog, SETTINGS, language("en"))
    return json.loads(file.content)


def test_every_entry_is_a_node_without_fault(whole):
    assert whole["@context"] == "https://schema.org"
    ids = [node["@id"] for node in whole["@graph"] if node["@type"] != "Claim"]
    assert len(ids) == len(set(ids))
    assert {f"https://site.example/{kind}/whole/" for kind in WHOLE} < set(ids)
    for node in whole["@graph"][1:]:
        assert (
            faults({"@context": whole["@context"], **node}, dated="startDate" in node or "datePublished" in node) == []
        )


def test_the_whole_says_its_license_and_version(whole):
    about = whole["@graph"][0]
    assert (about["@type"], about["license"]) == ("Dataset", "https://creativecommons.org/licenses/by/4.0/")
    assert about["version"]


def test_every_fact_is_a_claim_about_its_entry_with_state_and_sources(whole):
    found = [
        node
        for node in whole["@graph"]
        if node["@type"] == "Claim" and node["about"]["@id"] == "https://site.example/models/whole/"
    ]
    (parameters,) = [node for node in found if node["name"] == "parameters"]
    assert parameters["text"] == "671000000000"
    assert parameters["creativeWorkStatus"] == ["verified", "disputed"]
    assert parameters["citation"] == ["https://example.org/page", "https://example.com/other"]
    (released,) = [node for node in found if node["name"] == "released"]
    assert released["creativeWorkStatus"] == "unverified"
    assert "citation" not in released
