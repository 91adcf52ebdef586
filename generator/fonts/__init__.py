"""The fonts of the share cards: part of the project, so that a card has the same bytes on every machine.

They are cut from Noto by tools/fonts.py and stand under the license in OFL.txt. Pillow is asked to set letters one by
one with the old table of kerning: a shaper is not on every machine. So scripts that need one are not drawn.
"""

from __future__ import annotations

import hashlib
import unicodedata
from collections.abc import Iterator
from functools import cache
from itertools import groupby
from pathlib import Path

from PIL import ImageFont

FOLDER = Path(__file__).parent
SERIF, SANS, BOLD, HEBREW = "serif-600", "sans-400", "sans-600", "hebrew-500"
EASTERN = {"zh": "sc-500", "zh-Hans": "sc-500", "zh-Hant": "tc-500", "ja": "jp-500", "ko": "kr-500"}
USUAL_ORDER = ("sc-500", "jp-500", "kr-500", "tc-500")
MISSING = "\uffff"  # no font draws it, so it looks like every other letter that a font does not have
TRIED_AT = 20


@cache
def font(face: str, size: int) -> ImageFont.FreeTypeFont:
    """A face at a size in pixels."""
    return ImageFont.truetype(FOLDER / f"{face}.woff2", size, layout_engine=ImageFont.Layout.BASIC)


@cache
def faces(main: str, language: str) -> tuple[str, ...]:
    """Which faces are asked for a letter, in order: each language writes a Chinese character in its own way."""
    own = EASTERN.get(language) or EASTERN.get(language.split("-")[0])
    return tuple(dict.fromkeys((main, *([own] if own else []), *USUAL_ORDER, HEBREW)))


@cache
def has(face: str, letter: str) -> bool:
    """Whether a face draws a letter."""
    tried = font(face, TRIED_AT)
    return bytes(tried.getmask(letter)) != bytes(tried.getmask(MISSING))


@cache
def face_of(letter: str, main: str, language: str) -> str:
    """The face that draws a letter; empty where none does."""
    return next((face for face in faces(main, language) if has(face, letter)), "")


def drawable(text: str) -> bool:
    """Whether every letter of a text can be drawn."""
    return all(face_of(letter, SERIF, "") for letter in unicodedata.normalize("NFC", text)) and bool(readable(text))


def readable(text: str) -> str:
    """A text in the order in which it is drawn, without letters that no face has.

    Letters from right to left are turned round where nothing else stands among them; else they are left out.
    """
    there = "".join(letter for letter in unicodedata.normalize("NFC", text) if face_of(letter, SERIF, ""))
    ways = {unicodedata.bidirectional(letter) for letter in there}
    if "R" not in ways:
        return there
    return (
        "".join(letter for letter in there if unicodedata.bidirectional(letter) != "R") if "L" in ways else there[::-1]
    )


def runs(text: str, main: str, language: str) -> Iterator[tuple[str, str]]:
    """A text in pieces, each with the face that draws it."""
    for face, letters in groupby(text, lambda letter: face_of(letter, main, language)):
        if face:
            yield face, "".join(letters)


@cache
def digest() -> str:
    """A sum of all faces."""
    found = hashlib.sha256()
    for path in sorted(FOLDER.glob("*.woff2")):
        found.update(path.read_bytes())
    return found.hexdigest()
