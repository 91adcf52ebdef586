"""What to say of a reference that leads nowhere."""

from __future__ import annotations

from collections.abc import Collection, Mapping

from generator.catalog.paths import Place
from generator.catalog.records import Record
from generator.problems import Problem, suggestion
from generator.schema.refs import Ref

RULES = {
    "dangling-reference": "A reference names an entry that exists.",
    "wrong-kind": "A reference leads to an entry of the kind its field asks for.",
    "self-reference": "An entry does not refer to itself.",
}


def unresolved(
    record: Record,
    place: Place,
    ref: Ref,
    records: Mapping[str, Mapping[str, Record]],
    known: Collection[tuple[str, str]],
) -> Problem:
    """The problem of a reference to nothing, to another kind or to the entry itself."""
    where = record.where(*place)
    if ref == record.ref or (ref.kind, ref.id) == (record.kind.name, record.id):
        return Problem(where, "self-reference", "the entry refers to itself", "take the reference out")
    elsewhere = sorted(kind for kind, id in known if id == ref.id and kind != ref.kind)
    if elsewhere:
        message = f"`{ref.id}` is an entry of {elsewhere[0]}, one of {ref.kind} is needed"
        return Problem(where, "wrong-kind", message, f"name an entry of {ref.kind}")
    ids = [id for kind, id in sorted(known) if kind == ref.kind]
    hint = by_name(ref, records) or suggestion(ref.id, ids) or f"add entries/{ref.kind}/{ref.id}.yaml"
    return Problem(where, "dangling-reference", f"no entry of {ref.kind} has the id `{ref.id}`", hint)


def by_name(ref: Ref, records: Mapping[str, Mapping[str, Record]]) -> str:
    """A hint when the name of an entry was written in place of its id."""
    for record in records.get(ref.kind, {}).values():
        if record.entry.title.casefold() == ref.id.replace("-", " "):
            return f"use the id `{record.id}`"
    return ""
