"""Facets of the models: by license, country, year, organization and openness, each value with its rows."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from generator.schema.refs import Ref
from generator.views.aliases import sorting
from generator.views.explored import Explored, unique
from generator.views.openness import LEVELS
from generator.views.shown import Reader

NAMES = ("license", "country", "year", "organization", "openness")
VALUES: dict[str, Callable[[Explored], tuple[str, ...]]] = {
    "license": lambda row: unique(unit.license for unit in row.units),
    "country": lambda row: row.countries,
    "year": lambda row: (str(row.released.year),),
    "organization": lambda row: row.organizations,
    "openness": lambda row: row.levels,
}


@dataclass(frozen=True)
class Facet:
    """One value of a dimension: as a filter names it, in words, with its rows in their order."""

    dimension: str
    value: str
    name: str
    rows: tuple[Explored, ...]

    @property
    def step(self) -> str:
        """The last step of the address of its page: `license-mit`, `country-fr`."""
        return f"{self.dimension}-{self.value.lower()}"


def facets(rows: Sequence[Explored], reader: Reader) -> dict[str, list[Facet]]:
    """The values of each dimension: years from the latest, openness from the top, others by number of rows."""
    found: dict[str, dict[str, list[Explored]]] = {name: {} for name in NAMES}
    for row in rows:
        for name in NAMES:
            for value in VALUES[name](row):
                found[name].setdefault(value, []).append(row)
    return {
        name: sorted(
            (Facet(name, value, words(name, value, reader), tuple(of)) for value, of in values.items()), key=rank
        )
        for name, values in found.items()
    }


def words(dimension: str, value: str, reader: Reader) -> str:
    """A value in the reader's words."""
    if dimension == "country":
        return reader.say.country(value)
    if dimension == "openness":
        return reader.say(f"level.{value}")
    return value if dimension == "year" else reader.name(Ref(f"{dimension}s", value))


def rank(facet: Facet) -> tuple[int, str, str]:
    """What the values of a dimension are sorted by."""
    if facet.dimension == "year":
        return -int(facet.value), "", ""
    if facet.dimension == "openness":
        return LEVELS.index(facet.value), "", ""
    return -len(facet.rows), sorting(facet.name), facet.value
