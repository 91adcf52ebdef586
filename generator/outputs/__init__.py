"""What the catalog becomes: pages and files. A new output is one module and one name here."""

from __future__ import annotations

from collections.abc import Iterator
from types import ModuleType

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs import (
    charts,
    components,
    download,
    entries,
    home,
    indexes,
    lineage_hub,
    publishers,
    quality,
    redirects,
    rules,
    timelines,
    vis_network,
)
from generator.pages import OutputFile, Page
from generator.settings import Settings

__all__ = ["OUTPUTS", "make"]

OUTPUTS: tuple[ModuleType, ...] = (
    home,
    indexes,
    entries,
    timelines,
    lineage_hub,
    charts,
    publishers,
    quality,
    rules,
    components,
    redirects,
    download,
    vis_network,
)


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """Every page and file of the site but the hand-written ones."""
    for output in OUTPUTS:
        yield from output.make(catalog, settings, say)
