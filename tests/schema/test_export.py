"""The JSON Schemas for editors and those of the download."""

import json
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator
from small import SETTINGS, catalog_of
from whole import OTHERS, WHOLE

from generator.language import language
from generator.outputs import download
from generator.schema import KINDS
from generator.schema.export import schemas

COMMITTED = Path(__file__).parents[2] / "schema"
EVERY = [kind.name for kind in KINDS]


def plain(value):
    """An entry as an editor sees it: what looks like a number or a flag is one."""
    if isinstance(value, dict):
        return {key: plain(child) for key, child in value.items()}
    if isinstance(value, list):
        return [plain(child) for child in value]
    return {"true": True, "false": False}.get(value, int(value) if value.isdecimal() else value)


FULL = {kind: plain(WHOLE[kind]) for kind in EVERY}


def validator(kind):
    return Draft202012Validator(json.loads(schemas()[f"{kind}.schema.json"]))


def test_the_committed_schemas_are_those_of_the_types():
    committed = {file.name: file.read_text(encoding="utf-8") for file in COMMITTED.glob("*.schema.json")}
    assert committed == schemas(), "run: python -m generator schema"


@pytest.mark.parametrize("kind", EVERY)
def test_an_editor_accepts_a_whole_entry_and_a_short_one(kind):
    found = validator(kind)
    Draft202012Validator.check_schema(found.schema)
    assert [error.message for error in found.iter_errors(FULL[kind])] == []
    required = {field: FULL[kind][field] for field in found.schema["required"]}
    assert [error.message for error in found.iter_errors(required)] == []


@pytest.mark.parametrize("kind", EVERY)
def test_an_editor_refuses_unknown_keys_and_wrong_words(kind):
    found = validator(kind)
    for wrong in (
        {**FULL[kind], "unknown": "x"},
        {**FULL[kind], "sources": []},
        {**FULL[kind], "sources": [{**FULL[kind]["sources"][0], "standing": "good"}]},
        {**FULL[kind], "links": {"myspace": "x"}},
        {**FULL[kind], "tags": ["no-such-topic"]},
        {**FULL[kind], "gaps": [{**FULL[kind]["gaps"][0], "checked": "May 2025"}]},
    ):
        assert not found.is_valid(wrong)
    for field in found.schema["required"]:
        assert not found.is_valid({key: value for key, value in FULL[kind].items() if key != field})


@pytest.mark.parametrize("kind", EVERY)
def test_the_download_keeps_to_its_schema(kind):
    catalog = catalog_of({**OTHERS, f"{kind}/whole": WHOLE[kind], f"{kind}/short": {}})
    files = {file.path: json.loads(file.content) for file in download.make(catalog, SETTINGS, language("en"))}
    schema = files[f"data/v1/schema/{kind}.schema.json"]
    Draft202012Validator.check_schema(schema)
    for id in ("whole", "short"):
        whole = files[f"data/v1/{kind}/{id}.json"]
        assert [error.message for error in Draft202012Validator(schema).iter_errors(whole)] == []
        assert not Draft202012Validator(schema).is_valid({**whole, "more": 1})
        assert not Draft202012Validator(schema).is_valid({**whole, "entry": {**whole["entry"], "facts": None}})
    assert files[f"data/v1/{kind}/whole.json"]["entry"].keys() == files[f"data/v1/{kind}/short.json"]["entry"].keys()
    one, two = (files[f"data/v1/{kind}/{id}.json"]["entry"]["fields"].keys() for id in ("whole", "short"))
    assert one == two
