"""The schemas of the files of the download that hold no entries: the index, the rules, the lookup files."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from typing import get_args

from generator.catalog.evidence import State
from generator.schema import Kind
from generator.schema import vocabulary as words
from generator.views.openness import LEVELS
from generator.views.schema_parts import NUMBER, TEXT, Schema, file, listing, or_null, part, ref, shut

INDEXED = {
    "counts": "The number of entries of each kind.",
    "files": "Every file of the download but this one.",
}
LISTED = {
    "path": "The path of the file below the folder of the index.",
    "bytes": "Its size in bytes.",
    "sha256": "Its SHA-256 in hexadecimal.",
}
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
LOOKUP = {
    "ref": "The entry that has the identifier, as kind/id.",
    "name": "What the entry is called.",
    "url": "The address of the entry's page.",
    "variant": "The variant that the identifier stands for; null where it stands for the entry.",
    "openness": "The computed label of the model or of the variant; null for every other kind.",
    "components": "The components that somebody looked up, by their names; null for every other kind.",
    "parents": "What the model and its variants rest on; null for every other kind.",
}
LOOKED_UP = {
    "count": "How many identifiers there are.",
    "identifiers": "Identifier -> the entries that have it.",
}
COMPONENT = {
    "status": "Whether the component is out, and for whom.",
    "licenses": "The ids of its licenses over time.",
    "state": "How well the fact is shown.",
}
PARENT = {
    "ref": "The ancestor, as kind/id.",
    "variant": "The variant that rests on it; null where the whole release does.",
    "relation": "What was taken from the ancestor, and how.",
    "state": "How well the fact is shown.",
}


def others(kinds: tuple[Kind, ...]) -> Mapping[str, Schema]:
    """Every definition of such a file by name."""
    return {
        "Index": index(kinds),
        "Rule": rule(),
        "LookupComponent": component(),
        "LookupParent": parent(),
        "LookupEntry": looked_up(),
        "Lookup": lookup(),
    }


def states() -> Schema:
    """The states of evidence that a fact can have."""
    return {"type": "string", "enum": [str(state) for state in State if state is not State.DISPUTED]}


def index(kinds: Sequence[Kind]) -> Schema:
    """The list of all files."""
    one = part(LISTED, {"path": TEXT, "bytes": NUMBER, "sha256": {"type": "string", "pattern": "^[0-9a-f]{64}$"}})
    counts = shut({kind.name: {**NUMBER, "description": f"Entries of {kind.name}."} for kind in kinds})
    given = {"counts": counts, "files": listing(one)}
    return file("The list of all files of the download.", part(INDEXED, given)["properties"])


def rule() -> Schema:
    """A definition of openness as data: what its own keys hold is as free as the definitions are."""
    page = listing(part(PAGE, dict.fromkeys(PAGE, TEXT)))
    given = {**dict.fromkeys(RULE, TEXT), "notes": listing(TEXT), "sources": page}
    told = "What one definition of openness asks for: conditions over components and licenses."
    return {**file(told, part(RULE, given)["properties"]), "additionalProperties": True}


def lookup() -> Schema:
    """A file that leads from the identifiers of another catalogue to entries."""
    found = {"type": "object", "additionalProperties": listing(ref("LookupEntry"))}
    given = part(LOOKED_UP, {"count": NUMBER, "identifiers": found})
    return file("Entries by their identifiers in another catalogue.", given["properties"])


def looked_up() -> Schema:
    """What a lookup says of an entry."""
    given = {
        **dict.fromkeys(("ref", "name", "url"), TEXT),
        "variant": or_null(TEXT),
        "openness": {"type": ["string", "null"], "enum": [*LEVELS, None]},
        "components": or_null({"type": "object", "additionalProperties": ref("LookupComponent")}),
        "parents": or_null(listing(ref("LookupParent"))),
    }
    return {"description": "What a lookup says of an entry.", **part(LOOKUP, given)}


def component() -> Schema:
    """A component in a lookup."""
    status = {"type": "string", "enum": list(get_args(words.ComponentStatus))}
    return part(COMPONENT, {"status": status, "licenses": listing(TEXT), "state": states()})


def parent() -> Schema:
    """An edge of the lineage in a lookup."""
    relation = {"type": "string", "enum": list(get_args(words.Relation))}
    return part(PARENT, {"ref": TEXT, "variant": or_null(TEXT), "relation": relation, "state": states()})
