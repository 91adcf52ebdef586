"""The definitions of openness as data: conditions over components and licenses, read from generator/rules/*.toml."""

from __future__ import annotations

import tomllib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cache
from typing import Any

from generator.views.terms import RULES

FRAMEWORKS = ("osaid-1-0", "mof-1-0", "ai-act-53-2")
INDEX = "eu-index-2026"


@dataclass(frozen=True)
class Text:
    """A page that a definition rests on, and how it was read."""

    title: str
    publisher: str
    url: str
    read: str


@dataclass(frozen=True)
class Condition:
    """What one condition asks of some components.

    status, license: value (`yes`, `no`, `open`) for each status of a component and each state of its license; without
    `license` the license does not matter. combine: `all` (the weakest decides), `any` (the strongest), `alike` (all
    the same, else open). made_for: what kind of thing a license should be made for. quote: words of the definition.
    """

    id: str
    level: str
    components: tuple[str, ...]
    status: Mapping[str, str]
    license: Mapping[str, str] = field(default_factory=dict)
    combine: str = "all"
    made_for: str = ""
    quote: str = ""


@dataclass(frozen=True)
class Framework:
    """A definition: who looks after it, version and date, levels from the lowest, conditions, words of the verdicts.

    readings: other license values of single conditions, by the name of the reading. notes: names of its remarks.
    """

    id: str
    steward: str
    version: str
    date: str
    levels: tuple[str, ...]
    conditions: tuple[Condition, ...]
    verdicts: Mapping[str, str]
    readings: Mapping[str, Mapping[str, Mapping[str, Mapping[str, str]]]]
    notes: tuple[str, ...]
    sources: tuple[Text, ...]


@cache
def table(id: str) -> dict[str, Any]:
    """The file of a definition."""
    return tomllib.loads((RULES / f"{id}.toml").read_text(encoding="utf-8"))


@cache
def framework(id: str) -> Framework:
    """A definition by its id, one of FRAMEWORKS."""
    found = table(id)
    return Framework(
        id=id,
        steward=found["steward"],
        version=found["version"],
        date=found["date"],
        levels=tuple(level["id"] for level in found["levels"]),
        conditions=tuple(Condition(**{**one, "components": tuple(one["components"])}) for one in found["conditions"]),
        verdicts=found.get("verdicts", {}),
        readings=found.get("readings", {}),
        notes=tuple(found["notes"]),
        sources=texts(found),
    )


def texts(found: Mapping[str, Any]) -> tuple[Text, ...]:
    """The pages that a definition rests on."""
    return tuple(Text(**source) for source in found["sources"])
