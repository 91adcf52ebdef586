"""One state of the record, wherever it lies: a dump, a folder of entries, a revision of the repository."""

from __future__ import annotations

import json
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

from generator.catalog import Catalog
from generator.errors import GeneratorError
from generator.load import load
from generator.problems import Problem, has_errors
from generator.versions.revision import entries_at
from generator.views.changes import Forms
from generator.views.version import all_published

DUMP = "all.json"
PLACES = (DUMP, f"v1/{DUMP}", f"data/v1/{DUMP}")


class Broken(Exception):
    """The entries of a state have errors; `problems` are all that was found."""

    def __init__(self, problems: list[Problem]) -> None:
        super().__init__("the entries have errors")
        self.problems = problems


def forms(place: str, entries: Path, today: date) -> Forms:
    """The published form of every entry of a state, by `kind/id`.

    `place` is a dump or a folder that holds one, a folder of entries, or a revision of the repository in which
    `entries` lies; a file or folder goes before a revision of the same name. Raises Broken, or GeneratorError for what
    is none of these.
    """
    path = Path(place)
    if path.is_file():
        return dumped(path)
    dump = next((path / name for name in PLACES if (path / name).is_file()), None)
    if dump:
        return dumped(dump)
    with folder_of(place, entries) as folder:
        return published(read(folder, today))


@contextmanager
def folder_of(place: str, entries: Path) -> Iterator[Path]:
    """The folder of the entries at a place: itself, or one that is laid out for as long as it is needed."""
    if Path(place).is_dir():
        yield Path(place)
    else:
        with entries_at(place, entries) as folder:
            yield folder


def read(entries: Path, today: date) -> Catalog:
    """The catalog of entries that are fine; raises Broken for others."""
    catalog, problems = load(entries, today)
    if has_errors(problems):
        raise Broken(problems)
    return catalog


def published(catalog: Catalog, site: str = "") -> Forms:
    """The published form of every entry of a catalog."""
    return {str(ref): form for ref, form in all_published(catalog, site).items()}


def dumped(path: Path) -> Forms:
    """The entries of a dump; raises GeneratorError for a file that is none."""
    try:
        entries = json.loads(path.read_text(encoding="utf-8"))["entries"]
        return {f"{one['kind']}/{one['id']}": one for one in entries if well_formed(one)}
    except (ValueError, KeyError, TypeError, RecursionError) as error:
        raise GeneratorError(f"{path} is not a dump of the record") from error


def well_formed(entry: dict[str, Any]) -> bool:
    """True for an entry of the form that is compared; raises TypeError or KeyError for anything else."""
    names = (entry["kind"], entry["id"], *(fact[key] for fact in entry["facts"] for key in ("path", "state")))
    links = (*entry.get("referred_to_by", ()), *(entry["fields"].get("formerly") or ()))
    if not isinstance(entry["fields"], dict) or not all(isinstance(name, str) for name in (*names, *links)):
        raise TypeError
    return True
