"""JSON Lines: every entry on a line of its own, with what the file of one entry has (https://jsonlines.org)."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from typing import Any

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.download import BASE, head
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.version import all_published, compact


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """One file for each kind, and one of all."""
    entries, about = all_published(catalog, settings.site), head(catalog, settings.site)
    for kind in catalog.kinds:
        yield lines(f"{kind.name}.jsonl", (entries[record.ref] for record in catalog.of(kind.name)), about)
    yield lines("all.jsonl", entries.values(), about)


def lines(name: str, entries: Iterable[dict[str, Any]], about: dict[str, Any]) -> OutputFile:
    """A file with a line for each entry."""
    return OutputFile(BASE + name, b"".join(compact({**about, "entry": entry}) for entry in entries))
