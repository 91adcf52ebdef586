"""From the folder of entries, a file's bytes or a text to documents: the gates in their order."""

from __future__ import annotations

import gc
import os
import stat
from collections.abc import Collection, Iterator
from contextlib import contextmanager
from itertools import islice
from pathlib import Path

from generator.problems import Location, Problem
from generator.source.characters import forbidden
from generator.source.document import Document, Reading
from generator.source.files import Found, Listing, absolute, shown, walk, whole
from generator.source.reader import Walk
from generator.source.syntax import markers, problem

LARGEST = 64 * 1024
# A file full of wrong characters is told so often, and no more.
ENOUGH = 20
# A link or a pipe that took the place of the file meanwhile is neither followed nor waited for.
AS_FILE = os.O_RDONLY | getattr(os, "O_NOFOLLOW", 0) | getattr(os, "O_NONBLOCK", 0) | getattr(os, "O_BINARY", 0)


def read_tree(entries: Path, kinds: Collection[str], *, only: Collection[Path] | None = None) -> Reading:
    """Every entry below a folder; `only` opens these files (or all in these folders) and just lists the others."""
    with no_collection():
        return read_listing(walk(entries, kinds), only)


@contextmanager
def no_collection() -> Iterator[None]:
    """Without the search for garbage, of which reading makes none: it would take half of the time."""
    was_on = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if was_on:
            gc.enable()


def read_listing(listing: Listing, only: Collection[Path] | None) -> Reading:
    """The files of a listing that are asked for, read."""
    there = {*listing.refused, *(file.path for file in listing.found)}
    wanted = None if only is None else {absolute(path): path for path in only}
    problems = list(strays(wanted or {}, there))
    documents: list[Document] = []
    for path, told in listing.refused.items():
        problems += told if chosen(path, wanted) else []
    for file in listing.found:
        if chosen(file.path, wanted):
            document = read_file(file, problems)
            documents += [document] if document else []
    known = frozenset((file.kind, file.id) for file in listing.found)
    return Reading(tuple(documents), tuple(problems), known)


def chosen(path: Path, wanted: Collection[Path] | None) -> bool:
    """Whether a path, or a folder around it, is asked for."""
    return wanted is None or path in wanted or any(folder in wanted for folder in path.parents)


def strays(wanted: dict[Path, Path], there: set[Path]) -> Iterator[Problem]:
    """A problem for each path asked for that is none of the files, nor a folder around one."""
    left = {path: given for path, given in wanted.items() if path not in there}
    around = {folder for path in there for folder in path.parents} if left else set()
    for path, given in left.items():
        if path not in around:
            hint = "an entry lies in entries/KIND/ID.yaml"
            yield whole(shown(given), "unreadable-file", "there is no such entry below the entries folder", hint)


def read_file(file: Found, problems: list[Problem]) -> Document | None:
    """A file as a document; what is wrong is added to the problems."""
    try:
        content = opened(file)
    except OSError as error:
        reason = (error.strerror or "unknown reason").lower()
        problems.append(
            whole(file.shown, "unreadable-file", f"the file cannot be read: {reason}", "look at its rights")
        )
        return None
    if isinstance(content, Problem):
        problems.append(content)
        return None
    return read_bytes(file, content, problems)


def opened(file: Found) -> bytes | Problem:
    """The content of a regular file of allowed size; raises OSError."""
    with os.fdopen(os.open(file.path, AS_FILE), "rb") as stream:
        state = os.fstat(stream.fileno())
        if not stat.S_ISREG(state.st_mode):
            return whole(file.shown, "not-a-file", "this is no regular file", "put the entry itself here")
        content = stream.read(LARGEST + 1)
    if (size := max(len(content), state.st_size)) > LARGEST:
        message = f"the file has {size:,} bytes, the limit is {LARGEST:,}"
        return whole(file.shown, "file-size", message, "shorten it")
    return content


def read_bytes(file: Found, content: bytes, problems: list[Problem]) -> Document | None:
    """A file's content as a document; what is wrong is added to the problems."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start].decode("utf-8")
        where = Location(file.shown, before.count("\n") + 1, len(before) - before.rfind("\n"))
        message = f"byte {error.start + 1} (0x{content[error.start]:02X}) is not UTF-8"
        problems.append(Problem(where, "not-utf-8", message, "save the file as UTF-8"))
        return None
    return read_text(file, text, problems)


def read_text(file: Found, text: str, problems: list[Problem]) -> Document | None:
    """A file's text as a document; what is wrong is added to the problems."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    told = markers(text, file.shown) or [
        problem(text, file.shown, at, rule, words, hint) for at, rule, words, hint in islice(forbidden(text), ENOUGH)
    ]
    if told:
        problems += told
        return None
    reader = Walk(text, file.shown)
    value = reader.read()
    problems += reader.problems
    if value is None or reader.problems:
        return None
    return Document(file.kind, file.id, file.shown, value, reader.places, reader.keys)
