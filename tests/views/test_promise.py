"""What readers of the download are promised: each break is found, and the present form keeps the last edition's."""

import json
from copy import deepcopy
from dataclasses import replace
from pathlib import Path

import pytest
from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs.data import package
from generator.views.openapi import openapi
from generator.views.promise import broken, broken_tables

KEPT = Path(__file__).parents[2] / "editions/schema"  # the files of the last edition, as they were published
NOW = openapi(catalog_of({}), replace(SETTINGS, citation="version: 1\n", license="Terms.\n"))
(DESCRIBED,) = package.make(catalog_of({}), SETTINGS, language("en"))
TABLES = json.loads(DESCRIBED.content)
MODEL = "/data/v1/models/{model}.json"


def changed(change):
    """The present document after a change to its types and its paths."""
    document = deepcopy(NOW)
    change(document["components"]["schemas"], document["paths"])
    return [str(one) for one in broken(NOW, document)]


def fields(types, name):
    return types[name]["properties"]


def test_the_download_keeps_what_the_last_edition_promised():
    promised = json.loads((KEPT / "openapi.json").read_text(encoding="utf-8"))
    assert len(promised["paths"]) > 20
    assert [str(one) for one in broken(promised, NOW)] == [], "a form that readers rely on; it needs data/v2/"


def test_the_tables_keep_what_the_last_edition_promised():
    promised = json.loads((KEPT / "datapackage.json").read_text(encoding="utf-8"))
    assert len(promised["resources"]) > 30
    assert [str(one) for one in broken_tables(promised, TABLES)] == [], "columns that readers rely on"


def test_a_document_keeps_its_own_promises():
    assert broken(NOW, NOW) == []


def remove(types, paths):
    del types["Source"]["properties"]["passage"]
    types["Source"]["required"].remove("passage")


def rename(types, paths):
    remove(types, paths)
    fields(types, "Source")["words"] = {"type": "string"}


def retype(types, paths):
    fields(types, "Size")["value"] = {"type": "string"}


def one_or_many(types, paths):
    fields(types, "Model")["organizations"]["items"] = {"anyOf": [{"type": "string"}, {"type": "object"}]}


def allow_null(types, paths):
    fields(types, "Event")["date"] = {"anyOf": [{"$ref": "#/components/schemas/PartialDate"}, {"type": "null"}]}


def allow_missing(types, paths):
    types["ModelEntry"]["required"].remove("facts")


def take_word(types, paths):
    fields(types, "Descent")["relation"]["enum"].remove("pruned")


def take_kind_name(types, paths):
    fields(types, "ModelEntry")["kind"]["const"] = "model"


def free_words(types, paths):
    del fields(types, "Fact")["state"]["enum"]


def change_pattern(types, paths):
    fields(types, "PartialDate")["date"]["pattern"] = "."


def drop_format(types, paths):
    del fields(types, "ModelEntry")["url"]["format"]


def allow_empty(types, paths):
    del fields(types, "Model")["organizations"]["minItems"]


def allow_more(types, paths):
    fields(types, "IndexRange")["high"]["maximum"] = 100


def change_map(types, paths):
    fields(types, "Model")["components"]["additionalProperties"] = {"type": "string"}


def take_name_of_map(types, paths):
    fields(types, "Model")["components"]["propertyNames"]["enum"].remove("datasets")


def close_map(types, paths):
    fields(types, "Model")["components"] = {"type": "object", "additionalProperties": False}


def remove_path(types, paths):
    del paths[MODEL]


def change_media(types, paths):
    content = paths["/data/v1/all.json"]["get"]["responses"]["200"]["content"]
    content["application/ld+json"] = content.pop("application/json")


def other_type(types, paths):
    one, other = ("/data/v1/people.json", "/data/v1/models.json")
    paths[one]["get"]["responses"]["200"]["content"] = paths[other]["get"]["responses"]["200"]["content"]


def lose_kind(types, paths):
    types["AllList"]["properties"]["entries"]["items"]["oneOf"].pop()


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (remove, ["Source.passage: the field is gone"]),
        (rename, ["Source.passage: the field is gone"]),
        (retype, ["Size.value: is never integer any more", "Size.value: may now be string"]),
        (one_or_many, ["Model.organizations[]: its pattern has changed", "Model.organizations[]: may now be object"]),
        (allow_null, ["Event.date: may now be null"]),
        (allow_missing, ["ModelEntry.facts: may now be missing"]),
        (take_word, ["Descent.relation: the words are gone: pruned"]),
        (free_words, ["Fact.state: may now be any text"]),
        (change_pattern, ["PartialDate.date: its pattern has changed"]),
        (drop_format, ["ModelEntry.url: its format has changed"]),
        (allow_empty, ["Model.organizations: minItems is less than 1"]),
        (allow_more, ["IndexRange.high: maximum is more than 1"]),
        (take_name_of_map, ["Model.components.* (its names): the words are gone: datasets"]),
        (remove_path, [f"{MODEL}: the path is gone"]),
        (change_media, ["/data/v1/all.json: no longer comes as application/json"]),
        (lose_kind, ["AllList.entries[]: is never object of datasets any more"]),
    ],
    ids=lambda one: one.__name__ if callable(one) else "",
)
def test_each_break_is_found(change, found):
    assert changed(change) == found


@pytest.mark.parametrize("change", [take_kind_name, change_map, close_map, other_type], ids=lambda one: one.__name__)
def test_a_break_of_a_whole_part_is_found(change):
    assert changed(change)


def test_what_is_added_breaks_nothing():
    def add(types, paths):
        fields(types, "Model")["energy"] = {"type": "integer"}
        types["Model"]["required"].append("energy")
        fields(types, "Descent")["relation"]["enum"].append("translated-from")
        paths["/data/v2/all.json"] = paths["/data/v1/all.json"]
        paths["/data/v1/models/{id}.json"] = paths.pop(MODEL)
        fields(types, "Variant")["tuning"] = fields(types, "Variant")["tuning"]["anyOf"][0]
        fields(types, "Source")["title"]["maxLength"] = 300

    assert changed(add) == []


def without_column(table):
    table["schema"]["fields"] = [one for one in table["schema"]["fields"] if one["name"] != "relation"]


def column(table, name):
    return next(one for one in table["schema"]["fields"] if one["name"] == name)


@pytest.mark.parametrize(
    ("change", "found"),
    [
        (lambda table: table.update(path="csv/descent.csv"), "csv/models_based_on.csv: the path is gone"),
        (without_column, "csv/models_based_on.csv: relation: the column is gone"),
        (
            lambda table: column(table, "position").update(type="string"),
            "csv/models_based_on.csv: position: may now be string",
        ),
        (
            lambda table: column(table, "model")["constraints"].clear(),
            "csv/models_based_on.csv: model: may now be empty",
        ),
        (
            lambda table: column(table, "relation")["constraints"]["enum"].remove("merge"),
            "csv/models_based_on.csv: relation: the words are gone: merge",
        ),
        (lambda table: table["schema"].update(primaryKey=["id"]), "csv/models_based_on.csv: its key has changed"),
    ],
    ids=["path", "column", "type", "required", "word", "key"],
)
def test_each_break_of_a_table_is_found(change, found):
    now = deepcopy(TABLES)
    change(next(table for table in now["resources"] if table["name"] == "models_based_on"))
    assert [str(one) for one in broken_tables(TABLES, now)] == [found]


def test_a_new_table_and_a_new_column_break_nothing():
    now = deepcopy(TABLES)
    now["resources"].append({**now["resources"][0], "path": "csv/new.csv"})
    now["resources"][0]["schema"]["fields"].append({"name": "new", "type": "string", "constraints": {}})
    assert broken_tables(TABLES, now) == []
