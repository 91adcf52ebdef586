"""A finished site as the archive is made from it: its files, its address, its languages, its version."""

from __future__ import annotations

import json
import re
from dataclasses import dataclass
from functools import cached_property
from pathlib import Path

from generator.errors import OfflineError
from generator.site.manifest import read_manifest

CANONICAL = re.compile(r'<link rel="canonical" href="([^"]+)">')
LANG = re.compile(r'<html lang="([a-z]{2,3})"')
INDEX = "data/v1/index.json"


@dataclass(frozen=True)
class Site:
    """`address`: where it is published; `languages`: code by the folder of the pages; `version` and `license`: data."""

    folder: Path
    paths: tuple[str, ...]
    address: str
    languages: dict[str, str]
    version: str
    license: str

    @cached_property
    def known(self) -> frozenset[str]:
        """The paths, to be asked for one."""
        return frozenset(self.paths)

    def prefix(self, path: str) -> str:
        """The folder of the language of a page."""
        return next((one for one in self.languages if one and path.startswith(one)), "")


def read_site(folder: Path) -> Site:
    """The site in a folder; raises OfflineError where there is no finished one."""
    paths = tuple(read_manifest(folder))
    if not {"index.html", INDEX}.issubset(paths):
        raise OfflineError(f"{folder} holds no finished site; make it with `python -m generator build`")
    home = (folder / "index.html").read_text(encoding="utf-8")
    address, lang = CANONICAL.search(home), LANG.search(home)
    if address is None or lang is None:
        raise OfflineError(f"the first page of {folder} does not say its address and its language")
    data = json.loads((folder / INDEX).read_text(encoding="utf-8"))
    languages = {"": lang[1], **others(folder, paths)}
    return Site(folder, paths, address[1], languages, data["data_version"], data["license"])


def others(folder: Path, paths: tuple[str, ...]) -> dict[str, str]:
    """The languages below the first: those whose code is the name of the folder that holds their pages."""
    found = {}
    for path in paths:
        code, slash, rest = path.partition("/")
        if slash and rest == "index.html":
            match = LANG.search((folder / path).read_text(encoding="utf-8"))
            if match and match[1] == code:
                found[f"{code}/"] = code
    return found
