"""Which state of the record this is: when its sources were last read, and a sum of all that it says."""

from __future__ import annotations

import hashlib
import json
from functools import lru_cache
from typing import Any

from generator.catalog import Catalog, Record
from generator.schema.dates import PartialDate
from generator.views.published import published


def last_read(record: Record) -> PartialDate | None:
    """The newest day on which a source of the entry was read."""
    days = [source.accessed for source in record.entry.sources if source.accessed]
    return max(days, key=lambda day: day.first) if days else None


@lru_cache(maxsize=2)
def all_published(catalog: Catalog, site: str) -> dict[Any, dict[str, Any]]:
    """Every entry as it is published, by its reference."""
    return {record.ref: published(record, catalog, site) for record in catalog.all}


@lru_cache(maxsize=2)
def data_version(catalog: Catalog, site: str) -> str:
    """The newest day on which a source was read, and the first letters of the sum of all entries."""
    days = [day for record in catalog.all if (day := last_read(record))]
    newest = max(days, key=lambda day: day.first).iso if days else "none"
    return f"{newest}+{hashlib.sha256(compact(list(all_published(catalog, site).values()))).hexdigest()[:12]}"


def compact(value: object) -> bytes:
    """JSON for programs: on one line, a third of the bytes and a tenth of the time of one for people."""
    return (json.dumps(value, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n").encode()
