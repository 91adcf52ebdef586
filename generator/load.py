"""The folder of entries -> a checked catalog: gates, types, references, rules, in that order."""

from __future__ import annotations

from collections.abc import Collection
from datetime import date
from pathlib import Path

from generator.catalog import Catalog, assemble
from generator.checks import Floor, Scope, check, check_alone, review
from generator.problems import Problem, ordered
from generator.schema import KINDS, Kind
from generator.source import read_tree

FLOOR_FILE = "coverage.toml"


def load(
    entries: Path,
    today: date,
    *,
    only: Collection[Path] | None = None,
    kinds: tuple[Kind, ...] = KINDS,
    reviews: bool = False,
) -> tuple[Catalog, list[Problem]]:
    """The catalog and everything that is wrong with it, ordered by place.

    `only` checks these files alone: their text, their types, that what they refer to exists, and the rules that need
    no other entry. Rules over several entries need the whole folder. `reviews` adds what deserves a second look.
    """
    reading = read_tree(entries, [kind.name for kind in kinds], only=only)
    catalog, problems = assemble(reading.documents, reading.known, kinds)
    scope = Scope(today, {} if only else floor(entries.parent / FLOOR_FILE))
    found = check(catalog, scope) if only is None else check_alone(catalog, scope)
    looks = review(catalog) if reviews else ()
    return catalog, ordered([*reading.problems, *problems, *found, *looks])


def floor(file: Path) -> dict[str, Floor]:
    """The committed floor per kind; empty where there is no such file."""
    if not file.is_file():
        return {}
    import tomllib

    kinds = tomllib.loads(file.read_text(encoding="utf-8"))
    return {kind: Floor(int(least["entries"]), float(least["verified"])) for kind, least in kinds.items()}
