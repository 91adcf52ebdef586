"""The editions of the record and what each changed, as one file of the download, with its JSON Schema."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any, get_args

from generator.catalog import Catalog
from generator.editions import Edition, What
from generator.language import Language
from generator.outputs.download import BASE, LICENSE, as_json, head
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.published import SCHEMA_VERSION, TEXT, shut
from generator.views.version import compact, data_version

NAME, SCHEMA = f"{BASE}changes.json", f"{BASE}schema/changes.schema.json"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """Both files, also before there is an edition."""
    editions = [told(edition) for edition in settings.editions]
    version = data_version(catalog, settings.site)
    yield OutputFile(NAME, compact({**head(version), "count": len(editions), "editions": editions}))
    yield OutputFile(SCHEMA, as_json(schema(catalog)))


def told(edition: Edition) -> dict[str, Any]:
    """An edition with every key of every change."""
    return {**asdict(edition), "date": edition.date.isoformat()}


def schema(catalog: Catalog) -> dict[str, Any]:
    """The JSON Schema of the file; values of changes have the types that they have in an entry."""
    counts = {kind.name: {"type": "integer", "minimum": 0} for kind in catalog.kinds}
    what: dict[str, Any] = {"enum": list(get_args(What))}
    change = shut({"ref": TEXT, "name": TEXT, "what": what, "path": TEXT, "old": {}, "new": {}})
    edition = {
        "version": TEXT,
        "date": {"type": "string", "format": "date"},
        "data_version": TEXT,
        "previous": {"type": ["string", "null"]},
        "counts": {"type": "object", "properties": counts, "additionalProperties": {"type": "integer"}},
        "changes": {"type": "array", "items": change},
    }
    whole = {
        "schema_version": {"const": SCHEMA_VERSION},
        "data_version": TEXT,
        "license": {"const": LICENSE},
        "count": {"type": "integer", "minimum": 0},
        "editions": {"type": "array", "items": shut(edition)},
    }
    draft = "https://json-schema.org/draft/2020-12/schema"
    return {"$schema": draft, "title": "Editions of the record and their changes", **shut(whole)}
