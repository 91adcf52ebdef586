"""What a license says, as the rules ask for it: approved, open, with which limits; from its terms, never from its name.

The lists stand in generator/rules/terms.toml.
"""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from generator.schema.licenses import License

RULES = Path(__file__).parent.parent / "rules"


@cache
def lists() -> dict[str, dict[str, list[str]]]:
    """The lists of terms.toml."""
    found: dict[str, Any] = tomllib.loads((RULES / "terms.toml").read_text(encoding="utf-8"))
    return found


def words_of(license: License) -> tuple[str, ...]:
    """All bans and duties of a license."""
    return (*license.forbids, *license.requires)


def limits(license: License) -> dict[str, tuple[str, ...]]:
    """The limits of a license by kind (`commercial`, `use`, `users`, …), each with the words that make it."""
    said = words_of(license)
    found = {kind: tuple(word for word in said if word in words) for kind, words in lists()["limits"].items()}
    return {kind: words for kind, words in found.items() if words}


def limiting(license: License) -> tuple[str, ...]:
    """The words of a license that are limits, in the order in which the entry has them."""
    every = {word for words in limits(license).values() for word in words}
    return tuple(word for word in words_of(license) if word in every)


def is_open(license: License) -> bool:
    """Approved by the Open Source Initiative, free by the Free Software Foundation, or a text of the open list."""
    return bool(license.osi_approved or license.fsf_libre) or begins(license, "spdx")


def begins(license: License, name: str) -> bool:
    """True when the SPDX id of a license begins as one of a list of terms.toml does."""
    return (license.spdx or "").startswith(tuple(lists()["open"][name]))


def speaks(license: License) -> bool:
    """True when the entry says anything of what the text permits, asks or forbids; else nobody has looked."""
    return bool(license.permits or license.requires or license.forbids or license.osi_approved)
