"""The schemas of the file of editions."""

from __future__ import annotations

from collections.abc import Mapping
from typing import get_args

from generator.editions import What
from generator.views.schema_parts import NUMBER, TEXT, Schema, file, listing, or_null, part, ref

CHANGE = {
    "ref": "The entry as kind/id, by its name in the newer edition where it is there.",
    "name": "What the entry is called.",
    "what": "Whether the entry was added, removed or renamed, or one of its fields changed.",
    "path": "Where the field stands, as in `facts`; of a source `sources.` and its address; empty for the entry.",
    "old": "The value before, as an entry has it; null where there was none. Of a renamed entry its id.",
    "new": "The value after, as an entry has it; null where there is none. Of a renamed entry its id.",
}
EDITION = {
    "version": "The number of the edition.",
    "date": "The day of the edition.",
    "data_version": "The version of the data in that state.",
    "previous": "The number of the edition before; null for the first.",
    "counts": "The number of entries of each kind that there was.",
    "changes": "Every change since the edition before.",
}
CHANGES = {"count": "How many editions there are.", "editions": "The editions, newest first."}


def editions() -> Mapping[str, Schema]:
    """Every definition by name."""
    given = part(CHANGES, {"count": NUMBER, "editions": listing(ref("Edition"))})
    whole = file("The editions of the record and what each changed.", given["properties"])
    return {"Change": change(), "Edition": edition(), "Changes": whole}


def change() -> Schema:
    """What became of an entry or of one of its fields; values have the types that they have in an entry."""
    what = {"type": "string", "enum": list(get_args(What))}
    given: Mapping[str, Schema] = {"ref": TEXT, "name": TEXT, "what": what, "path": TEXT, "old": {}, "new": {}}
    return {"description": "What became of an entry or of one of its fields.", **part(CHANGE, given)}


def edition() -> Schema:
    """A published state and what it changed."""
    given: Mapping[str, Schema] = {
        "version": TEXT,
        "date": {"type": "string", "format": "date"},
        "data_version": TEXT,
        "previous": or_null(TEXT),
        "counts": {"type": "object", "additionalProperties": NUMBER},
        "changes": listing(ref("Change")),
    }
    return {"description": "A published state of the record.", **part(EDITION, given)}
