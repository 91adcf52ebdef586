"""What a rule may know beside the catalog: the day of the check and the committed floor."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date


@dataclass(frozen=True)
class Floor:
    """The least a publication must hold: entries of a kind, and the share of its facts that are verified (0 to 1)."""

    entries: int
    verified: float


@dataclass(frozen=True)
class Scope:
    """The day on which the entries are checked, and the floor for each kind (empty: none)."""

    today: date
    floor: Mapping[str, Floor] = field(default_factory=dict)
