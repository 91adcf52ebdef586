"""The page with all that an entry's page shows only a part of: models, people, events, quotes, variants, backlinks."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalog import Record
from generator.outputs.rendering import render
from generator.pages import Page
from generator.views.entry_page import crumbs_below
from generator.views.most import by_year
from generator.views.paging import cut, links
from generator.views.shown import Reader

# How many of each an entry's page shows; what is longer stands whole on the page of lists.
MODELS, PEOPLE, EVENTS, QUOTES, OWN_QUOTES, LINKS, VARIANTS = 15, 12, 5, 4, 6, 8, 6
SHOWN = {
    "models": MODELS,
    "people": PEOPLE,
    "events": EVENTS,
    "quotes": QUOTES,
    "quotes_by": OWN_QUOTES,
    "variants": VARIANTS,
}
LIMITS = {
    "models": MODELS,
    "people": PEOPLE,
    "events": EVENTS,
    "quotes": QUOTES,
    "quotes_by": OWN_QUOTES,
    "links": LINKS,
}
ON_PAGE = 300  # models on one page of lists


def address(record: Record, number: int = 1) -> str:
    """Where the lists of an entry stand, below the root."""
    part = f"--page-{number}" if number > 1 else ""
    return f"lists/{record.kind.name}-{record.id}{part}/"


def is_cut(values: dict[str, Any]) -> bool:
    """True when the page of an entry cannot show all that it has."""
    return any(len(values.get(name, ())) > number for name, number in SHOWN.items()) or any(
        len(group.links) > LINKS for group in values["page"].related
    )


def whole_lists(record: Record, values: dict[str, Any], reader: Reader) -> Iterator[Page]:
    """The pages of lists of an entry whose page is cut: all on the first, further models on the others."""
    say, name = reader.say, reader.name(record.ref)
    lead, parts = say("lists.lead", name=name), cut(values.get("models", ()), ON_PAGE)
    for at, models in enumerate(parts, 1):
        title = say("lists.title", name=name)
        title = say("explore.part", title=title, number=at) if at > 1 else title
        rest = values if at == 1 else {}
        body = render(
            "lists.html.j2",
            say,
            "../../",
            title=title,
            lead=lead,
            page=values["page"],
            crumbs=crumbs_below(record, reader, say("lists.all")),
            models_count=len(values.get("models", ())),
            years=by_year(models, lambda line: line.iso[:4]),
            makers=values.get("makers", False),
            pages=[(number, address(record, number)) for number in links(at, len(parts))] if len(parts) > 1 else [],
            at=at,
            related=values["page"].related if at == 1 else (),
            differing=values.get("differing", False),
            **{name: rest.get(name, ()) for name in ("people", "events", "quotes", "quotes_by", "variants")},
        )
        yield Page(address(record, at), "lists/frame", say("page.title", name=title), lead, body, "lists")
