"""How much of the record is verified: per entry, per kind, and the lists of what still needs a hand."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import Catalog, Fact, Record, State, count


@dataclass(frozen=True)
class Share:
    """Facts of a kind (or of all) by mark, and the share whose own state is verified (0 to 1)."""

    kind: str
    entries: int
    facts: int
    marks: dict[State, int]
    verified: float


def share(kind: str, records: Iterable[Record]) -> Share:
    """The coverage of some entries."""
    records = tuple(records)
    facts = tuple(fact for record in records for fact in record.facts)
    verified = sum(fact.state is State.VERIFIED for fact in facts) / len(facts) if facts else 0.0
    return Share(kind, len(records), len(facts), count(facts), verified)


def shares(catalog: Catalog) -> list[Share]:
    """The coverage of each kind, in the order of the kinds, then of all."""
    return [*(share(kind.name, catalog.of(kind.name)) for kind in catalog.kinds), share("all", catalog.all)]


def marked(catalog: Catalog, mark: State) -> list[tuple[Record, list[Fact]]]:
    """The entries with facts that carry a mark, and these facts."""
    found = ((record, [fact for fact in record.facts if fact.mark is mark]) for record in catalog.all)
    return [(record, facts) for record, facts in found if facts]
