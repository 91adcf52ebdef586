"""The published form of an entry: every key always there, each fact with its evidence, who refers to it."""

from __future__ import annotations

from typing import Any

from generator.catalog import Catalog, Record
from generator.catalog.evidence import Fact, State
from generator.schema import Kind
from generator.schema.models import Model
from generator.views.frameworks import FRAMEWORKS, INDEX
from generator.views.verdict_rows import judgement

SCHEMA_VERSION = "1.0.0"
TEXT = {"type": "string"}
SHARE = {"type": "number", "minimum": 0, "maximum": 1}
NUMBERS = {"type": "array", "items": {"type": "integer", "minimum": 1}}


def published(record: Record, catalog: Catalog, site: str) -> dict[str, Any]:
    """An entry as the download gives it; `facts` and `sources` belong together by number, from 1."""
    entry = record.entry
    return {
        "id": record.id,
        "kind": record.kind.name,
        "url": site + record.url,
        "openness": judgement(catalog, record).level.name if isinstance(entry, Model) else None,
        "verdicts": verdicts(record, catalog) if isinstance(entry, Model) else None,
        "fields": entry.model_dump(mode="json", by_alias=True),
        "facts": [fact_form(fact) for fact in record.facts],
        "referred_to_by": sorted({f"{link.record.ref}" for link in catalog.backlinks(record)}),
    }


def verdicts(record: Record, catalog: Catalog) -> dict[str, Any]:
    """The verdicts of the definitions on a release: a word for each, and the range of the European index."""
    found = judgement(catalog, record)
    words: dict[str, Any] = {one.framework.id: one.word for one in found.verdicts}
    return {**words, INDEX: {"low": round(found.index.low, 3), "high": round(found.index.high, 3)}}


def fact_form(fact: Fact) -> dict[str, Any]:
    """A fact: path, state of its evidence, whether it is disputed, numbers of the sources that show it."""
    return {
        "path": fact.path,
        "state": str(fact.state),
        "disputed": fact.dispute is not None,
        "sources": list(fact.sources),
    }


def published_schema(kind: Kind) -> dict[str, Any]:
    """The JSON Schema of the file of one entry of a kind, made from its type."""
    fields = kind.entry.model_json_schema(mode="serialization", by_alias=True)
    parts = fields.pop("$defs", {})
    states = [str(state) for state in State if state is not State.DISPUTED]
    fact = shut({"path": TEXT, "state": {"enum": states}, "disputed": {"type": "boolean"}, "sources": NUMBERS})
    entry = shut(
        {
            "id": TEXT,
            "kind": {"const": kind.name},
            "url": {"type": "string", "format": "uri"},
            "openness": {"type": ["string", "null"]},
            "verdicts": {"anyOf": [{"type": "null"}, shut({**dict.fromkeys(FRAMEWORKS, TEXT), INDEX: RANGE})]},
            "fields": fields,
            "facts": {"type": "array", "items": fact},
            "referred_to_by": {"type": "array", "items": TEXT},
        }
    )
    whole = shut({"schema_version": {"const": SCHEMA_VERSION}, "data_version": TEXT, "license": TEXT, "entry": entry})
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": f"One of {kind.name}",
        **whole,
        "$defs": parts,
    }


def shut(properties: dict[str, Any]) -> dict[str, Any]:
    """A JSON Schema object whose keys are all there and no others."""
    return {"type": "object", "properties": properties, "required": list(properties), "additionalProperties": False}


RANGE = shut({"low": SHARE, "high": SHARE})
