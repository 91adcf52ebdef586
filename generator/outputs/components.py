"""The page of components: each part of the site once, with entries of the record in it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, State
from generator.language import Language
from generator.outputs.icons import ICONS
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
        natives=[other.entry.native_name for other in catalog.all if other.entry.native_name][:8],
    )
    title = say("page.title", name=say("components.title"))
    yield Page("components/", "components/index", title, say("components.lead"), body, "components")
