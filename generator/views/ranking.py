"""On which models most others are built, and on whose: counts of descendants, of direct ones by what was taken."""

from __future__ import annotations

from collections.abc import Collection
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.schema.models import Model
from generator.views.lineage import drawn, edges
from generator.views.reach import numbers, reaches


@dataclass(frozen=True)
class Standing:
    """A model: all descendants, direct ones, these by style (the strongest relation counts), and who else builds on it.

    `makers` are the organizations that made a descendant and not the model itself.
    """

    record: Record
    all: int
    direct: int
    styles: dict[str, int]
    makers: int


@dataclass(frozen=True)
class MakerStanding:
    """An organization: how many of its models others rest on, all descendants of these, those that others made."""

    record: Record
    models: int
    all: int
    others: int
    makers: int


def ranking(catalog: Catalog) -> list[Standing]:
    """The models from which others descend, most descendants first."""
    styles: dict[str, dict[str, int]] = {}
    for _, parent, style in drawn(edges(catalog)):
        of = styles.setdefault(parent, {})
        of[style] = of.get(style, 0) + 1
    count, records = numbers(catalog), catalog.records["models"]
    found = [
        Standing(records[id], count[id], sum(of.values()), of, len(builders(catalog, id))) for id, of in styles.items()
    ]
    return sorted(found, key=lambda one: (-one.all, -one.direct, one.record.id))


def maker_ranking(catalog: Catalog) -> list[MakerStanding]:
    """The organizations on whose models others rest, most descendants first."""
    models: dict[str, set[str]] = {}
    for standing in ranking(catalog):
        for id in makers_of(standing.record):
            models.setdefault(id, set()).add(standing.record.id)
    found = [maker_standing(catalog, id, of) for id, of in models.items()]
    return sorted(found, key=lambda one: (-one.all, -one.others, one.record.id))


def maker_standing(catalog: Catalog, id: str, models: set[str]) -> MakerStanding:
    """The numbers of one organization."""
    found, records = below(catalog, models), catalog.records["models"]
    foreign = [child for child in found if id not in makers_of(records[child])]
    makers = {maker for child in found for maker in makers_of(records[child])} - {id}
    return MakerStanding(catalog.records["organizations"][id], len(models), len(found), len(foreign), len(makers))


def builders(catalog: Catalog, id: str) -> set[str]:
    """Who made a descendant of a model and not the model itself, by id."""
    records = catalog.records["models"]
    makers = {maker for child in below(catalog, {id}) for maker in makers_of(records[child])}
    return makers - set(makers_of(records[id]))


def below(catalog: Catalog, models: Collection[str]) -> set[str]:
    """All that goes back to any of some models, by id."""
    return {child for id in models for child in reaches(catalog)[id].away}


def makers_of(record: Record) -> list[str]:
    """The ids of those who made a model."""
    assert isinstance(record.entry, Model)
    return [ref.id for ref in record.entry.organizations]
