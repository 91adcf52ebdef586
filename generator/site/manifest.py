"""The list of what is published: SHA-256 and path of every file, as `sha256sum --check` reads it."""

from __future__ import annotations

import hashlib
import re
from collections.abc import Iterable
from pathlib import Path

from generator.errors import SiteError
from generator.pages import OutputFile

MANIFEST = "manifest.sha256"
# Names that every file system and every host takes, and that mean the same in an address.
# `=` stands in the folders of data that is split by a value: kind=models.
PATH = re.compile(r"(?:[A-Za-z0-9_-][A-Za-z0-9._=-]*/)*[A-Za-z0-9_-][A-Za-z0-9._-]*")


def collected(files: Iterable[OutputFile]) -> dict[str, bytes]:
    """Content by path, ordered; raises SiteError for a path that is unfit or wanted twice."""
    found: dict[str, bytes] = {}
    lower: dict[str, str] = {}
    for file in files:
        if not PATH.fullmatch(file.path) or file.path == MANIFEST:
            raise SiteError(f"a file of the site cannot have the path {file.path!r}")
        if file.path.lower() in lower:
            raise SiteError(f"two files of the site want one place: {lower[file.path.lower()]} and {file.path}")
        lower[file.path.lower()] = file.path
        found[file.path] = file.content
    folders = {parent.as_posix() for path in found for parent in Path(path).parents}
    if both := sorted(folders & found.keys()):
        raise SiteError(f"{both[0]} is wanted as a file and as a folder")
    return dict(sorted(found.items()))


def write_manifest(folder: Path) -> None:
    """Write the list of the finished folder."""
    lines = [f"{digest(path.read_bytes())}  {name}\n" for name, path in listed(folder)]
    (folder / MANIFEST).write_text("".join(lines), encoding="utf-8", newline="\n")


def listed(folder: Path) -> list[tuple[str, Path]]:
    """Every file of a folder but the list itself, by its path below the folder, ordered."""
    paths = ((path.relative_to(folder).as_posix(), path) for path in folder.rglob("*") if path.is_file())
    return sorted(pair for pair in paths if pair[0] != MANIFEST)


def verify(folder: Path, wanted: dict[str, bytes]) -> None:
    """Raises SiteError unless the folder reads back as its list says and as was wanted."""
    sums = read_manifest(folder)
    for path, content in wanted.items():
        if sums.get(path) != digest(content):
            raise SiteError(f"{path} does not read back as it was written; is the disk full?")


def read_manifest(folder: Path) -> dict[str, str]:
    """SHA-256 by path; empty where there is no list."""
    try:
        lines = (folder / MANIFEST).read_text(encoding="utf-8").splitlines()
    except FileNotFoundError:
        return {}
    return {path: checksum for checksum, path in (line.split("  ", 1) for line in lines)}


def digest(content: bytes) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(content).hexdigest()
