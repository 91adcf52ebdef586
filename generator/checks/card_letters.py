"""A name can be drawn on its share card: each of its letters is in one of the fonts that come with the project."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.problems import Problem, Severity

RULE = "card-letters"
HINT = "add its script in tools/fonts.py and run that; scripts that need shaping, such as Arabic, stay off the cards"


def find(catalog: Catalog) -> Iterator[Problem]:
    from generator import fonts  # one file alone is checked without them

    for record in catalog.all:
        native = record.entry.native_name
        if native and not fonts.drawable(native.text):
            message = f"no font has all letters of `{native.text}`, so the card goes without it"
            yield Problem(record.where("native_name", "text"), RULE, message, HINT, Severity.REVIEW)
        if hasattr(record.entry, "name") and not fonts.drawable(record.entry.name):
            message = f"no font has all letters of `{record.entry.name}`, so some are left out on the card"
            yield Problem(record.where("name"), RULE, message, HINT, Severity.REVIEW)
