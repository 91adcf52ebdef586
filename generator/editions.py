"""The editions of the record: published states with a version, and what each changed, from the files in editions/."""

from __future__ import annotations

import json
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from generator.errors import GeneratorError

What = Literal["added", "removed", "renamed", "changed"]


@dataclass(frozen=True)
class Change:
    """What became of one entry or one of its fields between two editions.

    ref: `kind/id`, of the newer edition where the entry is there; name: what the entry is called there.
    what: the entry was added, removed or renamed (then old and new are the ids), or one field of it changed.
    path: the field as in `facts` of the download (`released`, `based_on.qwen2-5`, `components.datasets.license`); of a
        source `sources.` and its address; "" for the entry.
    old, new: the values as the download gives them; None where there is none.
    """

    ref: str
    name: str
    what: What
    path: str = ""
    old: Any = None
    new: Any = None


@dataclass(frozen=True)
class Edition:
    """A published state: its version, its day, the version of its data, the edition before, its changes since that."""

    version: str
    date: date
    data_version: str
    previous: str | None
    counts: dict[str, int]
    changes: tuple[Change, ...]


def editions(folder: Path) -> tuple[Edition, ...]:
    """The editions, newest first; none where there is no folder. Raises GeneratorError for a file that is not one."""
    found = [edition(path) for path in sorted(folder.glob("*.json"))]
    return tuple(sorted(found, key=lambda one: (one.date, one.version), reverse=True))


def edition(path: Path) -> Edition:
    """The edition a file tells of."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        changes = tuple(Change(**change) for change in told.pop("changes"))
        return Edition(**{**told, "date": date.fromisoformat(told["date"]), "changes": changes})
    except (ValueError, KeyError, TypeError) as error:
        raise GeneratorError(f"{path.name} is not an edition: {error}") from error
