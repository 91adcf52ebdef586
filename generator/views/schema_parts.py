"""The small parts that the schemas of the download are made of."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

from generator.schema.given import REF

Schema = dict[str, Any]
VERSION = r"^1\.[0-9]+\.[0-9]+$"
HEAD = {
    "schema_version": "The version of the shape of the files: it grows when a field is added.",
    "data_version": "The day on which a source was last read, and the beginning of a checksum of all entries.",
    "license": "The license of the data, as an SPDX id.",
    "citation": "How to cite the record as a whole in the state of this file.",
}
TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer", "minimum": 0}
SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}


def file(words: str, given: Mapping[str, Schema]) -> Schema:
    """A file, which first says what it is."""
    head = part(HEAD, {**dict.fromkeys(HEAD, TEXT), "schema_version": {"type": "string", "pattern": VERSION}})
    return {"description": words, **shut({**head["properties"], **given})}


def part(told: Mapping[str, str], given: Mapping[str, Schema]) -> Schema:
    """An object whose keys have descriptions."""
    return shut({name: {**given[name], "description": words} for name, words in told.items()})


def shut(properties: Mapping[str, Schema]) -> Schema:
    """A JSON Schema object whose keys are all there and no others."""
    return {
        "type": "object",
        "properties": dict(properties),
        "required": list(properties),
        "additionalProperties": False,
    }


def listing(items: Schema) -> Schema:
    """A list."""
    return {"type": "array", "items": items}


def or_null(schema: Schema) -> Schema:
    """A value that may be missing."""
    return {"anyOf": [schema, {"type": "null"}]}


def ref(name: str) -> Schema:
    """A reference to a definition."""
    return {"$ref": REF + name}
