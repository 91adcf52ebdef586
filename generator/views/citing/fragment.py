"""Links to a passage on its page: https://wicg.github.io/scroll-to-text-fragment/."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

SHORT = 60  # letters; a longer passage is named by its first and last words
WORDS = 5
CUT = re.compile(r"\s*(?:\[?…\]?|\[\.\.\.\]|\.\.\.)\s*")
NO_TEXT = (".pdf", ".json", ".zip", ".csv", ".png", ".jpg")


def fragment(url: str, passage: str) -> str:
    """The address of a page with the passage as its text fragment; empty where a browser cannot find it there."""
    told = longest(passage)
    if not told or urlsplit(url).path.lower().endswith(NO_TEXT):
        return ""
    words = told.split()
    ends = [told] if len(told) <= SHORT or len(words) <= 2 * WORDS else [words[:WORDS], words[-WORDS:]]
    named = ",".join(encoded(end if isinstance(end, str) else " ".join(end)) for end in ends)
    return f"{url}{'' if '#' in url else '#'}:~:text={named}"


def longest(passage: str) -> str:
    """The longest stretch of a passage without omissions and without the quotation marks around it."""
    return max((piece.strip(' “”"') for piece in CUT.split(passage)), key=len, default="")


def encoded(words: str) -> str:
    """Words of a fragment: hyphen, comma and ampersand have a meaning there."""
    return quote(words, safe="").replace("-", "%2D")
