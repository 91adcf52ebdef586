"""Which files beside the pages are published: ours, and of the theme's only those that a page asks for."""

from __future__ import annotations

import re
from collections.abc import Iterable
from pathlib import Path

REFERENCE = re.compile(r'\s(?:src|href)="([^"#?]+)')
THEME = ("assets/javascripts/", "assets/stylesheets/", "assets/images/")
DROPPED = ("css/", "search/", "search.json", "sitemap.xml", "objects.inv")


def published(frames: Path, pages: Iterable[str]) -> list[str]:
    """Paths of the files to publish as they are, ordered."""
    asked = asked_for(pages)
    paths = (path.relative_to(frames).as_posix() for path in frames.rglob("*") if path.is_file())
    return sorted(path for path in paths if is_published(path, asked))


def is_published(path: str, asked: frozenset[str]) -> bool:
    """Pages are made anew, our style sheets are joined, and the theme brings much that no page of ours needs."""
    if path.endswith((".html", ".map")) or path.startswith(DROPPED):
        return False
    return not path.startswith(THEME) or path in asked


def asked_for(pages: Iterable[str]) -> frozenset[str]:
    """What pages refer to, without the steps up at the beginning: the theme's file names are all different."""
    references = {reference for page in pages for reference in REFERENCE.findall(page)}
    return frozenset(re.sub(r"^(?:\.{0,2}/)+", "", reference) for reference in references)
