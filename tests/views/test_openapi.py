"""The OpenAPI document: valid, and of the same paths as the download."""

import json
import re
from dataclasses import replace
from importlib.util import find_spec

import pytest
from jsonschema import Draft202012Validator
from openapi_spec_validator import OpenAPIV31SpecValidator
from small import SETTINGS, catalog_of
from whole import OTHERS, WHOLE

from generator.language import language
from generator.outputs import FILES
from generator.schema import KINDS
from generator.views.offered import OTHERS as OTHERS_OFFERED
from generator.views.openapi import name_of, openapi

TOLD = replace(SETTINGS, citation="version: 1\n", license="Terms.\n")
KIND_NAMES = [kind.name for kind in KINDS]
CATALOG = catalog_of({**OTHERS, **{f"{kind}/whole": WHOLE[kind] for kind in KIND_NAMES}})


@pytest.fixture(scope="module")
def document():
    return openapi(CATALOG, TOLD)


@pytest.fixture(scope="module")
def files():
    """Every file that is made once for all languages, as far as it belongs to the download."""
    made = (one for output in FILES for one in output.make(CATALOG, TOLD, language("en")))
    return {one.path: one.content for one in made if one.path.startswith("data/v1/")}


def expression(path):
    """The regular expression of the paths that a template stands for."""
    return re.compile(
        "".join("[^/]+" if part.startswith("{") else re.escape(part) for part in re.split(r"(\{\w+\})", path))
    )


def choice(document, path):
    """What can stand for the one parameter of a path."""
    (parameter,) = document["paths"][path]["get"]["parameters"]
    return parameter["schema"]["enum"]


def test_values_of_a_parameter_are_those_for_which_there_is_a_file(document, files):
    for path, item in document["paths"].items():
        (parameter, *more) = item["get"].get("parameters", [{"schema": {}}])
        if not more and "enum" in parameter["schema"]:
            name = "{" + parameter["name"] + "}"
            made = {path[1:].replace(name, value) for value in parameter["schema"]["enum"]}
            assert made == {one for one in files if expression(path[1:]).fullmatch(one)}


def test_the_document_is_valid(document):
    assert [error.message for error in OpenAPIV31SpecValidator(document).iter_errors()] == []
    assert document["info"]["license"]["identifier"] == "CC-BY-4.0"
    assert document["servers"] == [{"url": "https://site.example"}]


def test_every_path_of_the_document_leads_to_a_file(document, files):
    left_out = {f"/{one.path}" for one in OTHERS_OFFERED if one.engine and find_spec(one.engine) is None}
    asked = document["paths"].keys() - left_out
    missing = sorted(path for path in asked if not any(expression(path[1:]).fullmatch(name) for name in files))
    assert missing == [], "views/offered.py names files that are not in the download"


def test_every_file_of_the_download_is_in_the_document(document, files):
    known = [expression(path[1:]) for path in document["paths"]]
    missing = sorted(name for name in files if not any(one.fullmatch(name) for one in known))
    assert missing == [], "add a line for each to OTHERS in views/offered.py"


def test_every_file_of_a_type_keeps_to_it(document, files):
    checked = 0
    for path, item in document["paths"].items():
        (content,) = item["get"]["responses"]["200"]["content"].values()
        for name in (name for name in files if content and expression(path[1:]).fullmatch(name)):
            whole = {**content["schema"], "components": document["components"]}
            assert [error.message for error in Draft202012Validator(whole).iter_errors(json.loads(files[name]))] == []
            checked += 1
    assert checked > 25


def test_parameters_have_values_or_an_entry_as_their_example(document):
    (model,) = document["paths"]["/data/v1/models/{model}.json"]["get"]["parameters"]
    assert (model["in"], model["required"], model["example"]) == ("path", True, "whole")
    (rule,) = document["paths"]["/data/v1/rules/{rule}.json"]["get"]["parameters"]
    assert "models_components" in choice(document, "/data/v1/csv/{table}.csv")
    assert rule["schema"]["enum"] == ["osaid-1-0", "mof-1-0", "ai-act-53-2", "eu-index-2026"]
    (empty,) = openapi(catalog_of({}), TOLD)["paths"]["/data/v1/models/{model}.json"]["get"]["parameters"]
    assert "example" not in empty


def test_operations_have_names_of_their_own(document):
    names = [item["get"]["operationId"] for item in document["paths"].values()]
    assert len(set(names)) == len(names)
    assert name_of("data/v1/models/{model}.json") == "getModelsModelJson"


def test_what_the_repository_does_not_have_is_not_offered():
    paths = openapi(CATALOG, SETTINGS)["paths"]
    assert not {"/data/v1/LICENSE", "/data/v1/CITATION.cff"} & paths.keys()
