"""The definitions of openness as data: the rules behind the verdicts, one file each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.download import BASE, as_json, head
from generator.outputs.openness_pages import ORDER
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.rule_page import rule_page


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """The rules; behind what every file says of itself they are the same for every catalog."""
    first = head(catalog, settings.site)
    yield from (OutputFile(f"{BASE}rules/{id}.json", as_json({**first, **rule_page(id, say).data})) for id in ORDER)
