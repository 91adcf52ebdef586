"""The record as JSON below data/v1: one file per entry, per kind and of all; schemas, terms, citation."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.citation import LICENSE, citation, citation_file
from generator.views.openapi import openapi
from generator.views.published import SCHEMA_VERSION
from generator.views.published_schema import published_schemas
from generator.views.version import all_published, compact, data_version

__all__ = ["BASE", "LICENSE", "LICENSE_URL", "as_json", "head", "make"]

BASE = "data/v1/"
LICENSE_URL = "https://creativecommons.org/licenses/by/4.0/"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """Every file of JSON."""
    entries, first = all_published(catalog, settings.site), head(catalog, settings.site)
    yield from (one(record, entries[record.ref], first) for record in catalog.all)
    for kind in catalog.kinds:
        yield collection(f"{kind.name}.json", [entries[record.ref] for record in catalog.of(kind.name)], first)
    yield collection("all.json", list(entries.values()), first)
    yield from schema_files(catalog, settings)
    yield from terms(settings, first["data_version"])


def head(catalog: Catalog, site: str) -> dict[str, str]:
    """What every file says of itself."""
    version = data_version(catalog, site)
    return {
        "schema_version": SCHEMA_VERSION,
        "data_version": version,
        "license": LICENSE,
        "citation": citation(version, site),
    }


def one(record: Record, entry: dict[str, Any], first: dict[str, str]) -> OutputFile:
    """The file of one entry."""
    return OutputFile(f"{BASE}{record.ref}.json", as_json({**first, "entry": entry}))


def collection(name: str, entries: list[dict[str, Any]], first: dict[str, str]) -> OutputFile:
    """A file of several entries."""
    return OutputFile(BASE + name, compact({**first, "count": len(entries), "entries": entries}))


def schema_files(catalog: Catalog, settings: Settings) -> Iterator[OutputFile]:
    """The JSON Schemas of the files, and the document of all paths."""
    for name, schema in published_schemas(catalog.kinds, settings.site).items():
        yield OutputFile(f"{BASE}schema/{name}", as_json(schema))
    yield OutputFile(f"{BASE}openapi.json", as_json(openapi(catalog, settings)))


def terms(settings: Settings, version: str) -> Iterator[OutputFile]:
    """The text of the license, and a citation file of this state of the data, where the repository has them."""
    if settings.license:
        yield OutputFile(f"{BASE}LICENSE", settings.license.encode())
    if settings.citation:
        yield OutputFile(f"{BASE}CITATION.cff", citation_file(settings.citation, version).encode())


def as_json(value: object) -> bytes:
    """JSON to be read by people too: UTF-8, one newline at the end; keys keep their order, which the types give."""
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, indent=1) + "\n").encode()
