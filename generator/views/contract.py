"""The types of all JSON files of the download by name: fields, entries, files, lists, the index, the rules."""

from __future__ import annotations

from collections.abc import Mapping
from functools import lru_cache

from generator.schema import Kind
from generator.schema.given import definitions
from generator.views.edition_schemas import editions
from generator.views.frameworks import FRAMEWORKS, INDEX, framework
from generator.views.openness import LEVELS
from generator.views.other_schemas import others, states
from generator.views.schema_parts import NUMBER, SHARE, TEXT, Schema, file, listing, or_null, part, ref
from generator.views.verdicts import words

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
SOURCES: Schema = {"type": "array", "items": {"type": "integer", "minimum": 1}}


@lru_cache(maxsize=16)
def types(kinds: tuple[Kind, ...]) -> Mapping[str, Schema]:
    """Every definition by name, those of the fields first; references are written `#/$defs/NAME`."""
    names, fields = definitions(kinds)
    made = {**fields, "Fact": fact(), "IndexRange": part(RANGE, {"low": SHARE, "high": SHARE}), "Verdicts": verdicts()}
    for kind in kinds:
        name = names[kind.name]
        made[f"{name}Entry"] = entry(kind, name)
        one = {**ref(f"{name}Entry"), "description": "The entry."}
        made[f"{name}File"] = file(f"The file of one entry of {kind.name}.", {"entry": one})
        made[f"{name}List"] = listed(f"All entries of {kind.name}, by id.", ref(f"{name}Entry"))
    every = {"oneOf": [ref(f"{name}Entry") for name in names.values()]}
    made["AllList"] = listed("All entries of all kinds, kind by kind and by id.", every)
    return {**made, **others(kinds), **editions()}


def files(kinds: tuple[Kind, ...]) -> dict[str, str]:
    """The name of each schema that is published -> the definition that it gives."""
    names, _ = definitions(kinds)
    return {
        **{kind.name: f"{names[kind.name]}File" for kind in kinds},
        **{f"{kind.name}-list": f"{names[kind.name]}List" for kind in kinds},
        "all": "AllList",
        "index": "Index",
        "rule": "Rule",
        "lookup": "Lookup",
        "changes": "Changes",
    }


def entry(kind: Kind, name: str) -> Schema:
    """An entry with what is computed about it."""
    given = {
        "id": TEXT,
        "kind": {"type": "string", "const": kind.name},
        "url": {"type": "string", "format": "uri"},
        "openness": {"type": ["string", "null"], "enum": [*LEVELS, None]},
        "verdicts": or_null(ref("Verdicts")),
        "fields": ref(name),
        "facts": listing(ref("Fact")),
        "referred_to_by": listing(TEXT),
    }
    told = f"An entry of {kind.name}: what was written, and what follows from it."
    return {"description": told, **part(ENTRY, given)}


def fact() -> Schema:
    """One fact and the state of its evidence."""
    given = {"path": TEXT, "state": states(), "disputed": {"type": "boolean"}}
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
    every = {**listing(entries), "description": "The entries."}
    return file(words, {"count": count, "entries": every})
