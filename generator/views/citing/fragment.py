"""Links to a passage on its page: https://wicg.github.io/scroll-to-text-fragment/."""

from __future__ import annotations

import re
from urllib.parse import quote, urlsplit

SHORT = 60  # letters; a longer passage is named by its first and last words
WORDS = 5
LETTERS = 12  # of a script without spaces between its words
LEAST = 8  # letters; less is found anywhere on a page
NO_TEXT = (".pdf", ".json", ".jsonl", ".yaml", ".yml", ".csv", ".zip", ".png", ".jpg")
NO_TEXT_PATHS = ("arxiv.org/pdf/", "raw.githubusercontent.com/")
LINK = re.compile(r"!?\[([^\[\]]*)\]\([^()\s]*\)")
# Where the page shows something else than the passage as it was read: omissions, marks of Markdown and HTML, cells.
CUT = re.compile(
    r"\s*(?:\[?…\]?|\[?\.\.\.\]?|<[^<>]*>|[*`|~\\\[\]<>]+|\(https?:\S*|(?<!\w)[#_=+>-]+|[_#=]+(?!\w)|\n+)\s*"
)
SPACELESS = re.compile(r"[\u3040-\u30ff\u3400-\u9fff\u0e00-\u0e7f]")


def fragment(url: str, passage: str) -> str:
    """The address of a page with the passage as its text fragment; empty where a browser cannot find it there."""
    told = longest(passage)
    if len(told) < LEAST or not has_text(url):
        return ""
    return f"{url}{'' if '#' in url else '#'}:~:text={','.join(encoded(end) for end in ends(told))}"


def has_text(url: str) -> bool:
    """Whether a browser shows the page as text; a passage named in the address already stays."""
    parts = urlsplit(url)
    place = f"{(parts.hostname or '').removeprefix('www.')}{parts.path}".lower()
    return ":~:" not in url and not place.endswith(NO_TEXT) and not place.startswith(NO_TEXT_PATHS)


def longest(passage: str) -> str:
    """The longest stretch of a passage that stands on the page as it was read, without quotation marks around it."""
    pieces = CUT.split(LINK.sub(r"\1", passage))
    return max((" ".join(piece.split()).strip(" “”\"'«»:;,.") for piece in pieces), key=len, default="")


def ends(told: str) -> list[str]:
    """A short passage whole; of a longer one the beginning and the end."""
    words = told.split()
    if len(told) > SHORT and len(words) > 2 * WORDS:
        return [" ".join(words[:WORDS]), " ".join(words[-WORDS:])]
    if len(SPACELESS.findall(told)) > 2 * LETTERS:
        return [told[:LETTERS].strip(), told[-LETTERS:].strip()]
    return [told]


def encoded(words: str) -> str:
    """Words of a fragment: hyphen, comma and ampersand have a meaning there."""
    return quote(words, safe="").replace("-", "%2D")
