"""A post without an end says on which day a source shows it (`as_of`); a role holds neither a year nor "former"."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "open-affiliation"
DATED = re.compile(r"\b(?:1[89]|20)\d\d\b|\bformer(?:ly)?\b|\bex-", re.IGNORECASE)


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.of("people"):
        for number, post in enumerate(getattr(record.entry, "affiliations", ())):
            if not post.end and not post.as_of:
                where = record.where("affiliations", number)
                yield Problem(
                    where, RULE, "the post has neither `end` nor `as_of`", "add the day on which a source shows it"
                )
            if DATED.search(post.role):
                where = record.where("affiliations", number, "role")
                yield Problem(
                    where, RULE, "the role tells a time", "put years into `start` and `end`, leave out 'former'"
                )
