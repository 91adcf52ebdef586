"""The JSON Schemas of what an author may write, for editors; committed, and compared with the types in a test."""

from __future__ import annotations

import json
from typing import Any

from generator.schema.kinds import KINDS, Kind
from generator.schema.meanings import meant


def schemas(kinds: tuple[Kind, ...] = KINDS) -> dict[str, str]:
    """File name -> text of the schema of each kind."""
    return {f"{kind.name}.schema.json": schema(kind) for kind in kinds}


def schema(kind: Kind) -> str:
    """The schema of one kind; an editor shows the words of a field, and what each word of a vocabulary means."""
    described = with_meanings(kind.entry.model_json_schema(by_alias=True))
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **described}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"


def with_meanings(schema: Any) -> Any:
    """A schema in which each vocabulary also says what its words mean, in the way that editors know."""
    if isinstance(schema, list):
        return [with_meanings(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    made = {key: with_meanings(value) for key, value in schema.items()}
    words = made.get("enum")
    if isinstance(words, list) and (found := meant(tuple(words))):
        made["enumDescriptions"] = list(found.values())
    return made
