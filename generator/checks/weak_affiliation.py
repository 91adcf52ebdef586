"""What is said of a living person does not rest on weak sources alone: a post needs a better page or is left out."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, Fact, Record, State
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "weak-affiliation"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.of("people"):
        for fact in record.facts:
            if fact.place[0] == "affiliations" and weak_alone(record, fact):
                hint = "find the person's or the organization's own page, or reporting; else take the post out"
                yield Problem(record.where(*fact.place), RULE, "only weak sources show this post", hint)


def weak_alone(record: Record, fact: Fact) -> bool:
    """True when all sources that were read, or all there are, have the standing weak."""
    standings = {record.entry.sources[number - 1].standing for number in fact.sources}
    return fact.state is State.WEAK or standings == {"weak"}
