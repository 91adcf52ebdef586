"""YAML text -> documents with positions: the only code that reads entries and the only one that names yaml."""

from __future__ import annotations

from collections.abc import Collection
from pathlib import Path

from generator.problems import Location, Problem
from generator.source.characters import forbidden
from generator.source.document import Document, Reading, Value
from generator.source.files import Found, walk
from generator.source.reader import Walk
from generator.source.rules import RULES
from generator.source.syntax import markers, problem

__all__ = ["RULES", "Document", "Reading", "Value", "read_text", "read_tree"]


def read_tree(entries: Path, kinds: Collection[str], *, only: Collection[Path] | None = None) -> Reading:
    """Every entry below a folder; `only` opens these files alone and lists the others for references."""
    found, problems = walk(entries, kinds)
    wanted = None if only is None else {path.absolute() for path in only}
    documents: list[Document] = []
    for file in found:
        if wanted is None or file.path.absolute() in wanted:
            told: list[Problem] = []
            document = read_bytes(file, file.path.read_bytes(), told)
            problems += told
            documents += [document] if document else []
    known = frozenset((file.kind, file.id) for file in found)
    if wanted is not None:
        asked = {file.shown for file in found if file.path.absolute() in wanted}
        names = {path.name for path in only or ()}
        problems = [one for one in problems if one.where.file in asked or Path(one.where.file).name in names]
    return Reading(tuple(documents), tuple(problems), known)


def read_bytes(file: Found, content: bytes, problems: list[Problem]) -> Document | None:
    """A file's content as a document; what is wrong is added to the problems."""
    try:
        text = content.decode("utf-8")
    except UnicodeDecodeError as error:
        before = content[: error.start]
        where = Location(file.shown, before.count(b"\n") + 1, error.start - before.rfind(b"\n"))
        message = f"byte {error.start} (0x{content[error.start]:02X}) is not UTF-8"
        problems.append(Problem(where, "not-utf-8", message, "save the file as UTF-8"))
        return None
    return read_text(file, text, problems)


def read_text(file: Found, text: str, problems: list[Problem]) -> Document | None:
    """A file's text as a document; what is wrong is added to the problems."""
    text = text.removeprefix("\ufeff").replace("\r\n", "\n").replace("\r", "\n")
    told = [
        problem(text, file.shown, at, rule, f"{words} is not allowed", "take it out")
        for at, rule, words in forbidden(text)
    ]
    told = told or markers(text, file.shown)
    if told:
        problems += told
        return None
    reader = Walk(text, file.shown)
    value = reader.read()
    problems += reader.problems
    if value is None or reader.problems:
        return None
    return Document(file.kind, file.id, file.shown, value, reader.places, reader.keys)
