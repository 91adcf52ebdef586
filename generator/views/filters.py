"""What the timeline can be filtered by beside kind and year: topics, organizations and countries."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.catalog import Catalog
from generator.schema.events import Event
from generator.schema.models import Model
from generator.schema.organizations import Organization
from generator.schema.quotes import Quote
from generator.schema.refs import Ref
from generator.views.aliases import sorting
from generator.views.shown import Reader
from generator.views.timeline import Item, items

FILTERS = ("topic", "organization", "country")
ENOUGH = 5  # from so many items an organization has a page of its own on the timeline


@dataclass(frozen=True)
class Choice:
    """One value of a filter: its id, its name, the number of items it leaves."""

    id: str
    name: str
    number: int


def values(catalog: Catalog, item: Item, by: str) -> tuple[str, ...]:
    """The ids under which a filter finds an item, sorted."""
    if by == "topic":
        return tuple(sorted(item.record.entry.tags))
    organizations = sorted({ref.id for ref in involved(item)})
    return tuple(organizations if by == "organization" else sorted(countries(catalog, item, organizations)))


def involved(item: Item) -> Iterator[Ref]:
    """The organizations of an item: those an event or a release names, those that a quote is by or about."""
    entry = item.record.entry
    if isinstance(entry, Event | Model):
        yield from entry.organizations
    elif isinstance(entry, Quote):
        yield from (ref for ref in (entry.speaker, *entry.about) if ref.kind == "organizations")


def countries(catalog: Catalog, item: Item, organizations: Iterable[str]) -> set[str]:
    """The countries of the organizations of an item, and that of an event's place, in small letters."""
    entry = item.record.entry
    seats = [catalog.records["organizations"][id].entry for id in organizations]
    found = {seat.country for seat in seats if isinstance(seat, Organization)}
    place = entry.place if isinstance(entry, Event) else None
    return {code.lower() for code in (*found, place and place.country) if code}


def by_value(catalog: Catalog, found: Sequence[Item], by: str) -> dict[str, list[Item]]:
    """The items under each value of a filter."""
    under: dict[str, list[Item]] = {}
    for item in found:
        for id in values(catalog, item, by):
            under.setdefault(id, []).append(item)
    return under


def choices(reader: Reader, found: Sequence[Item], by: str) -> list[Choice]:
    """Every value of a filter that leaves something, by name."""
    under = by_value(reader.catalog, found, by)
    made = [Choice(id, name(reader, by, id), len(of)) for id, of in under.items()]
    return sorted(made, key=lambda choice: (sorting(choice.name), choice.id))


@lru_cache(maxsize=2)
def busy(catalog: Catalog) -> frozenset[str]:
    """The organizations that have a page on the timeline."""
    under = by_value(catalog, items(catalog), "organization")
    return frozenset(id for id, of in under.items() if len(of) >= ENOUGH)


def with_pages(reader: Reader, found: Sequence[Item], by: str) -> list[Choice]:
    """The values of a filter that have a page: all topics and countries, organizations with enough to tell."""
    found_choices = choices(reader, found, by)
    return [choice for choice in found_choices if by != "organization" or choice.id in busy(reader.catalog)]


def name(reader: Reader, by: str, id: str) -> str:
    """The name of a value."""
    if by == "organization":
        return reader.name(Ref("organizations", id))
    return reader.say.country(id.upper()) if by == "country" else reader.say(f"topic.{id}")


def type_of(item: Item) -> str:
    """The type of an item as a filter; a release is one whether an event or only its model tells of it."""
    return "release" if item.type == "model" else item.type
