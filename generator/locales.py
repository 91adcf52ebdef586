"""Which languages the site has: that of mkdocs.yml at its start, and one below a folder for each mkdocs.CODE.yml."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

LANGUAGE = re.compile(r"^ +language: ([a-z]{2,3})\b", re.MULTILINE)
USUAL = "en"  # the theme's own, where mkdocs.yml names none


@dataclass(frozen=True)
class Locale:
    """A language of the site: its code, MkDocs's configuration, the folder of its pages ("fr/", or "" at the start)."""

    code: str
    config: Path
    prefix: str


def locales(config: Path) -> tuple[Locale, ...]:
    """The languages, the one at the site's start first, the others by code."""
    match = LANGUAGE.search(config.read_text(encoding="utf-8"))
    others = sorted(config.parent.glob(f"{config.stem}.*{config.suffix}"))
    found = [(path.name.split(".")[1], path) for path in others]
    first = Locale(match[1] if match else USUAL, config, "")
    return (first, *(Locale(code, path, f"{code}/") for code, path in found))


def translated(docs: Path, code: str, file: Path) -> Path:
    """The translation of a hand-written page, or the page itself where there is none."""
    own = docs / code / file.relative_to(docs)
    return own if own.is_file() else file


def own_name(code: str) -> str:
    """What a language calls itself, as a link to it: `Français`."""
    from babel import Locale as Babel

    name = str(Babel.parse(code).get_language_name(code))
    return name[:1].upper() + name[1:]
