"""The page of components: each part of the site once, with entries of the record in it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.catalog import Catalog, Record, State
from generator.language import Language
from generator.outputs.icons import ICONS
from generator.outputs.kind_pages import KIND_PAGES, general
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views import timeline
from generator.views.citing import cite_entry
from generator.views.disputes import disputes
from generator.views.openness import LEVELS
from generator.views.rows import rows
from generator.views.shown import Reader
from generator.views.sources import cards
from generator.views.version import data_version
from generator.views.words_said import said

VERDICTS = ("yes", "terms", "no", "unknown")


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The page; it needs an entry, and shows the one with most disputes."""
    if not catalog.all:
        return
    reader = Reader(catalog, say)
    record = max(catalog.all, key=lambda record: (len(record.entry.disputes), len(record.facts), record.id))
    body = render(
        "components.html.j2",
        say,
        "../",
        name=reader.name(record.ref),
        rows=rows(record, reader)[:8],
        cards=cards(record, reader),
        disputes=disputes(record, reader)[:1],
        marks=dict.fromkeys(State, 3),
        levels=LEVELS,
        verdicts=VERDICTS,
        lines=timeline.lines(timeline.items(catalog)[-4:], reader),
        quotes=said(catalog.of("quotes"), reader)[:2],
        citation=cite_entry(record, reader, settings.site, data_version(catalog, settings.site)).text,
        names=ICONS,
        **kinds(catalog, reader, settings),
        pages=[(number, "components/") for number in (1, 2, 3, 0, 9)],
        natives=[other.entry.native_name for other in catalog.all if other.entry.native_name][:8],
    )
    title = say("page.title", name=say("components.title"))
    yield Page("components/", "components/index", title, say("components.lead"), body, "components")


def kinds(catalog: Catalog, reader: Reader, settings: Settings) -> dict[str, Any]:
    """What the pages of models, people and quotes have of their own, from the entries that have most of it."""
    first = catalog.all[0]
    model = most_facts(catalog.of("models")) or first
    build = KIND_PAGES.get(model.kind.name, general)
    shown = build(model, reader, settings)[1]
    person, quote = most_facts(catalog.of("people")), next(iter(said(catalog.of("quotes"), reader)), None)
    return {
        "page": shown["page"],
        "definitions": shown.get("definitions"),
        "verdicts_page": shown.get("verdicts", ""),
        "axis": KIND_PAGES["people"](person, reader, settings)[1]["drawing"] if person else "",
        "words": quote,
    }


def most_facts(records: Sequence[Record]) -> Record | None:
    """The entry with most facts."""
    return max(records, key=lambda record: (len(record.facts), record.id), default=None)
