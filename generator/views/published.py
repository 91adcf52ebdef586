"""The published form of an entry: every key always there, each fact with its evidence, who refers to it."""

from __future__ import annotations

from typing import Any

from generator.catalog import Catalog, Record
from generator.catalog.evidence import Fact
from generator.schema.models import Model
from generator.views.frameworks import INDEX
from generator.views.verdict_rows import judgement

SCHEMA_VERSION = "1.1.0"


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
