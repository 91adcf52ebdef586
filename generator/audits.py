"""The audits on record, from audits.toml: what was read again, what was wrong, what is left."""

from __future__ import annotations

import tomllib
from dataclasses import dataclass
from datetime import date
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
        tables = tomllib.loads(file.read_text(encoding="utf-8")).get("audit", [])
        found = [Audit(**{name: table[name] for name in FIELDS}) for table in tables]
    except (tomllib.TOMLDecodeError, KeyError, UnicodeDecodeError) as error:
        raise GeneratorError(f"{file.name} is not a list of audits: {error}") from error
    return tuple(sorted(found, key=lambda audit: audit.date, reverse=True))
