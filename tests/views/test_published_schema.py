"""The schemas of the download: whole in themselves, with descriptions, and kept by every file."""

import json

import pytest
from jsonschema import Draft202012Validator
from small import SETTINGS, catalog_of
from whole import OTHERS, WHOLE

from generator.language import language
from generator.outputs import data
from generator.schema import KINDS
from generator.views.contract import ENTRY, types
from generator.views.published_schema import published_schemas, references

SCHEMAS = published_schemas(KINDS, SETTINGS.site)
OTHER_STANDARDS = {"openapi.json", "datapackage.json", "lineage.json", "sources.csl.json"}
KIND_NAMES = [kind.name for kind in KINDS]


@pytest.fixture(scope="module")
def files():
    entries = {f"{kind}/{id}": fields for kind in KIND_NAMES for id, fields in (("whole", WHOLE[kind]), ("short", {}))}
    catalog = catalog_of({**OTHERS, **entries})
    made = data.make(catalog, SETTINGS, language("en"))
    return {one.path.removeprefix("data/v1/"): json.loads(one.content) for one in made if one.path.endswith(".json")}


def parts(schema):
    """Every part of a schema that is a schema of an object."""
    if isinstance(schema, dict):
        if isinstance(schema.get("properties"), dict):
            yield schema
        for value in schema.values():
            yield from parts(value)
    elif isinstance(schema, list):
        for one in schema:
            yield from parts(one)


def schema_of(path):
    folder, _, name = path.rpartition("/")
    name = name.removesuffix(".json")
    if folder in ("rules", "lookup"):
        return folder.removesuffix("s")
    return folder or (f"{name}-list" if name in KIND_NAMES else name)


def test_there_is_a_schema_for_each_sort_of_file_and_it_says_where_it_stands(files):
    lists = {f"{kind}-list.schema.json" for kind in KIND_NAMES}
    others = ("all", "index", "rule", "lookup", "changes")
    assert SCHEMAS.keys() == lists | {f"{name}.schema.json" for name in (*KIND_NAMES, *others)}
    for name, schema in SCHEMAS.items():
        Draft202012Validator.check_schema(schema)
        assert schema["$id"] == f"https://site.example/data/v1/schema/{name}"
        assert files[f"schema/{name}"] == schema
        assert schema["title"]
        assert set(references(schema)) == schema["$defs"].keys()


def test_every_file_keeps_to_its_schema(files):
    checked = {path for path in files if not path.startswith("schema/")} - OTHER_STANDARDS
    assert {schema_of(path) for path in checked} == {name.removesuffix(".schema.json") for name in SCHEMAS}
    for path in checked:
        found = Draft202012Validator(SCHEMAS[f"{schema_of(path)}.schema.json"])
        assert [error.message for error in found.iter_errors(files[path])] == [], path
        first = next(iter(files[path]))
        assert not found.is_valid({key: value for key, value in files[path].items() if key != first})


def test_a_file_of_another_kind_or_a_word_of_no_vocabulary_is_refused(files):
    found = Draft202012Validator(SCHEMAS["models.schema.json"])
    good = files["models/whole.json"]
    assert not found.is_valid(files["people/whole.json"])
    for key, value in {"openness": "free", "verdicts": {}, "kind": "people", "facts": [{}]}.items():
        assert not found.is_valid({**good, "entry": {**good["entry"], key: value}})
    assert not found.is_valid({**good, "schema_version": "2.0.0"})


def test_every_key_of_a_file_has_a_description_and_every_part_is_shut():
    for name, schema in SCHEMAS.items():
        for part in parts(schema):
            assert [key for key, one in part["properties"].items() if not one.get("description")] == []
            assert part["additionalProperties"] is (name == "rule.schema.json" and part is schema)
            assert sorted(part["required"]) == sorted(part["properties"])
    assert types(KINDS)["ModelEntry"]["properties"]["facts"]["description"] == ENTRY["facts"]


def test_dates_are_one_definition_and_names_and_defaults_of_the_types_are_left_out():
    defs = SCHEMAS["models.schema.json"]["$defs"]
    released = defs["Model"]["properties"]["released"]
    assert released == {"$ref": "#/$defs/PartialDate", "description": released["description"]}
    assert "default" not in json.dumps(defs)
    assert defs["Source"]["properties"]["title"]["description"] == "What the page calls itself."
    assert "title" not in defs["Source"]
