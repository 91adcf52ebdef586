"""The page of the way between two models; a script finds it in the data of the lineage."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.ranking import ranking
from generator.views.shown import Reader

MOST = 30


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The page; what stands on it without a script are the ways to the pages of descent."""
    title, lead = say("path.title"), say("path.lead")
    values = {"title": title, "lead": lead, "most": ranking(catalog)[:MOST], "reader": Reader(catalog, say)}
    body = render("path.html.j2", say, "../", **values)
    yield Page("path/", "path/index", say("page.title", name=title), lead, body, "lineage")
