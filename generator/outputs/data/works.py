"""Every page that a source names, once, for programs that keep references: BibTeX and CSL-JSON."""

from __future__ import annotations

import hashlib
import json
from collections.abc import Iterator
from dataclasses import replace

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.download import BASE, head
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.citing import Work, bibtex, csl, of_source
from generator.views.version import compact

# What one entry says of a page and another does not: the first that says it is heard; of readings the newest is.
SAID = ("author", "issued", "archived", "language")


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """Both files, ordered by address."""
    works = sources(catalog)
    about = "".join(f"% {name}: {value}\n" for name, value in head(catalog, settings.site).items())
    yield OutputFile(f"{BASE}sources.bib", (about + "\n" + "\n\n".join(map(bibtex, works)) + "\n").encode())
    yield OutputFile(f"{BASE}sources.csl.json", compact([json.loads(csl(work)) for work in works]))


def sources(catalog: Catalog) -> list[Work]:
    """The pages behind all sources; the key of each comes from its address, so it stays."""
    found: dict[str, Work] = {}
    for record in catalog.all:
        for number in range(1, len(record.entry.sources) + 1):
            work = replace(of_source(record, number), words="")
            found[work.url] = joined(found[work.url], work) if work.url in found else keyed(work)
    return [found[url] for url in sorted(found)]


def keyed(work: Work) -> Work:
    """A work with a key of its own."""
    return replace(work, key=f"source-{hashlib.sha256(work.url.encode()).hexdigest()[:12]}")


def joined(work: Work, other: Work) -> Work:
    """What two entries say of the same page."""
    days = [day for day in (work.accessed, other.accessed) if day]
    known = {name: getattr(work, name) or getattr(other, name) for name in SAID}
    return replace(work, **known, accessed=max(days, key=lambda day: day.first) if days else None)
