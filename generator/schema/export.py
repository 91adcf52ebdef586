"""The JSON Schemas of what an author may write, for editors; committed, and compared with the types in a test."""

from __future__ import annotations

import json

from generator.schema.kinds import KINDS, Kind


def schemas(kinds: tuple[Kind, ...] = KINDS) -> dict[str, str]:
    """File name -> text of the schema of each kind."""
    return {f"{kind.name}.schema.json": schema(kind) for kind in kinds}


def schema(kind: Kind) -> str:
    """The schema of one kind."""
    described = kind.entry.model_json_schema(by_alias=True)
    whole = {"$schema": "https://json-schema.org/draft/2020-12/schema", **described}
    return json.dumps(whole, ensure_ascii=False, indent=2) + "\n"
