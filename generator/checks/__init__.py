"""Rules that look at an entry as a whole or at several entries. A new rule is one module and one name here."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from generator.catalog import Catalog
from generator.checks import (
    affiliation_outside,
    child_before_parent,
    coverage_floor,
    date_order,
    event_of_nothing,
    future_date,
    half_read_source,
    lineage_cycle,
    mixed_scripts,
    name_collision,
    near_duplicate,
    open_affiliation,
    quote_date,
    release_date_twice,
    repeated_item,
    taken_id,
    title_differs,
    unknown_support,
    unknown_variant,
    useless_source,
)
from generator.checks.scope import Floor, Scope
from generator.problems import Problem

__all__ = ["CHECKS", "Floor", "Scope", "check"]

CHECKS: tuple[ModuleType, ...] = (
    repeated_item,
    future_date,
    date_order,
    unknown_support,
    useless_source,
    half_read_source,
    open_affiliation,
    mixed_scripts,
    event_of_nothing,
    affiliation_outside,
    lineage_cycle,
    child_before_parent,
    unknown_variant,
    name_collision,
    near_duplicate,
    title_differs,
    quote_date,
    release_date_twice,
    taken_id,
    coverage_floor,
)


def check(catalog: Catalog, scope: Scope, *, alone: bool = False) -> Iterator[Problem]:
    """Every problem every rule finds; `alone` runs only the rules that need no other entry."""
    for rule in CHECKS:
        if rule.ALONE or not alone:
            yield from rule.find(catalog, scope)
