"""What a site rests on, as one number: entries, pages, frames, this program and the libraries that have a say."""

from __future__ import annotations

import hashlib
import sys
from collections.abc import Iterable
from importlib.metadata import version
from importlib.util import find_spec
from pathlib import Path
from sqlite3 import sqlite_version

from generator.errors import GeneratorError

PROGRAM = Path(__file__).parent
LIBRARIES = (
    "babel", "icalendar", "jinja2", "networkx", "pagefind", "pillow", "pydantic", "pypinyin", "pyvis", "pyyaml",
)  # fmt: skip
OPTIONAL = ("duckdb",)
COMPILED = "__pycache__"


def stamp(entries: Path, frames: Path, others: Iterable[Path]) -> str:
    """SHA-256 over all of it in hexadecimal; two sites with the same stamp have the same bytes.

    `frames` has a name that already stands for docs, overrides and configuration. Raises GeneratorError for a library
    that is not installed.
    """
    try:
        named = [f"{name} {version(name)}" for name in (*LIBRARIES, *filter(find_spec, OPTIONAL))]
    except ModuleNotFoundError as error:
        raise GeneratorError(f"the package {error.name} is not installed; install requirements.lock") from error
    digest = hashlib.sha256("\0".join([sys.version, sqlite_version, frames.name, *named]).encode())
    for folder in (entries, PROGRAM):
        for path in sorted(path for path in folder.rglob("*") if path.is_file() and COMPILED not in path.parts):
            add(digest, path.relative_to(folder).as_posix(), path)
    for path in sorted(path for path in others if path.is_file()):
        add(digest, path.name, path)
    return digest.hexdigest()


def add(digest: hashlib._Hash, name: str, path: Path) -> None:
    """One file: its name, its length, its bytes."""
    content = path.read_bytes()
    digest.update(f"\0{name}\0{len(content)}\0".encode(errors="surrogateescape") + content)
