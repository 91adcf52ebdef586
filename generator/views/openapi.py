"""The download as an OpenAPI 3.1 document: every path that can be asked for, and the types of what comes back."""

from __future__ import annotations

import re
from collections.abc import Iterator
from typing import Any

from generator.catalog import Catalog
from generator.schema.given import REF
from generator.settings import Settings
from generator.views.citation import LICENSE, TITLE
from generator.views.contract import types
from generator.views.offered import Offered, choices, offered
from generator.views.published import SCHEMA_VERSION
from generator.views.published_schema import DIALECT
from generator.views.schema_parts import Schema

COMPONENTS = "#/components/schemas/"
PARAMETER = re.compile(r"\{([a-z_]+)\}")
ID = {"type": "string", "pattern": "^[a-z0-9]+(-[a-z0-9]+)*$", "maxLength": 64}
ABOUT = (
    "The whole record as plain files: no key, no account, no limit, and nothing but GET. Within version 1 fields are "
    "added, never renamed, never taken away, and never change their type; vocabularies grow. A program should pass "
    "over keys and words that it does not know."
)


def openapi(catalog: Catalog, settings: Settings) -> dict[str, Any]:
    """The document; its types are those of the JSON Schemas, its server is the address of the site."""
    files = tuple(offered(catalog.kinds, settings))
    return {
        "openapi": "3.1.0",
        "jsonSchemaDialect": DIALECT,
        "info": {
            "title": TITLE,
            "summary": "A sourced record of open artificial intelligence.",
            "description": ABOUT,
            "version": SCHEMA_VERSION,
            "license": {"name": "Creative Commons Attribution 4.0 International", "identifier": LICENSE},
            "contact": {"url": settings.repository},
        },
        "externalDocs": {"description": "What each field is", "url": f"{settings.site}dictionary/"},
        "servers": [{"url": settings.site.rstrip("/")}],
        "security": [],
        "paths": {f"/{one.path}": {"get": operation(one, catalog)} for one in files},
        "components": {"schemas": {name: moved(schema) for name, schema in types(catalog.kinds).items()}},
    }


def operation(one: Offered, catalog: Catalog) -> dict[str, Any]:
    """How one sort of file is asked for, and what comes back."""
    parameters = list(parameters_of(one, catalog))
    content: dict[str, Any] = {"schema": {"$ref": COMPONENTS + one.schema}} if one.schema else {}
    answers = {"200": {"description": one.words, "content": {one.media: content}}}
    if parameters:
        answers["404"] = {"description": "There is no such file."}
    told = {"operationId": name_of(one.path), "summary": one.words}
    return {**told, **({"parameters": parameters} if parameters else {}), "responses": answers}


def parameters_of(one: Offered, catalog: Catalog) -> Iterator[dict[str, Any]]:
    """The parameters of a path: one of few values, or the id of an entry, with an entry as its example."""
    few = choices(catalog.kinds)
    for name in PARAMETER.findall(one.path):
        words = few.get(name)
        schema = {"type": "string", "enum": words} if words else ID
        told = {"name": name, "in": "path", "required": True, "schema": schema}
        example = words[0] if words else example_of(name, catalog)
        yield {**told, **({"example": example} if example else {})}


def example_of(one: str, catalog: Catalog) -> str:
    """The id of the entry of a kind, by the word for one, that has most facts; nothing where there is none."""
    found = [record for kind in catalog.kinds if kind.one == one for record in catalog.of(kind.name)]
    return max(found, key=lambda record: (len(record.facts), record.id)).id if found else ""


def name_of(path: str) -> str:
    """A name for the operation, for programs that are made from the document: `getModelsModelJson`."""
    words = re.findall(r"[A-Za-z0-9]+", path.removeprefix("data/v1/"))
    return "get" + "".join(word[:1].upper() + word[1:] for word in words)


def moved(schema: Any) -> Schema:
    """A schema whose references lead to the components of the document."""
    if isinstance(schema, list):
        return [moved(one) for one in schema]  # type: ignore[return-value]
    if not isinstance(schema, dict):
        return schema  # type: ignore[no-any-return]
    return {key: moved_ref(value) if key == "$ref" else moved(value) for key, value in schema.items()}


def moved_ref(target: Any) -> Any:
    """The address of a definition among the components."""
    return target.replace(REF, COMPONENTS) if isinstance(target, str) else moved(target)
