"""Former ids: a page at each old address that leads to the entry."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.pages import REDIRECT, Page
from generator.settings import Settings
from generator.views.shown import Reader


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """A page for every former id."""
    reader = Reader(catalog, say)
    for record in catalog.all:
        for old in record.entry.formerly:
            title = say("page.title", name=reader.name(record.ref))
            yield Page(f"{record.kind.name}/{old}/", REDIRECT, title, title, record.url, "redirect")
