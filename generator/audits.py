"""The audits on record, from audits.toml: what was read again, what was wrong, what is left."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from generator.errors import GeneratorError

FIELDS = ("date", "seed", "facts", "wrong", "left")


@dataclass(frozen=True)
class Audit:
    """One audit: its day, the seed of the draw, facts read again, found wrong, and wrong still when it closed."""

    date: date
    seed: int
    facts: int
    wrong: int
    left: int


def audits(file: Path) -> tuple[Audit, ...]:
    """The audits, newest first; none where there is no such file. Raises GeneratorError for a file that is not one."""
    if not file.is_file():
        return ()
    try:
        found = [audit(table) for table in tomllib.loads(file.read_text(encoding="utf-8")).get("audit", [])]
    except (tomllib.TOMLDecodeError, KeyError, ValueError) as error:
        raise GeneratorError(f"{file.name} is not a list of audits: {error}") from error
    return tuple(sorted(found, key=lambda audit: audit.date, reverse=True))


def audit(table: dict[str, object]) -> Audit:
    """One table; raises KeyError for a field that is missing, ValueError for a value that cannot be."""
    if extra := sorted(table.keys() - set(FIELDS)):
        raise ValueError(f"unknown field {extra[0]}")
    day, *counts = (table[name] for name in FIELDS)
    whole = [count for count in counts if isinstance(count, int) and not isinstance(count, bool)]
    if not isinstance(day, date) or isinstance(day, datetime) or len(whole) < len(counts):
        raise ValueError("a day and four whole numbers are needed")
    made = Audit(day, *whole)
    if not 0 <= made.left <= made.wrong <= made.facts or not made.facts:
        raise ValueError(f"{made.facts} facts, {made.wrong} wrong and {made.left} left cannot be")
    return made
