"""Citations as CSL-JSON: https://github.com/citation-style-language/schema."""

from __future__ import annotations

import json
from typing import Any

from generator.schema.dates import PartialDate
from generator.views.citing.works import Work


def csl(work: Work) -> str:
    """One work as the text of an object; a name is literal, because nobody here splits it."""
    known = {
        "id": work.key,
        "type": work.type,
        "title": work.title,
        "author": [{"literal": work.author}] if work.author else None,
        "container-title": work.publisher if work.publisher != work.author else None,
        "issued": date(work.issued),
        "version": work.version,
        "URL": work.url,
        "accessed": date(work.accessed),
        "archive_location": work.archived,
        "language": work.language,
        "note": work.note,
    }
    return json.dumps({name: value for name, value in known.items() if value}, ensure_ascii=False)


def date(value: PartialDate | None) -> dict[str, Any] | None:
    """A date as precise as it is."""
    if value is None:
        return None
    parts = {"date-parts": [[part for part in (value.year, value.month, value.day) if part]]}
    return {**parts, "circa": True} if value.about else parts
