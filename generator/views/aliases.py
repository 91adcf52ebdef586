"""The alias line of a page: hidden words under which readers look for it, so that search finds the page first."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.schema.base import Entry

ELISION = re.compile(r"\b(?:[cdjlmnst]|qu)['’](?=\w)", re.IGNORECASE)
CJK = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\uac00-\ud7af]+")
PARTS = re.compile(r"[A-Za-z]+\d+[A-Za-z]*|\d+(?:\.\d+)+[A-Za-z]?|[A-Za-z]{2,}|\d+[A-Za-z]+")


def alias_line(entry: Entry, id: str) -> str:
    """Other spellings of the names, each once, in a stable order; short, for it is weighed heavily."""
    names = [entry.title, *entry.aliases] if hasattr(entry, "name") else []
    names += [entry.native_name.text] if entry.native_name else []
    names += [translation.name for translation in entry.translations.values() if translation.name]
    words: dict[str, str] = {}
    for word in (word for name in (*names, id) for word in spellings(name)):
        words.setdefault(word.casefold(), word)
    return " ".join(words.values())


def spellings(name: str) -> Iterator[str]:
    """A name, then without accents, without elisions, its parts, joined, and every CJK substring of two or more."""
    yield name
    bare = ELISION.sub("", folded(name))
    if bare != name:
        yield bare
    yield from PARTS.findall(bare)
    joined = re.sub(r"[\s._-]+", "", bare)
    if joined != bare and len(joined) < 30:
        yield joined
    for run in CJK.findall(name):
        if len(run) <= 12:
            yield from (run[a:b] for a in range(len(run)) for b in range(a + 2, len(run) + 1))


def sorting(name: str) -> str:
    """A name as it is sorted: neither accents nor capitals count."""
    return folded(name).casefold()


def folded(name: str) -> str:
    """A name without accents (Unicode canonical decomposition, marks dropped)."""
    return "".join(letter for letter in unicodedata.normalize("NFD", name) if not unicodedata.combining(letter))
