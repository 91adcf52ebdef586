"""The index page of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.schema import Kind
from generator.schema.base import NativeName
from generator.schema.datasets import Dataset
from generator.schema.dates import PartialDate
from generator.schema.licenses import License
from generator.schema.organizations import Organization
from generator.schema.people import Person
from generator.settings import Settings
from generator.views import timeline
from generator.views.listing import model_lines
from generator.views.rows import plain
from generator.views.shown import Reader, prose, show
from generator.views.words_said import said

FIRST = PartialDate(1)


@dataclass(frozen=True)
class Door:
    """An entry in an index: its name and one line about it."""

    record: Record
    name: str
    text: str
    native: NativeName | None


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The index of every kind."""
    reader = Reader(catalog, say)
    for kind in catalog.kinds:
        title, lead = words(kind, say)
        values = {"kind": kind.name, "title": title, "lead": lead, **listed(kind, reader)}
        yield Page(
            url=f"{kind.name}/",
            frame=f"{kind.name}/index",
            title=say("page.title", name=title),
            description=lead,
            body=render("index.html.j2", say, "../", **values),
            kind=f"{kind.name}-index",
        )


def words(kind: Kind, say: Language) -> tuple[str, str]:
    """The title and lead of an index; a kind without words of its own is called by its folder."""
    title = say.words.get(f"kind.{kind.name}", kind.name.capitalize())
    return title, say.words.get(f"lead.{kind.name}", title)


def listed(kind: Kind, reader: Reader) -> dict[str, Any]:
    """The entries of a kind in the form its index shows."""
    records = reader.catalog.of(kind.name)
    found = {item.record.id: item for item in timeline.items(reader.catalog) if item.record.kind is kind}
    return {
        "models": model_lines(records, reader),
        "groups": by_year(reader) if kind.name == "quotes" else [],
        "lines": timeline.lines(reversed(found.values()), reader) if kind.name == "events" else [],
        "doors": doors(records, reader),
    }


def by_year(reader: Reader) -> list[tuple[int, Any]]:
    """Quotes by the year in which they were said, the latest first."""
    quotes = said(reader.catalog.of("quotes"), reader)
    years: dict[int, list[Any]] = {}
    for quote in quotes:
        years.setdefault(quote.record.entry.said_on.year, []).append(quote)  # type: ignore[attr-defined]
    return list(years.items())


def doors(records: tuple[Record, ...], reader: Reader) -> list[tuple[str, list[Door]]]:
    """Entries by name, in groups where the kind has them (organizations by type)."""
    groups: dict[str, list[Door]] = {}
    for record in sorted(records, key=lambda record: (reader.name(record.ref).casefold(), record.id)):
        door = Door(record, reader.name(record.ref), about(record, reader), record.entry.native_name)
        groups.setdefault(group(record, reader), []).append(door)
    return sorted(groups.items())


def group(record: Record, reader: Reader) -> str:
    """The heading an entry stands under in its index; empty where the kind has no groups."""
    return reader.say(f"types.{record.entry.type}") if isinstance(record.entry, Organization) else ""


def about(record: Record, reader: Reader) -> str:
    """One line about an entry."""
    entry, say = record.entry, reader.say
    if isinstance(entry, Organization):
        where = [entry.city or "", say.country(entry.country) if entry.country else ""]
        return say("text.comma").join(filter(None, where)) or say("index.no-place")
    if isinstance(entry, Person):
        latest = sorted(entry.affiliations, key=lambda post: (post.as_of or post.end or post.start or FIRST).order)
        return plain(show(latest[-1], "", reader)) if latest else say.list([say.term(role) for role in entry.roles])
    if isinstance(entry, License):
        return entry.spdx or say("text.no-spdx")
    if isinstance(entry, Dataset):
        return plain(show(entry.size, "size", reader)) if entry.size else plain(show(entry.organizations, "", reader))
    return plain(prose(getattr(entry, "summary", ""), reader))
