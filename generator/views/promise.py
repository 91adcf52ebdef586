"""What we promise readers of the download, and what would break it: the published form of an edition and a newer one.

Nothing that was there goes, changes its type or form, or may now be missing; paths stay. New fields, new words of a
vocabulary, new paths and a null that comes no more are no break.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

Schema = Mapping[str, Any]
LEAST, MOST = ("minItems", "minLength", "minimum"), ("maximum",)
NAMES = {str: "string", bool: "boolean", int: "integer", float: "number", type(None): "null"}


@dataclass(frozen=True)
class Broken:
    """A promise that is broken: where (a path of the download, or a type and its field), and how, in words."""

    where: str
    how: str

    def __str__(self) -> str:
        return f"{self.where}: {self.how}"


def broken(old: Schema, new: Schema) -> list[Broken]:
    """The promises of one OpenAPI document that another breaks."""
    return sorted(set(Comparison(old, new).paths()), key=str)


def broken_tables(old: Schema, new: Schema) -> list[Broken]:
    """The promises of the description of the tables (datapackage.json) that another breaks."""
    there = {table["path"]: table["schema"] for table in new["resources"]}
    found: list[Broken] = []
    for table in old["resources"]:
        if table["path"] not in there:
            found.append(Broken(table["path"], "the path is gone"))
        else:
            found += columns(table["schema"], there[table["path"]], table["path"])
    return found


def columns(old: Schema, new: Schema, at: str) -> Iterator[Broken]:
    """The columns of a table, and those that tell its rows apart."""
    if old["primaryKey"] != new["primaryKey"]:
        yield Broken(at, "its key has changed")
    there = {field["name"]: field for field in new["fields"]}
    for field in old["fields"]:
        where, now = f"{at}: {field['name']}", there.get(field["name"])
        if now is None:
            yield Broken(where, "the column is gone")
            continue
        if now["type"] != field["type"]:
            yield Broken(where, f"may now be {now['type']}")
        if field["constraints"].get("required") and not now["constraints"].get("required"):
            yield Broken(where, "may now be empty")
        yield from words(field["constraints"], now["constraints"], where)


class Comparison:
    """Two documents, and the pairs of their types that were compared already."""

    def __init__(self, old: Schema, new: Schema) -> None:
        self.old, self.new = old, new
        self.done: set[tuple[str, str, str]] = set()

    def paths(self) -> Iterator[Broken]:
        """Every path is still there and gives the same types."""
        there = {bare(path): item for path, item in self.new["paths"].items()}
        for path, item in self.old["paths"].items():
            if bare(path) not in there:
                yield Broken(path, "the path is gone")
                continue
            given = contents(there[bare(path)])
            for media, content in contents(item).items():
                if media not in given:
                    yield Broken(path, f"no longer comes as {media}")
                else:
                    yield from self.schemas(content.get("schema", {}), given[media].get("schema", {}), path)

    def schemas(self, old: Schema, new: Schema, at: str) -> Iterator[Broken]:
        """What the new schema lets come that the old one did not, and what of the old one it takes away."""
        before, after = dict(forms(old, self.old)), dict(forms(new, self.new))
        if came := after.keys() - before.keys():
            yield Broken(at, f"may now be {listed(came)}")
        if gone := before.keys() - after.keys() - {"null"}:
            yield Broken(at, f"is never {listed(gone)} any more")
        for key in sorted(before.keys() & after.keys()):
            (name, one), (other, two) = before[key], after[key]
            if not (name and other):
                yield from self.form(one, two, at)
            elif (key, name, other) not in self.done:
                self.done.add((key, name, other))
                yield from self.form(one, two, name)

    def form(self, old: Schema, new: Schema, at: str) -> Iterator[Broken]:
        """Two schemas of one type."""
        yield from words(old, new, at)
        yield from bounds(old, new, at)
        yield from self.fields(old, new, at)
        for key, behind in (("items", "[]"), ("additionalProperties", ".*"), ("propertyNames", ".* (its names)")):
            if isinstance(old.get(key), Mapping):
                now = new.get(key)
                yield from self.schemas(old[key], now if isinstance(now, Mapping) else {}, at + behind)

    def fields(self, old: Schema, new: Schema, at: str) -> Iterator[Broken]:
        """The fields of an object."""
        there = new.get("properties", {})
        for name, field in old.get("properties", {}).items():
            if name not in there:
                yield Broken(f"{at}.{name}", "the field is gone")
                continue
            if name in old.get("required", ()) and name not in new.get("required", ()):
                yield Broken(f"{at}.{name}", "may now be missing")
            yield from self.schemas(field, there[name], f"{at}.{name}")


def words(old: Schema, new: Schema, at: str) -> Iterator[Broken]:
    """The words of a vocabulary, and the form of a text."""
    if (before := vocabulary(old)) and not (after := vocabulary(new)):
        yield Broken(at, "may now be any text")
    elif gone := set(before) - set(after if before else ()):
        yield Broken(at, f"the words are gone: {listed(gone)}")
    for key in ("pattern", "format"):
        if key in old and old[key] != new.get(key):
            yield Broken(at, f"its {key} has changed")


def bounds(old: Schema, new: Schema, at: str) -> Iterator[Broken]:
    """The least and the most of a number, a list or a text."""
    for key in LEAST:
        if key in old and new.get(key, old[key] - 1) < old[key]:
            yield Broken(at, f"{key} is less than {old[key]}")
    for key in MOST:
        if key in old and new.get(key, old[key] + 1) > old[key]:
            yield Broken(at, f"{key} is more than {old[key]}")


def forms(schema: Schema, document: Schema, of: str = "") -> Iterator[tuple[str, tuple[str, Schema]]]:
    """Each type that a value can have, with the name of the definition it stands in (none) and its schema.

    Entries of several kinds are told apart by their kind.
    """
    if target := schema.get("$ref"):
        name = target.rpartition("/")[2]
        yield from forms(document["components"]["schemas"][name], document, name)
    elif several := schema.get("anyOf", schema.get("oneOf")):
        for one in several:
            yield from forms(one, document, of)
    else:
        kind = schema.get("properties", {}).get("kind", {}).get("const", "")
        for type_ in types_of(schema):
            yield f"{type_} of {kind}" if kind else type_, (of, schema)


def types_of(schema: Schema) -> list[str]:
    """The names of the types of a schema without alternatives; those of its words where it names none."""
    named = schema.get("type", [])
    found = [named] if isinstance(named, str) else list(named)
    return found or sorted({NAMES[type(word)] for word in vocabulary(schema)}) or ["anything"]


def vocabulary(schema: Schema) -> tuple[Any, ...]:
    """The fixed words of a schema."""
    return (
        (schema["const"],) if "const" in schema else tuple(word for word in schema.get("enum", ()) if word is not None)
    )


def contents(item: Schema) -> Mapping[str, Schema]:
    """The media types of what a path gives."""
    found: Mapping[str, Schema] = item["get"]["responses"]["200"]["content"]
    return found


def bare(path: str) -> str:
    """A path whose parameters have no names: those may change."""
    return re.sub(r"\{[^}]*\}", "{}", path)


def listed(words: set[Any]) -> str:
    """Words in a row."""
    return ", ".join(sorted(map(str, words)))
