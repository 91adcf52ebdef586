"""The definitions of openness give, on facts as read, the verdicts that were argued from their texts."""

from pathlib import Path

import pytest
import yaml
from small import catalog_of

from generator.views.component_facts import Part, parts_of
from generator.views.frameworks import FRAMEWORKS, framework
from generator.views.index_range import index_range
from generator.views.openness import label
from generator.views.verdicts import verdict

CASES = yaml.safe_load((Path(__file__).parent / "openness_cases.yaml").read_text(encoding="utf-8"))
LICENSES = {
    "apache-2-0": {"spdx": "Apache-2.0", "osi_approved": "true", "permits": ["commercial-use"]},
    "mit": {"spdx": "MIT", "osi_approved": "true", "permits": ["commercial-use"]},
    "gpl-3-0": {"spdx": "GPL-3.0-only", "osi_approved": "true", "requires": ["same-license-derivatives"]},
    "cc-by-4-0": {"spdx": "CC-BY-4.0", "permits": ["commercial-use"], "requires": ["attribution"]},
    "odc-by-1-0": {"spdx": "ODC-By-1.0", "permits": ["commercial-use"]},
    "openmdw-1-0": {"spdx": "OpenMDW-1.0", "permits": ["commercial-use"]},
    "llama-3-1-community": {"requires": ["acceptable-use-policy", "user-threshold", "naming-duty"]},
    "bigscience-bloom-rail-1-0": {"requires": ["use-restrictions-flow-down"], "forbids": ["field-of-use"]},
    "qwen-research-2024": {"forbids": ["non-commercial"]},
    "qwen-license-2024": {"permits": ["commercial-use"], "requires": ["user-threshold", "display-duty"]},
    "research": {"forbids": ["non-commercial", "research-only", "military-use"]},
}
CATALOG = catalog_of({f"licenses/{id}": terms for id, terms in LICENSES.items()})


def part(status="", license=None):
    found = CATALOG.records["licenses"][license].entry if license else None
    return Part(status, "known" if license else "unknown", found, license or "")


def parts(name):
    return {component: part(**facts) for component, facts in CASES[name]["facts"].items()}


def by(name, id):
    return verdict(framework(id), parts(name))


@pytest.mark.parametrize("name", CASES)
def test_label(name):
    assert label(parts(name)).name == CASES[name]["expect"]["label"]


@pytest.mark.parametrize("name", CASES)
def test_open_source_ai_definition(name):
    found, expected = by(name, "osaid-1-0"), CASES[name]["expect"]
    assert [one.value for one in found.outcomes] == expected["osaid-parts"]
    assert found.word == expected["osaid"]


@pytest.mark.parametrize("name", CASES)
def test_model_openness_framework(name):
    found, expected = by(name, "mof-1-0"), CASES[name]["expect"]
    missing = [one.condition.id for one in found.outcomes if (one.condition.level, one.value) == ("III", "no")]
    assert [found.proven, found.possible] == expected["mof"]
    assert missing == expected["mof-missing"]
    assert found.other.get("paper") == expected.get("mof-by-paper")


@pytest.mark.parametrize("name", CASES)
def test_exemption_of_the_ai_act(name):
    found, expected = by(name, "ai-act-53-2"), CASES[name]["expect"]
    assert [one.value for one in found.outcomes] == expected["ai-act-parts"]
    assert found.word == expected["ai-act"]


@pytest.mark.parametrize("name", [name for name, case in CASES.items() if "index" in case["expect"]])
def test_range_of_the_european_index(name):
    found, expected = index_range(parts(name)), CASES[name]["expect"]
    spans = {one.criterion.id: [one.low, one.high] for one in found.criteria}
    assert [round(found.low, 3), round(found.high, 3)] == expected["index"]
    assert spans["licenses"] == expected["index-licenses"]


def test_a_pass_with_a_license_made_for_something_else_is_conditional():
    remarks = {one.condition.id: one.grounds[0].remark for one in by("deepseek-r1", "mof-1-0").outcomes}
    assert remarks["model-parameters"] == "conditional"  # MIT, made for code
    assert remarks["model-architecture"] == ""


@pytest.mark.parametrize("id", FRAMEWORKS)
def test_nothing_known_decides_nothing(id):
    found = verdict(framework(id), {})
    assert {one.value for one in found.outcomes} == {"open"}
    assert found.proven == "none"
    assert found.possible == framework(id).levels[-1]


def of(**fields):
    entries = {**{f"licenses/{id}": terms for id, terms in LICENSES.items()}, "models/m": fields}
    catalog = catalog_of({**entries, "models/elder": {"components": {"model-parameters": {"status": "gated"}}}})
    return parts_of(catalog, catalog.records["models"]["m"].entry)


def test_a_gap_is_told_from_what_nobody_looked_for():
    gaps = [
        {"field": "components.datasets", "state": "not-disclosed", "checked": "2025"},
        {"field": "components.model-card.license", "state": "not-found", "checked": "2025"},
    ]
    found = of(components={"model-card": {"status": "released"}, "data-card": {"status": "released"}}, gaps=gaps)
    assert found["datasets"].status == "not-disclosed"
    assert found["model-card"].terms == "none"
    assert found["data-card"].terms == "unknown"
    assert "training-code" not in found


def test_the_latest_license_counts_and_says_where_it_stands():
    grants = [{"license": "research"}, {"license": "mit", "from": "2025"}]
    found = of(components={"model-parameters": {"status": "released", "license": grants}})["model-parameters"]
    assert (found.license_id, found.terms) == ("mit", "osi")
    assert found.paths == ("components.model-parameters", "components.model-parameters.license")


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"variants": [{"name": "7B", "tuning": "base"}]}, "released"),
        ({"based_on": [{"model": "elder", "relation": "finetune"}]}, "gated"),
        ({"based_on": [{"model": "elder", "relation": "architecture"}]}, None),
        ({}, None),
    ],
)
def test_base_weights_are_those_of_a_base_variant_or_of_the_model_it_was_made_from(fields, expected):
    found = of(components={"model-parameters": {"status": "released"}}, **fields).get("base-weights")
    assert (found and found.status) == expected


def test_what_lies_beside_the_components():
    fields = {
        "peer_reviewed": "Nature",
        "training_compute": {"flop": "2e25", "basis": "stated"},
        "trained_on": [{"dataset": "texts", "stage": "fine-tuning"}],
    }
    catalog = catalog_of({"datasets/texts": {}, "models/m": fields})
    found = parts_of(catalog, catalog.records["models"]["m"].entry)
    assert {name: part.status for name, part in found.items()} == {
        "tuning-data": "named",
        "peer-review": "released",
        "training-compute": "above",
    }
    assert found["tuning-data"].paths == ("trained_on.texts",)
