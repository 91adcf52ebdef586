"""A new entry whose name differs from another only by words such as AI, Labs or Inc needs a second look."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.checks.name_collision import folded, names
from generator.checks.scope import Scope
from generator.problems import Problem, Severity

RULE = "near-duplicate"
FILLING = re.compile(
    r"\b(?:the|ai|inc|ltd|llc|gmbh|corp|co|company|group|labs?|research|foundation|team)\b\.?", re.IGNORECASE
)


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    seen: dict[str, Record] = {}
    for record in catalog.of("organizations"):
        for place, name in names(record):
            other = seen.setdefault(folded(FILLING.sub(" ", name)) or folded(name), record)
            if other is not record and folded(other.entry.title) != folded(name):
                message = f"`{name}` looks like `{other.entry.title}` (`{other.id}`)"
                hint = "if they are one, keep one entry and make the other name an alias"
                yield Problem(record.where(*place), RULE, message, hint, Severity.WARNING)
