"""The page with all that an entry's page shows only a part of: models, people, events, quotes, backlinks."""

from __future__ import annotations

from typing import Any

from generator.catalog import Record
from generator.outputs.rendering import render
from generator.pages import Page
from generator.views.entry_page import Crumb, crumbs
from generator.views.most import by_year
from generator.views.shown import Reader

# How many of each an entry's page shows; what is longer stands whole on the page of lists.
MODELS, PEOPLE, EVENTS, QUOTES, OWN_QUOTES, LINKS = 15, 12, 6, 4, 6, 8
SHOWN = {"models": MODELS, "people": PEOPLE, "events": EVENTS, "quotes": QUOTES, "quotes_by": OWN_QUOTES}
LIMITS = {"models": MODELS, "people": PEOPLE, "events": EVENTS, "quotes": QUOTES, "quotes_by": OWN_QUOTES, "links": LINKS}


def address(record: Record) -> str:
    """Where the lists of an entry stand, below the root."""
    return f"lists/{record.kind.name}-{record.id}/"


def is_cut(values: dict[str, Any]) -> bool:
    """True when the page of an entry cannot show all that it has."""
    return any(len(values.get(name, ())) > number for name, number in SHOWN.items()) or any(
        len(group.links) > LINKS for group in values["page"].related
    )


def whole_lists(record: Record, values: dict[str, Any], reader: Reader) -> Page:
    """The page of lists of an entry whose page is cut."""
    say, name = reader.say, reader.name(record.ref)
    title, lead = say("lists.title", name=name), say("lists.lead", name=name)
    body = render(
        "lists.html.j2",
        say,
        "../../",
        title=title,
        lead=lead,
        page=values["page"],
        crumbs=way(record, reader),
        models_count=len(values.get("models", ())),
        years=by_year(values.get("models", ()), lambda line: line.iso[:4]),
        makers=values.get("makers", False),
        people=values.get("people", ()),
        events=values.get("events", ()),
        quotes=values.get("quotes", ()),
        quotes_by=values.get("quotes_by", ()),
    )
    return Page(address(record), "lists/frame", say("page.title", name=title), lead, body, "lists")


def way(record: Record, reader: Reader) -> list[Crumb]:
    """The way from the start through the entry to its lists."""
    start, index, entry = crumbs(record, reader)
    above = [start, Crumb(index.text, f"../../{record.kind.name}/"), Crumb(entry.text, f"../../{record.url}")]
    return [*above, Crumb(reader.say("lists.all"), None)]
