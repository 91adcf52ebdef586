"""The state of the evidence for each fact, computed from the sources, never written."""

from __future__ import annotations

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from generator.catalog.paths import Place, claims, covers
from generator.schema.base import Dispute, Entry, Source


class State(StrEnum):
    """How sure a fact is; DISPUTED stands in place of the other state where sources disagree."""

    VERIFIED = "verified"
    WEAK = "weak"
    UNVERIFIED = "unverified"
    DISPUTED = "disputed"


@dataclass(frozen=True)
class Fact:
    """One fact of an entry: path, value, its own state, the sources (from 1, in order) and the dispute over it."""

    path: str
    place: Place
    value: Any
    state: State
    sources: tuple[int, ...]
    dispute: Dispute | None = None

    @property
    def mark(self) -> State:
        """The mark shown: disputed where a dispute is open, else the state."""
        return State.DISPUTED if self.dispute else self.state


def facts(entry: Entry) -> tuple[Fact, ...]:
    """The facts of an entry, in the order its kind lists them."""
    return tuple(fact(entry, path, place, value) for path, place, value in claims(entry))


def fact(entry: Entry, path: str, place: Place, value: Any) -> Fact:
    """The evidence for one path."""
    shown = [(number, source) for number, source in enumerate(entry.sources, 1) if shows(source, path)]
    dispute = next((dispute for dispute in entry.disputes if dispute.field == path), None)
    state = judge([source for _, source in shown])
    return Fact(path, place, value, state, tuple(number for number, _ in shown), dispute)


def shows(source: Source, path: str) -> bool:
    """True when the source says it supports the fact (`all` stands for every fact of the entry)."""
    return any(named == "all" or covers(named, path) for named in source.supports)


def judge(sources: list[Source]) -> State:
    """Verified by a read source that is primary or secondary; weak by read sources that are only weak."""
    standings = {source.standing for source in sources if source.accessed}
    if standings & {"primary", "secondary"}:
        return State.VERIFIED
    return State.WEAK if standings else State.UNVERIFIED


def count(found: tuple[Fact, ...]) -> dict[State, int]:
    """How many facts carry each mark; marks that no fact carries are 0."""
    return {state: sum(fact.mark is state for fact in found) for state in State}
