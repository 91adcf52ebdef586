"""A file of an entry after reading: plain text values, and where each stood."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from generator.problems import Location, Problem

Value = str | list["Value"] | dict[str, "Value"]
Path = tuple[str | int, ...]


@dataclass(frozen=True, eq=False)
class Document:
    """The values of one file, all scalars as text as written, with the place of each value and each key."""

    kind: str
    id: str
    file: str
    value: dict[str, Value]
    places: Mapping[Path, Location]
    keys: Mapping[Path, Location]

    def where(self, path: Sequence[str | int]) -> Location:
        """The place of a value, or of the nearest thing around it that is written."""
        steps = tuple(path)
        while steps and steps not in self.places:
            steps = steps[:-1]
        return self.places.get(steps, Location(self.file, 1, 1))


@dataclass(frozen=True)
class Reading:
    """All that was read: documents, problems, and kind and id of every file with an acceptable name."""

    documents: tuple[Document, ...]
    problems: tuple[Problem, ...]
    known: frozenset[tuple[str, str]]
