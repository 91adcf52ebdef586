"""The themes: hand-written pages in docs/themes/, each with the topics that its story is told from."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any, get_args

from generator.errors import GeneratorError
from generator.locales import translated
from generator.schema.dates import PartialDate
from generator.schema.vocabulary import Tag

FOLDER = "themes"
KINDS = ("events", "models", "quotes")
LINE = re.compile(r"([a-z]+): *(.*?) *")
LAST = PartialDate(9999)
LINK = re.compile(r"\[([^\]]+)\]\((?:\.\./)+([a-z]+)/([a-z0-9-]+)/\)")


@dataclass(frozen=True)
class Cited:
    """A link of the prose to an entry: file and line, the words that lead there, kind and id."""

    where: str
    words: str
    kind: str
    id: str


@dataclass(frozen=True)
class Theme:
    """A theme: the name of its page, title and line, what it tells of (kinds, any of the tags, from when to when).

    `cited` are the links of its prose to entries.
    """

    id: str
    order: int
    title: str
    line: str
    tags: tuple[str, ...]
    kinds: tuple[str, ...]
    first: PartialDate
    last: PartialDate
    cited: tuple[Cited, ...] = ()


def themes(docs: Path, code: str = "") -> tuple[Theme, ...]:
    """The themes in their order, translated where there is a translation into the language of that code.

    None where there is no such folder. Raises GeneratorError with file and line.
    """
    files = sorted(path for path in (docs / FOLDER).glob("*.md") if path.stem != "index")
    return tuple(
        sorted((theme(translated(docs, code, file)) for file in files), key=lambda theme: (theme.order, theme.id))
    )


def theme(file: Path) -> Theme:
    """The theme of a page, read off the lines between the two rules at its head: `name: words`."""
    lines = file.read_text(encoding="utf-8").split("\n")
    end = lines.index("---", 1) if lines[0] == "---" and "---" in lines[1:] else 0
    written = {}
    for number, line in enumerate(lines[1:end], 2):
        match = LINE.fullmatch(line)
        if match is None or ": " in match[2]:
            raise wrong(file, number, "a line of the head is `name: words`, without a second colon before a space")
        written[match[1]] = (number, match[2])
    if extra := sorted(written.keys() - FIELDS.keys() - {"frame", "hub"}):
        raise wrong(file, written[extra[0]][0], f"a theme has no field {extra[0]}")
    read = {name: field(file, name, written) for name in FIELDS}
    return Theme(file.stem, read["order"], read["title"], read["description"], read["tags"], read["kinds"],
                 read["from"], read["to"], tuple(cited(file, lines)))  # fmt: skip


def cited(file: Path, lines: list[str]) -> Iterator[Cited]:
    """The links of the prose to entries, in their order."""
    for number, line in enumerate(lines, 1):
        yield from (Cited(place(file, number), *found.groups()) for found in LINK.finditer(line))


def place(file: Path, line: int) -> str:
    """A line of a page as messages name it: `docs/themes/china.md:12`."""
    return f"{'/'.join(file.parts[-3:])}:{line}"


def field(file: Path, name: str, written: dict[str, tuple[int, str]]) -> Any:
    """The value of a field, or of one that may be missing what stands for it."""
    number, words = written.get(name, (1, ""))
    if not words and name not in MAY_LACK:
        raise wrong(file, number, f"a theme needs the field {name}")
    try:
        return FIELDS[name](words) if words else MAY_LACK[name]
    except ValueError as error:
        raise wrong(file, number, f"{name}: {error}") from error


def one_of(allowed: tuple[str, ...], what: str) -> Callable[[str], tuple[str, ...]]:
    """A reader of words from a fixed list; what it makes raises ValueError for a word that is not in it."""

    def read(words: str) -> tuple[str, ...]:
        found = tuple(words.split())
        if unknown := [word for word in found if word not in allowed]:
            raise ValueError(f"there is no {what} {unknown[0]!r}; there are {', '.join(sorted(allowed))}")
        return found

    return read


def wrong(file: Path, line: int, words: str) -> GeneratorError:
    """The error of a page that is no theme."""
    return GeneratorError(f"{place(file, line)}: {words}")


FIELDS: dict[str, Callable[[str], Any]] = {
    "title": str,
    "description": str,
    "order": int,
    "tags": one_of(get_args(Tag), "tag"),
    "kinds": one_of(KINDS, "kind"),
    "from": PartialDate.parse,
    "to": PartialDate.parse,
}
MAY_LACK: dict[str, Any] = {"from": PartialDate(1), "to": LAST, "kinds": KINDS}
