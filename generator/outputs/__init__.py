"""What the catalog becomes: pages and files. A new output is one module and one name here.

OUTPUTS are made for each language, below its folder; FILES once, with the first language, at the site's start.
"""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs import (
    cards,
    changes,
    charts,
    cite,
    compare,
    components,
    data,
    days,
    descent,
    dictionary,
    duties,
    embed,
    entries,
    explore,
    feeds,
    home,
    indexes,
    lineage_filters,
    lineage_hub,
    lineage_network,
    lineage_path,
    lineage_ranking,
    llms,
    openness_pages,
    publishers,
    quality,
    redirects,
    rules,
    said,
    search,
    themes,
    timeline_filters,
    timelines,
    verdict_pages,
    vis_network,
)
from generator.pages import OutputFile, Page, Picture, below
from generator.settings import Settings

__all__ = ["FILES", "OUTPUTS", "make"]

OUTPUTS: tuple[ModuleType, ...] = (
    home,
    indexes,
    entries,
    cite,
    embed,
    cards,
    timelines,
    timeline_filters,
    days,
    said,
    themes,
    lineage_hub,
    openness_pages,
    verdict_pages,
    duties,
    explore,
    compare,
    lineage_filters,
    lineage_ranking,
    lineage_path,
    lineage_network,
    descent,
    charts,
    publishers,
    quality,
    rules,
    dictionary,
    changes,
    components,
    search,
    feeds,
    redirects,
    llms,
)
FILES: tuple[ModuleType, ...] = (data, vis_network)


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile | Picture]:
    """Every page and file of a language but the hand-written pages; with the first language also what all share."""
    for output in (*OUTPUTS, *(() if say.prefix else FILES)):
        yield from (below(say.prefix, one) for one in output.make(catalog, settings, say))
