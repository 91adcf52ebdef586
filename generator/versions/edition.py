"""A new edition of the record: its file in editions/, and its number where programs for citations look for it."""

from __future__ import annotations

import json
import re
from collections.abc import Sequence
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from generator.editions import Change, Edition, numbers
from generator.errors import GeneratorError

CITATION, PROJECT = "CITATION.cff", "pyproject.toml"
VERSION = re.compile(r'^version(: | = ")[0-9][0-9.]*("?)$', re.MULTILINE)
RELEASED = re.compile(r"^date-released: .*\n", re.MULTILINE)


@dataclass(frozen=True)
class Now:
    """The state that becomes an edition: its data version, the number of entries of each kind, what changed."""

    data_version: str
    counts: dict[str, int]
    changes: tuple[Change, ...]


def refuse(version: str, day: date, earlier: Sequence[Edition]) -> None:
    """Raise GeneratorError for a version that is none, is there already or is not newer than the last one."""
    try:
        order = numbers(version)
    except ValueError as error:
        raise GeneratorError(str(error)) from error
    if earlier and order <= max(one.order for one in earlier):
        raise GeneratorError(f"the edition {earlier[0].version} is there; {version} is not newer")
    if earlier and day < earlier[0].date:
        raise GeneratorError(f"the edition {earlier[0].version} is of {earlier[0].date}, which is after {day}")


def new_edition(version: str, day: date, now: Now, earlier: Sequence[Edition]) -> Edition:
    """The edition of a state; raises GeneratorError where the last edition is of the same one."""
    last = earlier[0] if earlier else None
    if last and last.data_version == now.data_version:
        raise GeneratorError(f"nothing has changed since the edition {last.version}: {now.data_version}")
    return Edition(version, day, now.data_version, last.version if last else None, now.counts, now.changes)


def write(edition: Edition, root: Path, folder: Path) -> None:
    """Write the file of the edition; put its version and day into the files beside the entries that tell them."""
    told = {name: numbered((root / name).read_text("utf-8"), edition) for name in (CITATION, PROJECT)}
    folder.mkdir(exist_ok=True)
    (folder / f"{edition.version}.json").write_text(as_json(edition), encoding="utf-8")
    for name, text in told.items():
        (root / name).write_text(text, encoding="utf-8")


def as_json(edition: Edition) -> str:
    """The file of an edition: one change a line, so that the history of the file can be read."""
    head = {**asdict(edition), "date": edition.date.isoformat()}
    del head["changes"]
    lines = [f" {one_line(key)}: {one_line(value)}," for key, value in head.items()]
    changes = ",\n".join(f"  {one_line(brief(change))}" for change in edition.changes)
    return "\n".join(["{", *lines, ' "changes": [' + (f"\n{changes}\n ]" if changes else "]"), "}", ""])


def brief(change: Change) -> dict[str, Any]:
    """A change without what it leaves empty."""
    return {key: value for key, value in asdict(change).items() if value not in ("", None)}


def one_line(value: Any) -> str:
    """JSON on one line."""
    return json.dumps(value, ensure_ascii=False, allow_nan=False)


def numbered(text: str, edition: Edition) -> str:
    """A file with the version of the edition, and its day where the file is one for citations.

    Raises GeneratorError for a file that has no line for the version.
    """
    found = VERSION.search(text)
    if found is None:
        raise GeneratorError("a file that tells the version has no line for it")
    line = f"version{found[1]}{edition.version}{found[2]}"
    if found[1] == ": ":
        text, line = RELEASED.sub("", text), f"{line}\ndate-released: {edition.date.isoformat()}"
    return VERSION.sub(line, text, count=1)
