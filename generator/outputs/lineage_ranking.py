"""The ranking of the most built-upon: models, and those who made them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.paging import ROWS, in_parts
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.lineage import STYLES
from generator.views.ranking import maker_ranking, ranking
from generator.views.shown import Reader


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The pages of the ranking of models; that of makers stands on the first."""
    title, lead = say("lineage.most"), say("lineage.most-lead")
    values = {
        "makers": maker_ranking(catalog),
        "reader": Reader(catalog, say),
        "styles": tuple(reversed(STYLES)),
        "of_part": ROWS,
    }
    for part in in_parts("lineage/most/", ranking(catalog)):
        body = render("lineage_most.html.j2", say, "../../", title=title, lead=lead, part=part, **values)
        name = title if part.number == 1 else say("lineage.part", title=title, number=part.number)
        yield Page(part.url, "lineage/frame", say("page.title", name=name), lead, body, "lineage")
