"""The editions of the record and what each changed, as one file of the download."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import asdict
from typing import Any

from generator.catalog import Catalog
from generator.editions import Edition
from generator.language import Language
from generator.outputs.download import BASE, head
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.version import compact

NAME = f"{BASE}changes.json"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """The file, also before there is an edition."""
    editions = [told(edition) for edition in settings.editions]
    about = head(catalog, settings.site)
    yield OutputFile(NAME, compact({**about, "count": len(editions), "editions": editions}))


def told(edition: Edition) -> dict[str, Any]:
    """An edition with every key of every change."""
    return {**asdict(edition), "date": edition.date.isoformat()}
