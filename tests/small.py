"""Small catalogs for tests: entries as mappings, with what a kind needs filled in."""

from __future__ import annotations

from typing import Any

from generator.catalog import Catalog, Record, assemble
from generator.language import language
from generator.schema import KINDS, Kind
from generator.settings import Settings
from generator.source import Document
from generator.views.shown import Reader

SETTINGS = Settings("https://site.example/", "https://code.example/record")
SOURCE = {"url": "https://example.org/page", "title": "A page", "standing": "primary"}
READ = {"accessed": "2025-06-01", "read_as": "page"}
NEEDED: dict[str, dict[str, Any]] = {
    "models": {"organizations": ["lab"], "released": "2025-01-20"},
    "organizations": {"type": "lab"},
    "people": {},
    "events": {"date": "2025-02-01", "type": "milestone", "organizations": ["lab"]},
    "quotes": {
        "text": "Open is better.",
        "language": "en",
        "speaker": "organizations/lab",
        "said_on": "2025-03-01",
        "venue": {"type": "post"},
        "attribution": "direct",
    },
    "licenses": {},
    "datasets": {},
}


def filled(kind: str, id: str, fields: dict[str, Any]) -> dict[str, Any]:
    """The fields of an entry with those that its kind needs; None takes one out."""
    named = {} if kind == "quotes" else {"name": id.title(), "summary": f"About {id}."}
    whole = {**named, **NEEDED.get(kind, {}), "sources": [SOURCE], **fields}
    return {field: value for field, value in whole.items() if value is not None}


def assembled(entries: dict[str, dict[str, Any]], kinds: tuple[Kind, ...] = KINDS) -> tuple[Catalog, list[str]]:
    """The catalog of `kind/id` -> fields, and the problems as `kind/id rule`; organizations/lab is always there."""
    documents = []
    for name, fields in {"organizations/lab": {}, **entries}.items():
        kind, id = name.split("/")
        documents.append(Document(kind, id, name, filled(kind, id, fields), {}, {}))
    known = frozenset((document.kind, document.id) for document in documents)
    catalog, problems = assemble(documents, known, kinds)
    return catalog, [f"{problem.where.file} {problem.rule}" for problem in problems]


def catalog_of(entries: dict[str, dict[str, Any]], kinds: tuple[Kind, ...] = KINDS) -> Catalog:
    """The catalog of entries that are fine."""
    catalog, problems = assembled(entries, kinds)
    assert problems == []
    return catalog


def record_of(name: str, fields: dict[str, Any], others: dict[str, dict[str, Any]] | None = None) -> Record:
    """One entry in a catalog of its own."""
    kind, id = name.split("/")
    return catalog_of({name: fields, **(others or {})}).records[kind][id]


def reader_of(catalog: Catalog) -> Reader:
    """A reader of English."""
    return Reader(catalog, language("en"))
