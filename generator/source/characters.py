"""Which characters a text may hold: none that hide, reverse, imitate or control."""

from __future__ import annotations

import re
from collections.abc import Iterator

MARKS = 3
EMOJI = r"\u00a9\u00ae\u203c-\u2bff\u3030\u303d\u3297\u3299\ufe0f\U0001f000-\U0001faff"
# Scripts whose words need joiners: from Arabic to the scripts of India, Tibet and Myanmar, Khmer and Mongolian.
JOINING = r"\u0600-\u08ff\u0900-\u0dff\u0f00-\u109f\u1780-\u18af\ufb50-\ufdcf\ufdf0-\ufdff\ufe70-\ufefc"
HAN = r"\u2e80-\u9fff\uf900-\ufaff\U00020000-\U0003fffd"
COMBINING = r"\u0300-\u036f\u0483-\u0489\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufe20-\ufe2f"
LAST_TWO = "".join(chr(plane | 0xFFFE) + chr(plane | 0xFFFF) for plane in range(0, 0x110000, 0x10000))

INVISIBLE = (
    rf"(?<![{EMOJI}{JOINING}])[\u200c\u200d]|[\u200c\u200d](?![{EMOJI}{JOINING}])"
    rf"|(?:(?<![{EMOJI}{HAN}0-9#*])|(?<=\ufe0f))[\ufe00-\ufe0f]"
    r"|[\u00ad\u034f\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b\u2060-\u2065\u206a-\u206f\u2800\u3164\ufeff\uffa0"
    r"\ufff0-\ufffd\U0001d173-\U0001d17a\U000e0000-\U000e0fff]"
)

# Rule, pattern, what to do. The first that fits names the problem.
FORBIDDEN: tuple[tuple[str, str, str], ...] = (
    ("tab", r"\t", "use spaces"),
    ("line-separator", r"[\x85\u2028\u2029]", "break the line with the Enter key, or write a space"),
    ("control-character", r"[\x00-\x08\x0b-\x1f\x7f-\x9f]", "take it out"),
    (
        "bidirectional-control",
        r"[\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]",
        "take it out; the page itself sets the direction of Arabic and Hebrew",
    ),
    (
        "invisible-character",
        INVISIBLE,
        "delete it, or type the words around it again",
    ),
    (
        "private-character",
        rf"[\ud800-\udfff\ue000-\uf8ff\ufdd0-\ufdef{LAST_TWO}\U000f0000-\U000ffffd\U00100000-\U0010fffd]",
        "write the character that is meant",
    ),
    ("stacked-marks", rf"[{COMBINING}]{{{MARKS + 1},}}", "write the letter with fewer marks"),
)
# One look for anything that one of the patterns could begin with: most texts of any language have nothing of it.
DOUBTFUL = re.compile(
    rf"[\x00-\x09\x0b-\x1f\x7f-\x9f\u00ad{COMBINING}\u034f\u061c\u115f\u1160\u17b4\u17b5\u180b-\u180f\u200b-\u200f"
    rf"\u2028-\u202e\u2060-\u206f\u2800\u3164\ud800-\uf8ff\ufdd0-\ufdef\ufe00-\ufe0f\ufeff\uffa0\ufff0-\uffff{LAST_TWO}"
    r"\U0001d173-\U0001d17a\U000e0000-\U000e0fff\U000f0000-\U0010ffff]"
)
ANY = re.compile("|".join(f"({pattern})" for _, pattern, _ in FORBIDDEN))


def forbidden(text: str) -> Iterator[tuple[int, str, str, str]]:
    """Each character that may not be there: its index, the rule it breaks, what is wrong, what to do."""
    if not DOUBTFUL.search("".join(set(text))):
        return
    for match in ANY.finditer(text):
        rule, _, hint = FORBIDDEN[(match.lastindex or 1) - 1]
        yield match.start(), rule, words(rule, match[0]), hint


def words(rule: str, found: str) -> str:
    """What is wrong, with the number and the Unicode name of the character."""
    from unicodedata import name

    if rule == "tab":
        return "a tab stands here"
    if rule == "stacked-marks":
        return f"{len(found)} combining marks stand in a row, the limit is {MARKS}"
    called = name(found[0], "").lower() or rule.replace("-", " ")
    return f"U+{ord(found[0]):04X} ({called}) is not allowed"
