"""Rules that look at an entry as a whole or at several entries; see registry.py, alone.py and reviews.py."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.scope import Floor, Scope
from generator.problems import Problem

__all__ = ["Floor", "Scope", "check", "check_alone", "review"]


def check(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    """Every problem every rule finds."""
    from generator.checks.registry import CHECKS

    for rule in CHECKS:
        yield from rule.find(catalog, scope)


def check_alone(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    """Every problem found by the rules that need no other entry; the others are not even loaded."""
    from generator.checks.alone import ALONE

    for rule in ALONE:
        yield from rule.find(catalog, scope)


def review(catalog: Catalog) -> Iterator[Problem]:
    """What deserves a second look when somebody has the time; no clock decides about it."""
    from generator.checks.reviews import REVIEWS

    for rule in REVIEWS:
        yield from rule.find(catalog)
