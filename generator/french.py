"""French as it is printed: spaces before high marks and inside guillemets, the first of a month, elision."""

from __future__ import annotations

import re
import unicodedata

NARROW, WIDE = "\u202f", "\u00a0"
SPACE = f"[ {WIDE}{NARROW}]"
# What stays as it is written: addresses, code, and words quoted in another language's marks.
KEPT = re.compile(r"[a-z][a-z0-9+.-]*://\S+|`[^`]*`|“[^”]*”")
BEHIND = r"(?=[\s)»\]…]|$)"  # what may follow a high mark
# Before a small letter `Yahoo!` is a name.
SET = (
    (re.compile(rf"(?<=\S){SPACE}*([;]|[!?]+{BEHIND}(?!\s[a-zà-ÿ])){BEHIND}"), NARROW + r"\1"),
    (re.compile(rf"(?<=\S){SPACE}+([;!?]+){BEHIND}"), NARROW + r"\1"),
    (re.compile(rf"(?<=\S){SPACE}*:{BEHIND}"), WIDE + ":"),
    (re.compile(rf"«{SPACE}*(?=\S)"), "«" + NARROW),
    (re.compile(rf"(?<=\S){SPACE}*»"), NARROW + "»"),
)
FIRST = re.compile(r"^1(?= )")
LINK = re.compile(r"\b([DdLlJj]|[Qq]u|[Ll]orsqu|[Pp]uisqu)[ea](\s?)$")
# Words in h before which the vowel falls; before other names in h (Hugging, Harvard, Huawei) it stays.
MUTE = ("habit", "hebdo", "hector", "hele", "henri", "herm", "herve", "heur", "hipp", "hist", "homm", "homo", "honor",
        "hopit", "horten", "hotel", "hubert", "hugo", "hugue", "huil", "huma", "hydr", "hyp")  # fmt: skip


def spaced(text: str) -> str:
    """A sentence with the spaces of French print; addresses, code, times and foreign quotes stay as written."""
    found, at = [], 0
    for kept in KEPT.finditer(text):
        found += [marks(text[at : kept.start()]), kept[0]]
        at = kept.end()
    return "".join([*found, marks(text[at:])])


def marks(text: str) -> str:
    """The spaces of a piece of prose."""
    for pattern, written in SET:
        text = pattern.sub(written, text)
    return text


def first_day(date: str) -> str:
    """A date whose day is the first: `1er avril 2025`."""
    return FIRST.sub("1er", date)


def elided(words: str, name: str) -> str:
    """Words that end in `de`, `que`, `le` or the like, as they stand before a name: `d’` before `OpenAI`."""
    return LINK.sub(r"\1’", words) if begins_with_vowel(name) else words


def begins_with_vowel(name: str) -> bool:
    """True for a name in Latin script before which a vowel falls: `Élysée`, `Yves`, `Hugo`, not `Yann`, `Hugging`."""
    bare = "".join(
        letter for letter in unicodedata.normalize("NFD", name.casefold()) if not unicodedata.combining(letter)
    )
    if bare.startswith("h"):
        return bare.startswith(MUTE)
    return bare[:1] in tuple("aeiouœæ") or bool(re.match(r"y[^aeiouy\W\d_]", bare))
