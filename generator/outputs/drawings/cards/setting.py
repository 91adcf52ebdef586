"""Words as lines: cleaned, broken where their language breaks them, cut with dots where there is no more room."""

from __future__ import annotations

import re
import unicodedata
from bisect import bisect_right
from collections.abc import Iterator

from generator import fonts
from generator.outputs.drawings.cards.canvas import Style, width

LONGEST = 900  # letters: no card has room for more
STACKED = 2  # marks over one letter: more are a picture of their own
DOTS = " …"
# A Chinese or Japanese character may end a line, unless a sign follows that begins none; other words stay whole.
EAST = r"\u3040-\u30ff\u3400-\u9fff\uff01-\uff5e「『《（"
PIECE = re.compile(rf"[{EAST}][、。，．！？：；」』）》】ー…]*|[^ {EAST}]+| +")
BREAKS = re.compile(r"[ \t\n\v\f\r\x85\u2028\u2029]+")
NARROW = {0x202F: 0xA0, 0x2009: 0xA0}  # spaces that the fonts do not have


def clean(text: str) -> str:
    """Words on one line: what cannot be seen is left out, and what no face can draw."""
    kept: list[str] = []
    stacked = 0
    for letter in unicodedata.normalize("NFC", BREAKS.sub(" ", text[:LONGEST]).strip(" ").translate(NARROW)):
        kind = unicodedata.category(letter)
        stacked = stacked + 1 if kind == "Mn" else 0
        if kind[0] != "C" and stacked <= STACKED:
            kept.append(letter)
    return fonts.readable("".join(kept))


def fitted(words: str, sizes: tuple[tuple[Style, int], ...], room: int, behind: str = "") -> tuple[Style, list[str]]:
    """Words as lines in the first style in which they have so many lines at most; in the last one they are cut."""
    for style, most in sizes:
        lines = list(lined(words + behind, style, room))
        if len(lines) <= most:
            return style, balanced(words + behind, lines, style, room)
    style, most = sizes[-1]
    *whole, last = list(lined(words, style, room))[:most]
    return style, [*whole, shortened(last, style, room, DOTS + behind)]


def balanced(words: str, lines: list[str], style: Style, room: int) -> list[str]:
    """The same number of lines, none of them much shorter than the others: no word stands alone in the last."""
    for narrower in range(room * 9 // 10, room // 2, -room // 10) if len(lines) > 1 else ():
        tried = list(lined(words, style, narrower))
        if len(tried) > len(lines):
            break
        lines = tried
    return lines


def shortened(line: str, style: Style, room: int, end: str) -> str:
    """The beginning of a line that has room with its end, cut at a word where that leaves anything."""
    pieces = PIECE.findall(line)
    return longest(pieces, style, room, end) or longest(list(line), style, room, end) or end.strip()


def longest(parts: list[str], style: Style, room: int, end: str) -> str:
    """The first of some parts, as many as have room with an end behind them; empty where not even one has."""

    def beginning(number: int) -> str:
        return "".join(parts[:number]).rstrip(" ,;:.\u00a0") + end

    fits = bisect_right(range(1, len(parts) + 1), room, key=lambda number: width(beginning(number), style))
    return beginning(fits) if fits else ""


def one_line(words: str, style: Style, room: int, behind: str = "") -> str:
    """Words that have to do with one line."""
    return words + behind if width(words + behind, style) <= room else shortened(words, style, room, DOTS + behind)


def lined(words: str, style: Style, room: int) -> Iterator[str]:
    """Words broken into lines that have room."""
    line, used = "", 0
    for piece in pieces(words, style, room):
        wide = width(piece, style)
        if line.strip() and used + wide > room and piece.strip():
            yield line.strip()
            line, used = "", 0
        line, used = line + piece, used + wide
    if line.strip():
        yield line.strip()


def pieces(words: str, style: Style, room: int) -> Iterator[str]:
    """What stays together; a word that is longer than a line is broken anywhere."""
    for piece in PIECE.findall(words):
        part = ""
        for letter in piece if width(piece, style) > room else ():
            if part and width(part + letter, style) > room:
                yield part
                part = ""
            part += letter
        yield part or piece
