"""A list names each thing once."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalog import Catalog
from generator.catalog.paths import Place, children, item_name
from generator.checks.scope import Scope
from generator.problems import Problem
from generator.schema.base import Part

RULE = "repeated-item"
FREE = {"affiliations", "disputes"}


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.all:
        for place, name in repeats(record.entry, ()):
            yield Problem(record.where(*place), RULE, f"`{name}` is listed twice", "keep one of the two")


def repeats(value: Any, place: Place) -> Iterator[tuple[Place, str]]:
    """The places of list items that a list already has."""
    seen: set[Any] = set()
    for _, step, child in children(value):
        if isinstance(value, tuple) and (key := identity(child)) is not None:
            if key in seen:
                yield (*place, step), item_name(child) if not isinstance(child, Part) else str(key[0])
            seen.add(key)
        if step not in FREE:
            yield from repeats(child, (*place, step))


def identity(item: Any) -> Any:
    """What makes two items the same: id, variant and relation of an edge, the address of a source, the word itself."""
    if not isinstance(item, Part):
        return item
    if url := getattr(item, "url", None):
        return (url,) if hasattr(item, "standing") else None
    own = item_name(item) if type(item).ITEM else None
    return (own, getattr(item, "variant", None), getattr(item, "relation", None)) if own else None
