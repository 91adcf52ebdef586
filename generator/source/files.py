"""The folder of entries: which files are there, and whether their names and places are allowed."""

from __future__ import annotations

import os
import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Location, Problem, suggestion

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST = 64
# What file managers leave behind by themselves.
LITTER = {".DS_Store", "Thumbs.db", "desktop.ini"}
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
PAGES = {"index", "404", "frame", "assets", "data", "search", "sitemap", "robots", "pagefind"}
# An object of a browser's language has this key from the start.
RESERVED = DEVICES | PAGES | {"constructor"}


@dataclass(frozen=True)
class Found:
    """A file with an acceptable name: its kind, its id, its path from the root, and the path as it is shown."""

    kind: str
    id: str
    path: Path
    shown: str


@dataclass(frozen=True)
class Listing:
    """What the folder of entries holds: the files that may be entries, and by path what is wrong with the others."""

    found: tuple[Found, ...]
    refused: dict[Path, list[Problem]]


def walk(entries: Path, kinds: Collection[str]) -> Listing:
    """Every file below the folder by kind and name; none is opened."""
    found: list[Found] = []
    refused: dict[Path, list[Problem]] = {}
    for folder in listed(absolute(entries)):
        path, here = Path(folder.path), f"{shown(entries)}/{printable(folder.name)}"
        if folder.name in kinds and folder.is_dir(follow_symlinks=False):
            for one in of_kind(path, here):
                if isinstance(one, Found):
                    found.append(one)
                else:
                    refused.setdefault(one[0], []).append(one[1])
        else:
            refused[path] = [misplaced(folder, here, kinds)]
    return Listing(tuple(found), refused)


def of_kind(folder: Path, base: str) -> Iterator[Found | tuple[Path, Problem]]:
    """The files of one kind, and each thing that is wrong there with its path."""
    names: dict[str, str] = {}
    for file in listed(folder):
        path, here = Path(file.path), f"{base}/{printable(file.name)}"
        wrong = refusal(file, here)
        if (other := names.setdefault(file.name.casefold(), file.name)) != file.name:
            message = f"`{printable(file.name)}` and `{printable(other)}` are one file on some systems"
            yield path, whole(here, "case-collision", message, "rename one of the two")
        if wrong:
            yield path, wrong
        else:
            yield Found(folder.name, file.name.removesuffix(".yaml"), path, here)


def listed(folder: Path) -> list[os.DirEntry[str]]:
    """What a folder holds, by name, without the litter of file managers."""
    with os.scandir(folder) as inside:
        return sorted((one for one in inside if one.name not in LITTER), key=lambda one: os.fsencode(one.name))


def misplaced(found: os.DirEntry[str], here: str, kinds: Collection[str]) -> Problem:
    """The problem of something beside the folders of the kinds."""
    if found.is_symlink():
        return whole(here, "not-a-file", "this is a symbolic link", "put the folder itself here")
    if found.is_dir():
        hint = suggestion(found.name, kinds) or f"the kinds are {', '.join(kinds)}"
        return whole(here, "unexpected-file", f"no kind is called `{printable(found.name)}`", hint)
    hint = "an entry lies in the folder of its kind, such as entries/models/deepseek-r1.yaml"
    return whole(here, "unexpected-file", "this is no folder of a kind", hint)


def refusal(file: os.DirEntry[str], here: str) -> Problem | None:
    """What is wrong with a file before it is opened."""
    if file.is_symlink():
        return whole(here, "not-a-file", "this is a symbolic link", "put the entry itself here")
    if file.is_dir(follow_symlinks=False):
        return whole(here, "unexpected-file", "folders of kinds are flat", "move its files one folder up")
    if not file.is_file(follow_symlinks=False):
        return whole(here, "not-a-file", "this is no regular file", "put the entry itself here")
    return name_refusal(file.name, here)


def name_refusal(name: str, here: str) -> Problem | None:
    """What is wrong with the name of a file."""
    stem = name.removesuffix(".yaml")
    if stem == name:
        hint = f"rename it to {proposed(Path(stem).stem)}.yaml"
        return whole(here, "file-ending", "the name of an entry ends in .yaml", hint)
    if not NAME.fullmatch(stem):
        hint = f"small letters, digits and single hyphens: rename it to {proposed(stem)}.yaml"
        return whole(here, "file-name", "the name is no id", hint)
    if len(stem) > LONGEST:
        return whole(here, "file-name", f"the id has {len(stem)} characters, the limit is {LONGEST}", "shorten it")
    if stem in RESERVED:
        return whole(here, "reserved-id", f"`{stem}` is a name that is used already", "choose another id")
    return None


def proposed(stem: str) -> str:
    """An id made of what a name has of one, such as `rene` for `René`."""
    from unicodedata import normalize

    letters = normalize("NFKD", stem).encode("ascii", "ignore").decode().lower()
    return re.sub(r"[^a-z0-9]+", "-", letters).strip("-")[:LONGEST].rstrip("-") or "an-id"


def whole(here: str, rule: str, message: str, hint: str) -> Problem:
    """A problem of a file as a whole."""
    return Problem(Location(here, 1, 1), rule, message, hint)


def absolute(path: Path) -> Path:
    """A path from the root without `..`; links are not followed."""
    return Path(os.path.abspath(path))  # noqa: PTH100 Path.absolute keeps `..`, Path.resolve follows links


def shown(path: Path) -> str:
    """A path as it is shown: relative to the working directory where it lies below it."""
    try:
        below = absolute(path).relative_to(Path.cwd())
    except ValueError:
        below = path
    return printable(below.as_posix())


def printable(name: str) -> str:
    """A name whose bytes that are no UTF-8 are written as escapes, so that every program can print it."""
    return os.fsencode(name).decode("utf-8", "backslashreplace")
