"""Two entries of a kind do not share a name or alias, whatever the case, accents, spaces and hyphens."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "name-collision"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for kind in catalog.kinds:
        seen: dict[str, Record] = {}
        for record in catalog.of(kind.name):
            for place, name in names(record):
                other = seen.setdefault(folded(name), record)
                if other is not record:
                    message = f"`{name}` is already the name of {kind.one} `{other.id}`"
                    yield Problem(
                        record.where(*place), RULE, message, "use that entry, or a name that tells them apart"
                    )


def names(record: Record) -> Iterator[tuple[tuple[str | int, ...], str]]:
    """The name of an entry, its name in the original script and its aliases, with their places."""
    entry = record.entry
    if hasattr(entry, "name"):
        yield ("name",), entry.name
    if entry.native_name:
        yield ("native_name", "text"), entry.native_name.text
    for number, alias in enumerate(entry.aliases):
        yield ("aliases", number), alias


def folded(name: str) -> str:
    """A name without case, accents, spaces and punctuation (Unicode compatibility decomposition)."""
    letters = unicodedata.normalize("NFKD", name).casefold()
    return "".join(letter for letter in letters if letter.isalnum() or letter == "+") or letters
