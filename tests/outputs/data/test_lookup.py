"""From an identifier of another catalogue to what the record says."""

import json

import pytest
from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs.data import lookup

READ = {"url": "https://example.org/page", "title": "A page", "standing": "primary", "accessed": "2025-06-01"}
ENTRIES = {
    "licenses/mit": {"permits": ["commercial-use", "modification", "redistribution"]},
    "licenses/mine": {"permits": ["redistribution"], "forbids": ["non-commercial"]},
    "models/base": {"links": {"huggingface": "lab/base", "github": "lab/base", "arxiv": "2501.12948"}},
    "models/child": {
        "links": {"huggingface": "lab/child-7B", "wikidata": "Q1"},
        "components": {"model-parameters": {"status": "released", "license": "mit"}},
        "variants": [
            {"name": "7B", "huggingface": "lab/child-7B", "based_on": [{"model": "base", "relation": "finetune"}]},
            {"name": "70B", "huggingface": "lab/child-70B", "license": "mine"},
        ],
        "sources": [
            {**READ, "read_as": "page", "supports": ["components.model-parameters", "variants.7B.based_on.base"]}
        ],
    },
    "datasets/words": {"links": {"huggingface": "datasets/lab/words", "github": "lab/base"}},
}  # fmt: skip


@pytest.fixture(scope="module")
def files():
    made = lookup.make(catalog_of(ENTRIES), SETTINGS, language("en"))
    return {file.path.removeprefix("data/v1/lookup/"): json.loads(file.content) for file in made}


def test_a_variant_is_found_with_its_own_license_and_parents(files):
    (small,) = files["huggingface.json"]["identifiers"]["lab/child-7B"]
    assert (small["ref"], small["variant"], small["openness"]) == ("models/child", "7B", "open-weights")
    parts = {"model-parameters": {"status": "released", "licenses": ["mit"], "state": "verified"}}
    assert small["components"] == parts
    assert small["parents"] == [{"ref": "models/base", "variant": "7B", "relation": "finetune", "state": "verified"}]
    (large,) = files["huggingface.json"]["identifiers"]["lab/child-70B"]
    assert (large["openness"], large["parents"]) == ("restricted-weights", [])
    assert large["components"]["model-parameters"]["licenses"] == ["mine"]


def test_an_identifier_of_two_entries_leads_to_both(files):
    assert [one["ref"] for one in files["github.json"]["identifiers"]["lab/base"]] == ["models/base", "datasets/words"]


def test_every_catalogue_has_a_file_that_counts_and_sorts(files):
    assert sorted(files) == ["arxiv.json", "github.json", "huggingface.json", "wikidata.json"]
    for file in files.values():
        assert list(file["identifiers"]) == sorted(file["identifiers"])
        assert file["count"] == len(file["identifiers"])
    assert files["arxiv.json"]["identifiers"]["2501.12948"][0]["url"] == "https://site.example/models/base/"


def test_what_is_no_model_has_no_openness(files):
    (found,) = files["huggingface.json"]["identifiers"]["datasets/lab/words"]
    assert (found["openness"], found["components"], found["parents"]) == (None, None, None)
