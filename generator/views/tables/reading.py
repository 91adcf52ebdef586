"""The JSON Schema of an entry -> its shape as tables: a new field or kind has its column without further code."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from typing import Any, cast

from generator.views.tables.shapes import Column, Group, Node, Rows, Scalar, Table, Type, columns

Schema = Mapping[str, Any]
DATE = {"date", "precision", "about"}
# `from` is a word of SQL that would have to be quoted in every question.
SPELLED = {"from": "since"}
POSITION = "position"


@dataclass(frozen=True)
class Place:
    """Where a value stands: table, key, beginning of the names of columns; `optional` in what can be missing."""

    table: str
    key: tuple[Column, ...]
    start: str = ""
    optional: bool = False


def nodes(schema: Schema, parts: Schema, place: Place) -> tuple[Node, ...]:
    """The nodes of the properties of an object; `parts` are the definitions that it refers to."""
    return tuple(node(key, value, parts, place) for key, value in schema["properties"].items())


def node(key: str, written: Schema, parts: Schema, place: Place) -> Node:
    """The node of one property."""
    schema, nullable = resolved(written, parts)
    name = joined(place.start, SPELLED.get(key, re.sub(r"[^a-z0-9]", "_", key)))
    match schema.get("type"):
        case "object" if "properties" in schema:
            at = replace(place, start=name, optional=place.optional or nullable)
            return Group(key, grouped(schema, parts, at), nullable)
        case "object":
            return rows(key, next(free_values(schema)), parts, place, keyed=True)
        case "array":
            return rows(key, schema["items"], parts, place, keyed=False)
    return Scalar(key, column(name, schema, required=not (nullable or place.optional)))


def resolved(written: Schema, parts: Schema) -> tuple[Schema, bool]:
    """A schema with its reference followed, and whether null is allowed too; what it says of the field is kept."""
    nullable, schema = False, dict(written)
    if "anyOf" in schema:
        every = schema.pop("anyOf")
        choices = [choice for choice in every if choice.get("type") != "null"]
        nullable, schema = len(choices) < len(every), {**one_of(choices), **schema}
    if "$ref" in schema:
        schema = {**parts[schema.pop("$ref").rpartition("/")[2]], **schema}
    return schema, nullable


def one_of(choices: list[Schema]) -> Schema:
    """The one schema of a field, or the union of its vocabularies; raises TypeError for one of several types."""
    if len(choices) > 1 and not all("enum" in choice for choice in choices):
        raise TypeError(f"a field of several types has no column: {choices}")
    words = dict.fromkeys(word for choice in choices for word in choice.get("enum", ()))
    return choices[0] if len(choices) == 1 else {**choices[0], "enum": list(words)}


def grouped(schema: Schema, parts: Schema, place: Place) -> tuple[Node, ...]:
    """The nodes of an object whose columns stand beside the others; the date of a date has the name of the object."""
    found = nodes(schema, parts, place)
    if set(schema["properties"]) != DATE:
        return found
    told = str(schema.get("description", ""))
    return tuple(dated(one, place.start, told) if one.key == "date" else one for one in found)


def dated(one: Node, name: str, told: str) -> Node:
    """The node of the date itself, which has the name and the description of the whole."""
    assert isinstance(one, Scalar)
    return replace(one, column=replace(one.column, name=name, description=told))


def free_values(schema: Schema) -> Iterator[Schema]:
    """The schema of the values of a mapping with free keys."""
    if isinstance(values := schema.get("additionalProperties"), Mapping):
        yield values
    yield from schema.get("patternProperties", {}).values()


def rows(key: str, items: Schema, parts: Schema, place: Place, *, keyed: bool) -> Rows:
    """The table of a list or of a mapping with free keys."""
    path = joined(place.start, key)
    own = Column("key", required=True) if keyed else Column(POSITION, "integer", required=True)
    at = Place(joined(place.table, path), (*place.key, own))
    schema, _ = resolved(items, parts)
    inside = replace(at, key=tuple(told_apart(one, path if one is own else "") for one in at.key))
    item = nodes(schema, parts, inside) if "properties" in schema else (value(schema),)
    table = Table(at.table, at.key, columns(item), place.table, str(schema.get("description", "")))
    return Rows(key, table, keyed, item)


def told_apart(own: Column, path: str) -> Column:
    """A column of the key as the rows below call it: `position` of `variants` is `variants_position` there."""
    return replace(own, name=f"{path}_{own.name}") if path else own


def value(schema: Schema) -> Scalar:
    """The node of an item that is a value and not a mapping."""
    return Scalar("", column("value", schema, required=True))


def column(name: str, schema: Schema, *, required: bool) -> Column:
    """The column of one value."""
    kind = cast("Type", schema.get("type", "text").replace("string", "text"))
    words = tuple(schema.get("enum", [schema["const"]] if "const" in schema else []))
    return Column(name, kind, required, refers(schema), str(schema.get("description", "")), words)


def refers(schema: Schema) -> str:
    """The table that a reference leads to."""
    kinds = schema.get("x-refers-to")
    if kinds is None:
        return ""
    return str(kinds[0]) if len(kinds) == 1 else "entries"


def joined(start: str, name: str) -> str:
    """Two parts of a name."""
    return f"{start}_{name}" if start else name
