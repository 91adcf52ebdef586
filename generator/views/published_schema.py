"""A JSON Schema for each sort of file of the download, each whole in itself."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.schema import Kind
from generator.schema.given import REF
from generator.views.contract import files, types
from generator.views.schema_parts import Schema

DIALECT = "https://json-schema.org/draft/2020-12/schema"
FOLDER = "data/v1/schema/"


def published_schemas(kinds: tuple[Kind, ...], site: str) -> dict[str, Schema]:
    """Name of the file below data/v1/schema/ -> the schema, with the address where it stands as its id."""
    every = types(kinds)
    return {
        f"{name}.schema.json": whole(f"{site}{FOLDER}{name}.schema.json", definition, every)
        for name, definition in files(kinds).items()
    }


def whole(id: str, definition: str, every: Mapping[str, Schema]) -> Schema:
    """One definition with all that it refers to."""
    parts = {name: every[name] for name in sorted(needed(every[definition], every))}
    return {"$schema": DIALECT, "$id": id, "title": definition, **every[definition], "$defs": parts}


def needed(schema: Any, every: Mapping[str, Schema]) -> set[str]:
    """The names of all definitions that a schema leads to."""
    found: set[str] = set()
    waiting = [schema]
    while waiting:
        new = set(references(waiting.pop())) - found
        found |= new
        waiting += [every[name] for name in new]
    return found


def references(schema: Any) -> Iterator[str]:
    """The names of the definitions that a schema names itself."""
    if isinstance(schema, dict):
        if isinstance(target := schema.get("$ref"), str):
            yield target.removeprefix(REF)
        for value in schema.values():
            yield from references(value)
    elif isinstance(schema, list):
        for one in schema:
            yield from references(one)
