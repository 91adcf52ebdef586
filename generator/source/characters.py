"""Which characters a text may hold: none that hide, reverse, imitate or control."""

from __future__ import annotations

import re
from collections.abc import Iterator
from unicodedata import category, name

LINES = "\u0085\u2028\u2029"
BIDI = frozenset("\u061c\u200e\u200f\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069")
JOINERS = "\u200c\u200d"
MARKS = 3
# Everything below is looked at more closely; plain text of most languages is not.
DOUBTFUL = re.compile(
    "[\x00-\x08\x0b-\x1f\x7f-\x9f\u00ad\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    "\u2028-\u202e\u2060-\u206f\u3164\ufeff\uffa0\ufff0-\uffff\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef\U0001d173-\U0001d17a"
    "\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
COMBINING = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f]" + f"{{{MARKS + 1},}}"
)


def forbidden(text: str) -> Iterator[tuple[int, str, str]]:
    """Each bad character: its index, the rule it breaks, what it is in words."""
    for match in DOUBTFUL.finditer(text):
        letter = match[0]
        if letter in JOINERS and joins(text, match.start()):
            continue
        yield match.start(), rule(letter), f"U+{ord(letter):04X} ({words(letter)})"
    for match in COMBINING.finditer(text):
        yield match.start(), "stacked-marks", f"more than {MARKS} combining marks in a row"


def joins(text: str, at: int) -> bool:
    """True for a joiner between two characters of a script or an emoji that needs it."""
    around = text[at - 1 : at] + text[at + 1 : at + 2]
    return len(around) == 2 and all(
        category(letter) in ("So", "Sk", "Lo", "Mn", "Mc") or letter == "\ufe0f" for letter in around
    )


def rule(letter: str) -> str:
    """The name of the rule a character breaks."""
    if letter in LINES:
        return "line-separator"
    if letter in BIDI:
        return "bidirectional-control"
    if category(letter) == "Cc":
        return "control-character"
    return "private-character" if category(letter) in ("Co", "Cn", "Cs") else "invisible-character"


def words(letter: str) -> str:
    """What Unicode calls a character."""
    kinds = {"Cc": "control character", "Co": "private use", "Cs": "surrogate", "Cn": "not a character"}
    return name(letter, "").lower() or kinds.get(category(letter), "no name")
