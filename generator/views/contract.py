"""The types of all JSON files of the download by name: fields, entries, files, lists, the index, the rules."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from functools import lru_cache
from typing import Any

from generator.catalog.evidence import State
from generator.schema import Kind
from generator.schema.given import REF, definitions
from generator.views.frameworks import FRAMEWORKS, INDEX, framework
from generator.views.openness import LEVELS
from generator.views.verdicts import words

Schema = dict[str, Any]
VERSION = r"^1\.[0-9]+\.[0-9]+$"
HEAD = {
    "schema_version": "The version of the shape of the files: it grows when a field is added.",
    "data_version": "The day on which a source was last read, and the beginning of a checksum of all entries.",
    "license": "The license of the data, as an SPDX id.",
    "citation": "How to cite the record as a whole in the state of this file.",
}
ENTRY = {
    "id": "The name of the entry in its address and in references; unique within its kind.",
    "kind": "The kind of the entry, which is also its folder in the download.",
    "url": "The address of the entry's page.",
    "openness": "The label of a model, computed from its components and their licenses; null for every other kind.",
    "verdicts": "What each definition of openness says of a model, by the id of the definition; null for other kinds.",
    "fields": "What the authors of the entry wrote, with every key of the kind.",
    "facts": "The evidence: one item for each fact of the entry that is there.",
    "referred_to_by": "The entries that name this one, each as kind/id.",
}
FACT = {
    "path": "Where the fact stands in `fields`; items of a list have their names: `based_on.qwen2-5`.",
    "state": "How well it is shown, computed from its sources.",
    "disputed": "True when another source gives another value; `fields.disputes` says which.",
    "sources": "The places in `fields.sources`, from 1, of the pages that show it.",
}
RANGE = {
    "low": "The score if all that is not known were closed, 0 to 1.",
    "high": "The score if all that is not known were open, 0 to 1.",
}
INDEXED = {
    "counts": "The number of entries of each kind.",
    "files": "Every file of the download but this one.",
}
LISTED = {
    "path": "The path of the file below the folder of the index.",
    "bytes": "Its size in bytes.",
    "sha256": "Its SHA-256 in hexadecimal.",
}
TEXT: Schema = {"type": "string"}
NUMBER: Schema = {"type": "integer", "minimum": 0}
SHARE: Schema = {"type": "number", "minimum": 0, "maximum": 1}
SOURCES: Schema = {"type": "array", "items": {"type": "integer", "minimum": 1}}
RULE = {
    "id": "The id of the definition, as in `verdicts`.",
    "steward": "Who looks after the definition.",
    "version": "The version of the definition.",
    "date": "When that version was published.",
    "notes": "Names of remarks that the page of the definition makes.",
    "sources": "The pages that the rule rests on, and how each was read.",
}
PAGE = {
    "title": "What the page calls itself.",
    "publisher": "Who published it.",
    "url": "Its address.",
    "read": "Whether the page, a stored copy or a part of it was read.",
}


@lru_cache(maxsize=2)
def types(kinds: tuple[Kind, ...]) -> Mapping[str, Schema]:
    """Every definition by name, those of the fields first; references are written `#/$defs/NAME`."""
    names, fields = definitions(kinds)
    made = {**fields, "Fact": fact(), "IndexRange": part(RANGE, {"low": SHARE, "high": SHARE}), "Verdicts": verdicts()}
    for kind in kinds:
        name = names[kind.name]
        made[f"{name}Entry"] = entry(kind, name)
        made[f"{name}File"] = file(
            f"The file of one entry of {kind.name}.", {"entry": {**ref(f"{name}Entry"), "description": "The entry."}}
        )
        made[f"{name}List"] = listed(f"All entries of {kind.name}, by id.", ref(f"{name}Entry"))
    every = {"oneOf": [ref(f"{name}Entry") for name in names.values()]}
    made["AllList"] = listed("All entries of all kinds, kind by kind and by id.", every)
    made["Index"] = index(kinds)
    made["Rule"] = rule()
    return made


def files(kinds: tuple[Kind, ...]) -> dict[str, str]:
    """The name of each schema that is published -> the definition that it gives."""
    names, _ = definitions(kinds)
    return {
        **{kind.name: f"{names[kind.name]}File" for kind in kinds},
        **{f"{kind.name}-list": f"{names[kind.name]}List" for kind in kinds},
        "all": "AllList",
        "index": "Index",
        "rule": "Rule",
    }


def entry(kind: Kind, name: str) -> Schema:
    """An entry with what is computed about it."""
    given = {
        "id": TEXT,
        "kind": {"type": "string", "const": kind.name},
        "url": {"type": "string", "format": "uri"},
        "openness": {"type": ["string", "null"], "enum": [*LEVELS, None]},
        "verdicts": {"anyOf": [ref("Verdicts"), {"type": "null"}]},
        "fields": ref(name),
        "facts": {"type": "array", "items": ref("Fact")},
        "referred_to_by": {"type": "array", "items": TEXT},
    }
    told = f"An entry of {kind.name}: what was written, and what follows from it."
    return {"description": told, **part(ENTRY, given)}


def fact() -> Schema:
    """One fact and the state of its evidence."""
    states = [str(state) for state in State if state is not State.DISPUTED]
    given = {"path": TEXT, "state": {"type": "string", "enum": states}, "disputed": {"type": "boolean"}}
    return {"description": "A fact and the state of its evidence.", **part(FACT, {**given, "sources": SOURCES})}


def verdicts() -> Schema:
    """A word for each definition, and a range for the index."""
    told = dict.fromkeys(FRAMEWORKS, "The verdict of this definition in one word.") | {
        INDEX: "The lowest and the highest score that the facts allow."
    }
    said = {id: {"type": "string", "enum": list(words(framework(id)))} for id in FRAMEWORKS}
    return part(told, {**said, INDEX: ref("IndexRange")})


def listed(words: str, entries: Schema) -> Schema:
    """A file of several entries."""
    count = {**NUMBER, "description": "How many entries there are in `entries`."}
    every = {"type": "array", "items": entries, "description": "The entries."}
    return file(words, {"count": count, "entries": every})


def index(kinds: Sequence[Kind]) -> Schema:
    """The list of all files."""
    one = part(LISTED, {"path": TEXT, "bytes": NUMBER, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}})
    counts = shut({kind.name: {**NUMBER, "description": f"Entries of {kind.name}."} for kind in kinds})
    given = {"counts": counts, "files": {"type": "array", "items": one}}
    return file("The list of all files of the download.", part(INDEXED, given)["properties"])


def rule() -> Schema:
    """A definition of openness as data: what its own keys hold is as free as the definitions are."""
    page = {"type": "array", "items": part(PAGE, dict.fromkeys(PAGE, TEXT))}
    given = {**dict.fromkeys(RULE, TEXT), "notes": {"type": "array", "items": TEXT}, "sources": page}
    told = "What one definition of openness asks for: conditions over components and licenses."
    return {**file(told, part(RULE, given)["properties"]), "additionalProperties": True}


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


def ref(name: str) -> Schema:
    """A reference to a definition."""
    return {"$ref": REF + name}
