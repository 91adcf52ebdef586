"""The little markup our own sentences may hold: *emphasis* and [[kind/id|label]]."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.schema.base import Entry
from generator.schema.refs import ID, Ref

SENTENCES = ("summary", "context")
MARK = re.compile(rf"\[\[([a-z]+)/({ID})(?:\|([^\[\]|]+))?\]\]|(?<![\w*])\*([^\s*](?:[^*\n]*[^\s*])?)\*(?![\w*])")


@dataclass(frozen=True)
class Piece:
    """A run of words: plain, emphasized, or a link to an entry (whose name stands in when there is no label)."""

    text: str
    ref: Ref | None = None
    emphasis: bool = False


def pieces(text: str) -> Iterator[Piece]:
    """Split a sentence into its runs, in order; text that is no markup stays as written."""
    at = 0
    for match in MARK.finditer(text):
        if match.start() > at:
            yield Piece(text[at : match.start()])
        if match[1]:
            yield Piece(match[3] or "", Ref(match[1], match[2], True))
        else:
            yield Piece(match[4], emphasis=True)
        at = match.end()
    if at < len(text):
        yield Piece(text[at:])


def sentence_references(entry: Entry) -> Iterator[tuple[tuple[str | int, ...], Ref]]:
    """The links in the sentences of an entry and of its translations, with their places in the file."""
    for field in SENTENCES:
        yield from links_in((field,), getattr(entry, field, None))
    for language, translation in entry.translations.items():
        for field in SENTENCES:
            yield from links_in(("translations", language, field), getattr(translation, field, None))


def links_in(place: tuple[str | int, ...], text: str | None) -> Iterator[tuple[tuple[str | int, ...], Ref]]:
    """The links of one text, all at the place of the text."""
    return ((place, piece.ref) for piece in pieces(text or "") if piece.ref)
