"""The JSON Schemas of the fields of entries as the download gives them: every key there, dates with their precision."""

from __future__ import annotations

from functools import lru_cache
from typing import Any

from pydantic.json_schema import models_json_schema

from generator.schema.dates import PUBLISHED
from generator.schema.kinds import Kind

REF = "#/$defs/"
DATE = "PartialDate"
WRITTEN_ALONE = ("title", "default")  # names made from names, and what an author need not write


@lru_cache(maxsize=16)
def definitions(kinds: tuple[Kind, ...]) -> tuple[dict[str, str], dict[str, Any]]:
    """Kind -> the name of the definition of its fields; and all definitions by their names."""
    asked = [(kind.entry, "serialization") for kind in kinds]
    made, whole = models_json_schema(asked, by_alias=True, ref_template=REF + "{model}")  # type: ignore[arg-type]
    names = {kind.name: str(made[kind.entry, "serialization"]["$ref"]).removeprefix(REF) for kind in kinds}
    date = {"description": "A day, a month or a year, as exact as its source.", **PUBLISHED}
    return names, {DATE: date, **{name: read(schema) for name, schema in whole["$defs"].items()}}


def read(schema: Any) -> Any:
    """A schema as readers need it, where dates are one definition."""
    if isinstance(schema, list):
        return [read(one) for one in schema]
    if not isinstance(schema, dict):
        return schema
    if PUBLISHED.items() <= schema.items():
        return {"$ref": REF + DATE, **{key: value for key, value in schema.items() if key == "description"}}
    return {
        key: {name: read(one) for name, one in value.items()} if key == "properties" else read(value)
        for key, value in schema.items()
        if key not in WRITTEN_ALONE
    }
