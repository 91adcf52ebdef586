"""The tables of the CSV files described for programs: a Tabular Data Package (https://specs.frictionlessdata.io)."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from typing import Any

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.data import csv_tables
from generator.outputs.download import BASE, LICENSE, LICENSE_URL, as_json
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.published import SCHEMA_VERSION
from generator.views.tables import Column, ForeignKey, Table, filled, foreign_keys
from generator.views.version import data_version

TYPES = {"text": "string", "integer": "integer", "number": "number", "boolean": "boolean"}


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """The description, datapackage.json."""
    files = {file.path: file for file in csv_tables.make(catalog, settings, say)}
    tables = filled(catalog, settings.site)
    named = {table.name: table for table in tables}
    described = {
        "profile": "tabular-data-package",
        "name": "open-ai-movement",
        "id": f"{settings.site}data/v1/",
        "title": say("site.title"),
        "homepage": settings.site,
        "version": SCHEMA_VERSION,
        "data_version": data_version(catalog, settings.site),
        "licenses": [{"name": LICENSE, "path": LICENSE_URL}],
        "contributors": [{"title": "The Open AI Movement contributors", "role": "author"}],
        "resources": [resource(table, named, files[f"{csv_tables.FOLDER}{table.name}.csv"]) for table in tables],
    }
    yield OutputFile(f"{BASE}datapackage.json", as_json(described))


def resource(table: Table, named: dict[str, Table], file: OutputFile) -> dict[str, Any]:
    """One file: where, how much, what its columns are and refer to."""
    return {
        "profile": "tabular-data-resource",
        "name": table.name,
        "description": table.description,
        "path": file.path.removeprefix(BASE),
        "format": "csv",
        "mediatype": "text/csv",
        "encoding": "utf-8",
        "bytes": len(file.content),
        "hash": f"sha256:{hashlib.sha256(file.content).hexdigest()}",
        "schema": {
            "fields": [field(column) for column in table.all],
            "missingValues": [""],
            "primaryKey": [column.name for column in table.key],
            "foreignKeys": list(references(table, foreign_keys(table, named))),
        },
    }


def field(column: Column) -> dict[str, Any]:
    """One column."""
    limits = {"required": True} if column.required else {}
    words = {"enum": list(column.words)} if column.words else {}
    return {
        "name": column.name,
        "type": TYPES[column.type],
        "description": column.description,
        "constraints": {**limits, **words},
    }


def references(table: Table, links: Iterable[ForeignKey]) -> Iterator[dict[str, Any]]:
    """What a table refers to; "" is the table itself.

    Left out is a reference of several columns that may be empty: the specification has no word for such, and readers
    take the empty cell for a value.
    """
    optional = {column.name for column in table.all if not column.required}
    for link in links:
        if len(link.columns) == 1 or link.columns[-1] not in optional:
            resource = "" if link.table == table.name else link.table
            yield {
                "fields": list(link.columns),
                "reference": {"resource": resource, "fields": list(link.referred)},
            }
