"""How to cite the record as a whole: one line in every file of the download, and the citation file inside it."""

from __future__ import annotations

import re

AUTHOR = "The Open AI Movement contributors"
TITLE = "The Open AI Movement, a sourced record"
LICENSE = "CC-BY-4.0"
VERSION = re.compile(r"^version: .*$", re.MULTILINE)
RELEASED = re.compile(r"^date-released: .*\n", re.MULTILINE)


def citation(version: str, site: str) -> str:
    """The record in the state of a data version, as a sentence for a list of references."""
    return f"{AUTHOR}. {TITLE}. Data, version {version}. {site}. {LICENSE}."


def citation_file(text: str, version: str) -> str:
    """The citation file of the repository for the data of a version, which begins with the day it was last read."""
    day = version.partition("+")[0]
    released = f"\ndate-released: {day}" if re.fullmatch(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", day) else ""
    return VERSION.sub(f'version: "{version}"{released}', RELEASED.sub("", text), count=1)
