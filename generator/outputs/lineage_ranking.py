"""The ranking of the most built-upon: models, and those who made them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.lineage import STYLES
from generator.views.ranking import maker_ranking, ranking
from generator.views.shown import Reader


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The page with both rankings."""
    title, lead = say("lineage.most"), say("lineage.most-lead")
    values = {"models": ranking(catalog), "makers": maker_ranking(catalog), "reader": Reader(catalog, say)}
    styles = tuple(reversed(STYLES))
    body = render("lineage_most.html.j2", say, "../../", title=title, lead=lead, styles=styles, **values)
    yield Page("lineage/most/", "lineage/frame", say("page.title", name=title), lead, body, "lineage")
