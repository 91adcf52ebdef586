"""The record as JSON below data/v1: one file per entry, per kind and of all, and the JSON Schemas."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.pages import OutputFile
from generator.schema import Kind
from generator.settings import Settings
from generator.views.published import SCHEMA_VERSION, published_schema
from generator.views.version import all_published, compact, data_version

BASE = "data/v1/"
LICENSE = "CC-BY-4.0"
LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """Every file of JSON."""
    entries, version = all_published(catalog, settings.site), data_version(catalog, settings.site)
    yield from (one(record, entries[record.ref], version) for record in catalog.all)
    for kind in catalog.kinds:
        yield collection(f"{kind.name}.json", [entries[record.ref] for record in catalog.of(kind.name)], version)
        yield schema_file(kind)
    yield collection("all.json", list(entries.values()), version)


def head(version: str) -> dict[str, Any]:
    """What every file says of itself."""
    return {"schema_version": SCHEMA_VERSION, "data_version": version, "license": LICENSE}


def one(record: Record, entry: dict[str, Any], version: str) -> OutputFile:
    """The file of one entry."""
    return OutputFile(f"{BASE}{record.ref}.json", as_json({**head(version), "entry": entry}))


def collection(name: str, entries: list[dict[str, Any]], version: str) -> OutputFile:
    """A file of several entries."""
    return OutputFile(BASE + name, compact({**head(version), "count": len(entries), "entries": entries}))


def schema_file(kind: Kind) -> OutputFile:
    """The JSON Schema of the published form of a kind."""
    return OutputFile(f"{BASE}schema/{kind.name}.schema.json", as_json(published_schema(kind)))


def as_json(value: object) -> bytes:
    """JSON to be read by people too: UTF-8, one newline at the end; keys keep their order, which the types give."""
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()
