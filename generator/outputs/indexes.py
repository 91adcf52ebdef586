"""The index page of each kind."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.paging import in_parts
from generator.outputs.rendering import render
from generator.pages import Page
from generator.schema import Kind
from generator.schema.base import Entry, NativeName
from generator.schema.datasets import Dataset
from generator.schema.dates import PartialDate
from generator.schema.organizations import Organization
from generator.schema.people import Person
from generator.settings import Settings
from generator.views import timeline
from generator.views.aliases import folded, sorting
from generator.views.feeds.places import of_kind
from generator.views.license_lines import license_lines
from generator.views.listing import ModelLine, model_lines
from generator.views.most import by_year, most
from generator.views.person_page import roles
from generator.views.rows import text
from generator.views.shown import Reader, Runs, prose, show
from generator.views.words_said import Said, said

FIRST = PartialDate(1)
QUOTES, MODELS, EVENTS = 6, 20, 12  # of a year in the index
QUOTES_ON_PAGE = 60  # of a list of a year
OWN = ("models", "quotes", "events", "licenses")  # shown in a form of their own


@dataclass(frozen=True)
class Door:
    """An entry in an index: its name and one line about it."""

    record: Record
    name: str
    text: Runs
    native: NativeName | None


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The index of every kind."""
    reader = Reader(catalog, say)
    for kind in catalog.kinds:
        title, lead = words(kind, say)
        if kind.name == "quotes":
            yield from quote_years(reader, title, lead)
        if kind.name == "events":
            yield from event_years(reader, title, lead)
        values = {"kind": kind.name, "title": title, "lead": lead, **listed(kind, reader)}
        yield Page(
            url=f"{kind.name}/",
            frame=f"{kind.name}/index",
            title=say("page.title", name=title),
            description=lead,
            body=render("index.html.j2", say, "../", **values),
            kind=f"{kind.name}-index",
            feeds=of_kind(kind.name, say),
        )


def words(kind: Kind, say: Language) -> tuple[str, str]:
    """The title and lead of an index; a kind without words of its own is called by its folder."""
    title = say.words.get(f"kind.{kind.name}", kind.name.capitalize())
    return title, say.words.get(f"lead.{kind.name}", title)


def listed(kind: Kind, reader: Reader) -> dict[str, Any]:
    """The entries of a kind in the form its index shows."""
    records = reader.catalog.of(kind.name)
    return {
        "years": chosen_models(reader) if kind.name == "models" else [],
        "groups": chosen_quotes(reader) if kind.name == "quotes" else [],
        "lines": chosen_events(reader) if kind.name == "events" else [],
        "licenses": license_lines(records, reader) if kind.name == "licenses" else [],
        "doors": doors(records, reader) if kind.name not in OWN else [],
    }


def models_by_year(reader: Reader) -> list[tuple[int, list[ModelLine]]]:
    """Models by the year of their release, the latest first."""
    return by_year(model_lines(reader.catalog.of("models"), reader), lambda line: line.iso[:4])


def chosen_models(reader: Reader) -> list[tuple[int, list[ModelLine], int]]:
    """Of each year the models that most other entries refer to, and how many there are."""
    return [
        (year, most(of, MODELS, reader.catalog, lambda line: line.record), len(of))
        for year, of in models_by_year(reader)
    ]


def events_by_year(reader: Reader) -> list[tuple[int, list[timeline.Line]]]:
    """Events by year, the latest first."""
    found = [item for item in timeline.items(reader.catalog) if item.record.kind.name == "events"]
    years = by_year(list(reversed(found)), lambda item: item.when.year)
    return [(year, timeline.lines(of, reader)) for year, of in years]


def chosen_events(reader: Reader) -> list[tuple[int, list[timeline.Line], int]]:
    """Of each year the events to which most other entries refer, and how many there are."""
    return [
        (year, most(of, EVENTS, reader.catalog, lambda line: line.item.record), len(of))
        for year, of in events_by_year(reader)
    ]


def event_years(reader: Reader, title: str, lead: str) -> Iterator[Page]:
    """A page with all events of a year, for each year of which the index shows only a part."""
    say = reader.say
    for year, lines in events_by_year(reader):
        if len(lines) > EVENTS:
            name = say("index.events-of-year", year=year)
            values = {"title": name, "lead": lead, "kind": title, "year": year, "lines": lines}
            body = render("events_year.html.j2", say, "../../", **values)
            yield Page(f"lists/events-{year}/", "lists/frame", say("page.title", name=name), lead, body, "lists")


def quotes_by_year(reader: Reader) -> list[tuple[int, list[Said]]]:
    """Quotes by the year in which they were said, the latest first."""
    quotes = said(reader.catalog.of("quotes"), reader)
    return by_year(quotes, lambda quote: quote.record.entry.said_on.year)  # type: ignore[attr-defined]


def chosen_quotes(reader: Reader) -> list[tuple[int, list[Said], int]]:
    """Of each year the quotes that most other entries refer to, and how many there are."""
    return [
        (year, most(of, QUOTES, reader.catalog, lambda quote: quote.record), len(of))
        for year, of in quotes_by_year(reader)
    ]


def quote_years(reader: Reader, title: str, lead: str) -> Iterator[Page]:
    """All quotes of a year, in as many pages as they need, for each year of which the index shows only a part."""
    say = reader.say
    for year, quotes in quotes_by_year(reader):
        for part in in_parts(f"lists/quotes-{year}/", quotes, QUOTES_ON_PAGE) if len(quotes) > QUOTES else ():
            first = say("quote.of-year", year=year)
            name = first if part.number == 1 else say("explore.part", title=first, number=part.number)
            values = {"title": name, "lead": lead, "kind": title, "year": year, "part": part}
            body = render("quotes_year.html.j2", say, "../../", **values)
            yield Page(part.url, "lists/frame", say("page.title", name=name), lead, body, "lists")


def doors(records: tuple[Record, ...], reader: Reader) -> list[tuple[str, list[Door]]]:
    """Entries by name, in groups where the kind has them (organizations by type, people by initial)."""
    groups: dict[str, list[Door]] = {}
    for record in sorted(records, key=lambda record: (sorting(reader.name(record.ref)), record.id)):
        door = Door(record, reader.name(record.ref), about(record, reader), record.entry.native_name)
        groups.setdefault(group(record, reader), []).append(door)
    return sorted(groups.items())


def group(record: Record, reader: Reader) -> str:
    """The heading an entry stands under in its index; empty where the kind has no groups."""
    if isinstance(record.entry, Person):
        return folded(reader.name(record.ref))[0].upper()
    return reader.say(f"types.{record.entry.type}") if isinstance(record.entry, Organization) else ""


def about(record: Record, reader: Reader) -> Runs:
    """One line about an entry."""
    entry, say = record.entry, reader.say
    if isinstance(entry, Organization):
        where = [entry.city or "", say.country(entry.country) if entry.country else ""]
        return text(say("text.comma").join(filter(None, where)) or say("index.no-place"))
    if isinstance(entry, Person):
        latest = sorted(entry.affiliations, key=lambda post: (post.as_of or post.end or post.start or FIRST).order)
        return unlinked(show(latest[-1], "", reader)) if latest else text(say.list(roles(record, reader)))
    if isinstance(entry, Dataset):
        return unlinked(show(entry.size, "size", reader) if entry.size else show(entry.organizations, "", reader))
    return unlinked(prose(*told(entry, reader)))


def told(entry: Entry, reader: Reader) -> tuple[str, Reader, str]:
    """The summary of an entry for `prose`."""
    words, lang = reader.told(entry, "summary")
    return words, reader, lang


def unlinked(runs: Runs) -> Runs:
    """Runs without their links."""
    return tuple(replace(run, href="") for run in runs)
