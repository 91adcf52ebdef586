"""The form of the data that an edition promises: its files beside the edition, by which later forms are measured."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.data import package
from generator.outputs.download import BASE, as_json
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.openapi import openapi

FOLDER = "schema"


def promised(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """The two files of the download that say which form all others have; views/promise.py compares them."""
    yield OutputFile(f"{BASE}openapi.json", as_json(openapi(catalog, settings)))
    yield from package.make(catalog, settings, say)


def keep(files: Sequence[OutputFile], editions: Path) -> None:
    """Write them below the folder of the editions, in place of those of the edition before."""
    folder = editions / FOLDER
    folder.mkdir(exist_ok=True)
    for file in files:
        (folder / file.path.removeprefix(BASE)).write_bytes(file.content)
