"""Documents -> catalog: every entry read into its type, every reference resolved, every problem named."""

from __future__ import annotations

from collections.abc import Collection, Iterator, Mapping, Sequence
from functools import cache
from typing import Any

from pydantic import ValidationError

from generator.catalog.paths import references
from generator.catalog.records import Catalog, Link, Record
from generator.problems import Location, Problem
from generator.schema import KINDS, Kind
from generator.schema.prose import sentence_references
from generator.schema.refs import Ref
from generator.source import Document


def assemble(
    documents: Sequence[Document], known: Collection[tuple[str, str]], kinds: tuple[Kind, ...] = KINDS
) -> tuple[Catalog, list[Problem]]:
    """The catalog of all documents that fit their kind, and what is wrong with the others and with references.

    `known` are kind and id of all files, broken ones too: a typo in one entry breaks no reference to it.
    """
    problems: list[Problem] = []
    records: dict[str, dict[str, Record]] = {kind.name: {} for kind in kinds}
    for document in sorted(documents, key=lambda document: (document.kind, document.id)):
        kind = next(kind for kind in kinds if kind.name == document.kind)
        record = read(document, kind, problems)
        if record:
            records[kind.name][record.id] = record
    return linked(records, known, kinds, problems), problems


def read(document: Document, kind: Kind, problems: list[Problem]) -> Record | None:
    """The document as a record of its kind; what does not fit is added to the problems."""
    try:
        return Record(kind, document.id, kind.entry.model_validate(document.value), document)
    except ValidationError as error:
        found = error.errors(include_url=False)
        problems += [problem(document, kind, one) for one in found if not echo(one)]
        return None


def echo(error: Mapping[str, Any]) -> bool:
    """True for a list that counts as too short only because its items, told by themselves, do not fit."""
    return bool(error["type"] == "too_short" and error["input"])


def problem(document: Document, kind: Kind, error: Mapping[str, Any]) -> Problem:
    """A validator's error as a problem in our words, at its line and column."""
    from generator.schema.words import WORDS, Wrong  # most entries need no words

    place = tuple(error["loc"])
    on_key = place[-1:] == ("[key]",)
    place = place[:-1] if on_key else place
    field = next((str(step) for step in reversed(place) if isinstance(step, str)), kind.one)
    value = place[-1] if on_key else error["input"]
    context = {"message": error["msg"], **error.get("ctx", {})}
    name = str(place[-2]) if on_key and len(place) > 1 else field
    said = WORDS[error["type"]](Wrong(error["type"], name, value, siblings(kind, place), context))
    return Problem(at(document, place, error["type"], on_key), said.rule, said.message, said.hint)


def at(document: Document, place: tuple[str | int, ...], type: str, on_key: bool) -> Location:
    """Where an error is shown: a wrong key at the key, a missing one at its mapping, a value at the value."""
    if on_key or type == "extra_forbidden":
        return document.keys.get(place, document.where(place))
    return document.where(place[:-1] if type == "missing" else place)


def siblings(kind: Kind, place: tuple[str | int, ...]) -> tuple[str, ...]:
    """The keys that the mapping around a place may hold, read off the JSON Schema of the kind."""
    here = schema = described(kind)
    for step in place[:-1]:
        here = below(schema, here, step)
    return tuple(here.get("properties", {}))


@cache
def described(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of a kind, made once."""
    return kind.entry.model_json_schema(by_alias=True)


def below(schema: dict[str, Any], here: dict[str, Any], step: str | int) -> dict[str, Any]:
    """The part of a JSON Schema one step down."""
    down: Any = here.get("items", {}) if isinstance(step, int) else here.get("properties", {}).get(step)
    down = down or here.get("additionalProperties") or {}
    options = [option for option in down.get("anyOf", [down]) if "$ref" in option or "items" in option]
    found: dict[str, Any] = options[0] if options else down
    return schema["$defs"][found["$ref"].rsplit("/", 1)[1]] if "$ref" in found else found


def linked(
    records: dict[str, dict[str, Record]],
    known: Collection[tuple[str, str]],
    kinds: tuple[Kind, ...],
    problems: list[Problem],
) -> Catalog:
    """The catalog with the links between its records; what leads nowhere is added to the problems."""
    from generator.catalog.resolve import unresolved  # nor do most references

    links = []
    for record in (record for kind in kinds for record in records[kind.name].values()):
        for place, ref in mentions(record):
            target = records.get(ref.kind, {}).get(ref.id)
            if target is record and within_release(place):
                continue
            if target is not None and target is not record:
                links.append(Link(record, place, target))
            elif target is record or (ref.kind, ref.id) not in known:
                problems.append(unresolved(record, place, ref, records, known))
    return Catalog(records, tuple(links), kinds)


def within_release(place: tuple[str | int, ...]) -> bool:
    """True for an edge from one variant of a release to another of the same release."""
    return place[0] == "variants" and "based_on" in place


def mentions(record: Record) -> Iterator[tuple[tuple[str | int, ...], Ref]]:
    """The references of an entry: those in fields, then those in sentences."""
    yield from references(record.entry)
    yield from sentence_references(record.entry)
