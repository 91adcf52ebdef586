"""The record does not shrink unnoticed: entries and share of verified facts per kind stay above coverage.toml."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, State
from generator.checks.scope import Scope
from generator.problems import Location, Problem

RULE = "coverage-floor"
PLACE = Location("coverage.toml", 1, 1)


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for kind, floor in scope.floor.items():
        records = catalog.of(kind)
        facts = [fact for record in records for fact in record.facts]
        share = sum(fact.state is State.VERIFIED for fact in facts) / max(len(facts), 1)
        hint = "bring the entries back, or lower the floor in a change of its own that says why"
        if len(records) < floor.entries:
            yield Problem(PLACE, RULE, f"{len(records)} {kind}, the floor is {floor.entries}", hint)
        if share < floor.verified:
            message = f"{share:.1%} of the facts of {kind} are verified, the floor is {floor.verified:.1%}"
            yield Problem(PLACE, RULE, message, hint)
