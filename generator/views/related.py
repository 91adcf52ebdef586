"""Who refers to an entry: backlinks by the kind they come from and the field they stand in."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.views.aliases import sorting
from generator.views.shown import Reader, Run


@dataclass(frozen=True)
class Group:
    """Entries of one kind that refer to this one through one field."""

    kind: str
    field: str
    title: str
    links: tuple[Run, ...]


def related(catalog: Catalog, record: Record, reader: Reader, without: frozenset[str] = frozenset()) -> list[Group]:
    """The groups of backlinks of an entry, except from kinds that its page shows in another way."""
    groups: dict[tuple[str, str], dict[str, Record]] = {}
    for link in catalog.backlinks(record):
        if link.record.kind.name not in without:
            groups.setdefault((link.record.kind.name, outer(link.place)), {})[link.record.id] = link.record
    return [group(kind, field, tuple(found.values()), reader) for (kind, field), found in sorted(groups.items())]


def outer(place: tuple[str | int, ...]) -> str:
    """The field that names the relation: the innermost of those that hold lists of entries, else the first.

    What a translation mentions, the text that it translates mentions too: both are one relation.
    """
    names = [str(step) for step in place if isinstance(step, str)]
    if "translations" in names:
        return names[-1]
    return next((name for name in ("based_on", "trained_on", "license", "affiliations") if name in names), names[0])


def group(kind: str, field: str, records: tuple[Record, ...], reader: Reader) -> Group:
    """One group in the reader's words."""
    key = f"related.{kind}.{field}"
    title = reader.say(key) if key in reader.say.words else reader.say.words.get(f"kind.{kind}", kind.capitalize())
    links = sorted((reader.link(record.ref) for record in records), key=lambda run: sorting(run.text))
    return Group(kind, field, title, tuple(links))
