"""A word of a name is written in one script: a Cyrillic О among Latin letters looks the same and is another name."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.name_collision import names
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "mixed-scripts"
LOOKALIKES = ("LATIN", "CYRILLIC", "GREEK")


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.all:
        for place, name in names(record):
            for word in re.findall(r"\w+", name):
                if len(scripts := scripts_of(word)) > 1:
                    message = f"`{word}` mixes letters of {' and '.join(scripts)}"
                    yield Problem(record.where(*place), RULE, message, "type the word again in one script")


def scripts_of(word: str) -> list[str]:
    """The scripts of a word among those whose letters look alike; signs such as µ count for none."""
    first = {unicodedata.name(letter, "").split(" ")[0] for letter in word if not letter.isascii() or letter.isalpha()}
    return [script.capitalize() for script in LOOKALIKES if script in first]
