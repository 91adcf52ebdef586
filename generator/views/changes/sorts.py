"""The sorts of changes, for those who count and explain them."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.editions import Change

# In the order in which they are told.
SORTS = (
    "added", "removed", "renamed", "corrected", "given", "dropped", "source-added", "source-read", "source-changed",
    "source-gone", "evidence", "dispute", "gap", "computed", "translated",
)  # fmt: skip
OF_FIELD = {
    "facts": "evidence",
    "disputes": "dispute",
    "gaps": "gap",
    "openness": "computed",
    "verdicts": "computed",
    "translations": "translated",
}


def sort_of(change: Change) -> str:
    """Which sort a change is."""
    field = change.path.partition(".")[0]
    if change.what != "changed":
        return change.what
    if field == "sources":
        return of_source(change.old, change.new)
    if field in OF_FIELD:
        return OF_FIELD[field]
    return "given" if change.old is None else "dropped" if change.new is None else "corrected"


def of_source(old: Any, new: Any) -> str:
    """Whether a source came, went, was read for the first time, or is told otherwise."""
    if old is None or new is None:
        return "source-added" if old is None else "source-gone"
    return "source-read" if new.get("accessed") and not old.get("accessed", True) else "source-changed"


def tally(changes: Iterable[Change]) -> dict[str, int]:
    """How many changes there are of each sort; a sort without one is not there."""
    found: dict[str, int] = {}
    for change in changes:
        sort = sort_of(change)
        found[sort] = found.get(sort, 0) + 1
    return {sort: found[sort] for sort in SORTS if sort in found}


def entries_by(changes: Iterable[Change]) -> dict[str, set[str]]:
    """The entries that were added, removed or renamed, and those whose fields alone changed."""
    found: dict[str, set[str]] = {"added": set(), "removed": set(), "renamed": set(), "changed": set()}
    for change in changes:
        found[change.what].add(change.ref)
    found["changed"] -= found["renamed"]
    return found
