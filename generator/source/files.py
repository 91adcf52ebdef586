"""The folder of entries: which files are there, and whether their names and places are allowed."""

from __future__ import annotations

import os
import re
import stat
from collections.abc import Collection, Iterator
from dataclasses import dataclass
from pathlib import Path

from generator.problems import Location, Problem

NAME = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")
LONGEST, LARGEST = 64, 64 * 1024
DEVICES = {"con", "prn", "aux", "nul", *(f"{port}{number}" for port in ("com", "lpt") for number in range(10))}
RESERVED = DEVICES | {"index", "404", "frame", "assets", "data", "search", "sitemap", "robots", "pagefind"}


@dataclass(frozen=True)
class Found:
    """A file that may hold an entry: its kind, its id, its path, and the path as it is shown."""

    kind: str
    id: str
    path: Path
    shown: str


def walk(entries: Path, kinds: Collection[str]) -> tuple[list[Found], list[Problem]]:
    """Every entry by kind and name, and what does not belong in the folder."""
    found: list[Found] = []
    problems: list[Problem] = []
    for folder in listed(entries):
        if folder.name not in kinds or not folder.is_dir(follow_symlinks=False):
            kind_list = ", ".join(kinds)
            problems.append(
                wrong(
                    shown(Path(folder.path)),
                    "unexpected-file",
                    "this is no folder of a kind",
                    f"the kinds are {kind_list}",
                )
            )
            continue
        for file in listed(Path(folder.path)):
            here = shown(Path(file.path))
            told = list(refused(file, here))
            problems += told
            if not told:
                found.append(Found(folder.name, file.name.removesuffix(".yaml"), Path(file.path), here))
    return found, problems


def listed(folder: Path) -> list[os.DirEntry[str]]:
    """What a folder holds, by name."""
    with os.scandir(folder) as inside:
        return sorted(inside, key=lambda entry: os.fsencode(entry.name))


def refused(file: os.DirEntry[str], here: str) -> Iterator[Problem]:
    """What is wrong with a file before it is opened."""
    stem, dot, _ = file.name.rpartition(".")
    mode = file.stat(follow_symlinks=False).st_mode
    if stat.S_ISDIR(mode):
        yield wrong(here, "unexpected-file", "folders of kinds are flat", "move the file one folder up")
    elif not stat.S_ISREG(mode):
        yield wrong(here, "not-a-file", "this is no regular file", "put the entry itself here")
    elif not file.name.endswith(".yaml"):
        yield wrong(
            here, "file-ending", "the name of an entry ends in .yaml", f"rename it to {stem if dot else file.name}.yaml"
        )
    elif not NAME.fullmatch(stem):
        yield wrong(
            here, "file-name", "the name is no id", "small letters, digits and single hyphens, such as deepseek-r1.yaml"
        )
    elif len(stem) > LONGEST:
        yield wrong(here, "file-name", f"the name has {len(stem)} characters, the limit is {LONGEST}", "shorten it")
    elif stem in RESERVED:
        yield wrong(here, "reserved-id", f"`{stem}` is a name that is used already", "choose another id")
    elif (size := file.stat().st_size) > LARGEST:
        yield wrong(here, "file-size", f"the file has {size:,} bytes, the limit is {LARGEST:,}", "shorten it")


def wrong(here: str, rule: str, message: str, hint: str) -> Problem:
    """A problem of a file as a whole."""
    return Problem(Location(here, 1, 1), rule, message, hint)


def shown(path: Path) -> str:
    """A path as it is shown: relative to the working directory where it lies below it."""
    try:
        return path.absolute().relative_to(Path.cwd()).as_posix()
    except ValueError:
        return path.as_posix()
