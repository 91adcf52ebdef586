"""The editions of the record: published states with a version, and what each changed, from the files in editions/."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import Any, Literal

from generator.errors import GeneratorError

VERSION = re.compile(r"(?:0|[1-9][0-9]{0,5})(?:\.(?:0|[1-9][0-9]{0,5})){2}")
What = Literal["added", "removed", "renamed", "changed"]


@dataclass(frozen=True)
class Change:
    """What became of one entry or one of its fields between two editions.

    ref: `kind/id`, of the newer edition where the entry is there; name: what the entry is called there.
    what: the entry was added, removed or renamed (then old and new are the ids), or one field of it changed.
    path: the field as in `facts` of the download (`released`, `based_on.qwen2-5`, `components.datasets.license`), or
        a part of it (`components.datasets.status`); of a source `sources.` and its address; of the state of the
        evidence for a fact `facts.` and its path; of what is computed `openness` or `verdicts.` and a definition; ""
        for the entry.
    old, new: the values as the download gives them; None where there is none. Of a part that only one of them has,
        without what it leaves empty; of a source that both have, only what differs.
    """

    ref: str
    name: str
    what: What
    path: str = ""
    old: Any = None
    new: Any = None


@dataclass(frozen=True)
class Edition:
    """A published state: its version, its day, the version of its data, the edition before, its changes since that.

    counts: the number of entries of each kind.
    """

    version: str
    date: date
    data_version: str
    previous: str | None
    counts: dict[str, int]
    changes: tuple[Change, ...]

    @property
    def order(self) -> tuple[int, ...]:
        """The numbers of the version; raises ValueError for one that is none."""
        return numbers(self.version)


def numbers(version: str) -> tuple[int, ...]:
    """`0.10.1` as three numbers, to be compared; raises ValueError for anything else."""
    if not VERSION.fullmatch(version):
        raise ValueError(f"a version is three numbers such as 0.2.0, not {version[:40]!r}")
    return tuple(map(int, version.split(".")))


def editions(folder: Path) -> tuple[Edition, ...]:
    """The editions, newest first; none where there is no folder. Raises GeneratorError for a file that is not one."""
    found = [edition(path) for path in sorted(folder.glob("*.json"))]
    return tuple(sorted(found, key=lambda one: (one.date, one.order), reverse=True))


def edition(path: Path) -> Edition:
    """The edition a file tells of."""
    try:
        told = json.loads(path.read_text(encoding="utf-8"))
        changes = tuple(Change(**change) for change in told.pop("changes"))
        found = Edition(**{**told, "date": date.fromisoformat(told["date"]), "changes": changes})
        numbers(found.version)
    except (ValueError, KeyError, TypeError, AttributeError) as error:
        raise GeneratorError(f"{path.name} is not an edition: {error}") from error
    if path.stem != found.version:
        raise GeneratorError(f"{path.name} tells of the edition {found.version}")
    return found
