"""The timeline of one topic, organization or country, and the items as data for combining filters."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any, get_args

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render
from generator.outputs.timeline_strip import of_all
from generator.outputs.timelines import FULL, OF_GROUP, Section, Stretch, of_year_pages, section
from generator.pages import OutputFile, Page
from generator.schema.vocabulary import EventType
from generator.settings import Settings
from generator.views.feeds.places import Door, door, of_topic
from generator.views.filters import FILTERS, Choice, by_value, choices, type_of, values, with_pages
from generator.views.shown import Reader
from generator.views.timeline import GROUPS, Item, by_year, items, line

ITEMS = "timeline/items.json"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """A page for each value of each filter, and the data."""
    reader, found = Reader(catalog, say), items(catalog)
    for by in FILTERS:
        under = by_value(catalog, found, by)
        for choice in with_pages(reader, found, by):
            yield from pages(reader, under[choice.id], by, choice)
    yield OutputFile(ITEMS, (json.dumps(listing(reader), ensure_ascii=False, separators=(",", ":")) + "\n").encode())


def pages(reader: Reader, found: list[Item], by: str, choice: Choice) -> Iterator[Page]:
    """The page of one value; with too much for one page, also a page for each year."""
    stretch = Stretch(group=f"{by}-{choice.id}")
    yield filtered(reader, found, by, choice, stretch)
    if len(found) > FULL:
        years, name = by_year(found), reader.say(f"timeline.title-{by}", name=choice.name)
        for at, of in years.items():
            yield from of_year_pages(reader, of, Stretch(at, stretch.group), list(years), name)


def filtered(reader: Reader, found: list[Item], by: str, choice: Choice, stretch: Stretch) -> Page:
    """The page of one value over all years."""
    say, cut = reader.say, len(found) > FULL
    name = say(f"timeline.title-{by}", name=choice.name)
    lead = say(f"timeline.lead-{by}", items=say.counted("count.items", len(found)))
    limit = OF_GROUP if cut else len(found)

    def where(year: int, month: int) -> str:
        return f"../../{Stretch(year, stretch.group).url}#m{year}-{month:02}" if cut else f"#y{year}"

    body = render(
        "timeline_filter.html.j2",
        say,
        "../../",
        title=name,
        lead=lead,
        entry=f"organizations/{choice.id}/" if by == "organization" else "",
        name=choice.name,
        state=f"?{by}={choice.id}",
        said=by == "topic" and sum(item.group == "quotes" for item in found),
        topic=choice.id,
        drawing=of_all(reader, found, where),
        brief=cut,
        sections=[year(reader, of, at, limit, stretch.group) for at, of in by_year(found).items()],
    )
    return Page(
        stretch.url,
        "timeline/frame",
        say("page.title", name=name),
        lead,
        body,
        "timeline",
        feeds=feeds(reader, by, choice),
    )


def feeds(reader: Reader, by: str, choice: Choice) -> tuple[Door, ...]:
    """The feed of a topic or of an organization; there is none of a country."""
    if by == "topic":
        return of_topic(choice.id, reader.say)
    return (door(reader.say, choice.name, "organizations", choice.id),) if by == "organization" else ()


def year(reader: Reader, found: list[Item], at: int, limit: int, group: str) -> Section:
    """One year of the list."""
    return section(reader, found, limit, Stretch(at, group), (f"y{at}", f"{at}"))


def listing(reader: Reader) -> dict[str, Any]:
    """Every item with what it can be found by, and the names of all choices in the order they are offered."""
    say, found = reader.say, items(reader.catalog)
    types = {type_of(item) for item in found}
    offered = {by: [(choice.id, choice.name) for choice in choices(reader, found, by)] for by in FILTERS}
    return {
        "choices": {
            "kind": [(group, say(f"timeline.group-{group}")) for group in GROUPS],
            "type": [(type, say(f"type.{type}")) for type in ("quote", *get_args(EventType)) if type in types],
            **offered,
        },
        "items": [one(reader, item) for item in found],
    }


def one(reader: Reader, item: Item) -> dict[str, Any]:
    """One item as the script shows it."""
    shown = line(item, reader)
    return {
        "url": item.record.url,
        "title": shown.title,
        "day": shown.day,
        "date": item.when.iso,
        "year": item.when.year,
        "kind": item.group,
        "type": type_of(item),
        "mark": item.mark,
        **{by: values(reader.catalog, item, by) for by in FILTERS},
    }
