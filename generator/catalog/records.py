"""The catalog: all entries, what each refers to, and who refers to it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property

from generator.catalog.evidence import Fact, facts
from generator.catalog.paths import Place
from generator.problems import Location
from generator.schema import KINDS, Kind
from generator.schema.base import Entry
from generator.schema.refs import Ref
from generator.source import Document


@dataclass(frozen=True, eq=False)
class Record:
    """One entry with its kind, its id and its place in the files."""

    kind: Kind
    id: str
    entry: Entry
    document: Document

    @property
    def ref(self) -> Ref:
        """The reference that leads here, written `kind/id`."""
        return Ref(self.kind.name, self.id, True)

    @property
    def url(self) -> str:
        """The address below the site's root: `models/deepseek-r1/`."""
        return f"{self.kind.name}/{self.id}/"

    def where(self, *place: str | int) -> Location:
        """The line and column of a value of the entry."""
        return self.document.where(place)

    @cached_property
    def facts(self) -> tuple[Fact, ...]:
        """The facts of the entry with the state of their evidence."""
        return facts(self.entry)


@dataclass(frozen=True, eq=False)
class Link:
    """A reference from one entry to another that exists; `field` is the first name of its place."""

    record: Record
    place: Place
    target: Record

    @property
    def field(self) -> str:
        """The field the reference stands in."""
        return str(self.place[0])

    @property
    def where(self) -> Location:
        """The line and column of the reference."""
        return self.record.where(*self.place)


@dataclass(frozen=True, eq=False)
class Catalog:
    """Entries by kind and id (both sorted), and the links between them."""

    records: Mapping[str, Mapping[str, Record]]
    links: tuple[Link, ...] = ()
    kinds: tuple[Kind, ...] = field(default=KINDS)

    def of(self, kind: str) -> tuple[Record, ...]:
        """The entries of a kind, by id."""
        return tuple(self.records.get(kind, {}).values())

    def get(self, ref: Ref) -> Record:
        """The entry a checked reference leads to; raises KeyError for one that was never checked."""
        return self.records[ref.kind][ref.id]

    def find(self, ref: Ref) -> Record | None:
        """The entry a reference leads to, if it is there."""
        return self.records.get(ref.kind, {}).get(ref.id)

    @cached_property
    def all(self) -> tuple[Record, ...]:
        """All entries, kind by kind, by id."""
        return tuple(record for kind in self.kinds for record in self.of(kind.name))

    @cached_property
    def _backlinks(self) -> Mapping[Ref, tuple[Link, ...]]:
        found: dict[Ref, list[Link]] = {}
        for link in self.links:
            found.setdefault(link.target.ref, []).append(link)
        return {ref: tuple(links) for ref, links in found.items()}

    def backlinks(self, record: Record) -> tuple[Link, ...]:
        """The links that lead to an entry, in the order of the entries they come from."""
        return self._backlinks.get(record.ref, ())
