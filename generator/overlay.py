"""The pages of another language: docs/ with the translated pages of docs/CODE/ in the place of their originals."""

from __future__ import annotations

import shutil
from collections.abc import Iterator
from pathlib import Path

from generator.errors import FrameError
from generator.locales import Locale, translated

FILLED = "frame: true"  # a frame that holds no words of its own


def lay_out(docs: Path, locale: Locale, codes: frozenset[str], target: Path) -> list[str]:
    """Copy the pages to the language's folder below `target`; the result names those that are not translated.

    Raises FrameError for a translation of a page that does not exist.
    """
    pages = list(originals(docs, codes))
    refuse_strangers(docs, locale.code, pages)
    missing = []
    for page in pages:
        taken, place = translated(docs, locale.code, page), locale.prefix + page.relative_to(docs).as_posix()
        (target / place).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(taken, target / place)
        if taken is page and FILLED not in page.read_text(encoding="utf-8").split("\n"):
            missing.append(place)
    return missing


def originals(docs: Path, codes: frozenset[str]) -> Iterator[Path]:
    """Every page and frame that is not itself a translation, ordered."""
    for path in sorted(docs.rglob("*.md")):
        if path.relative_to(docs).parts[0] not in codes:
            yield path


def refuse_strangers(docs: Path, code: str, pages: list[Path]) -> None:
    """A translation without an original would never be shown."""
    known = {path.relative_to(docs) for path in pages}
    for path in sorted((docs / code).rglob("*.md")):
        if path.relative_to(docs / code) not in known:
            raise FrameError(f"docs/{code}/{path.relative_to(docs / code).as_posix()} translates no page of docs/")
