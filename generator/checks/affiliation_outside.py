"""A post fits the life of its organization: it does not begin before the founding or end after the dissolution."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "affiliation-outside"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.of("people"):
        for number, post in enumerate(getattr(record.entry, "affiliations", ())):
            found = catalog.find(post.organization)
            founded, dissolved = (getattr(found and found.entry, name, None) for name in ("founded", "dissolved"))
            for field, outside in (
                ("start", post.start and founded and post.start.surely_before(founded)),
                ("end", post.end and founded and post.end.surely_before(founded)),
                ("start", post.start and dissolved and dissolved.surely_before(post.start)),
            ):
                if outside:
                    message = f"the post lies outside the life of `{post.organization.id}`"
                    yield Problem(
                        record.where("affiliations", number, field), RULE, message, "look both dates up again"
                    )
