"""The whole record as one graph of JSON-LD in the words of schema.org, in the first language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.download import BASE, LICENSE_URL
from generator.outputs.entries import about
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.linked import CONTEXT, linked
from generator.views.shown import Reader
from generator.views.version import compact, data_version


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """The file: the record as a dataset, and each entry as on its page."""
    reader, site = Reader(catalog, say), settings.site
    whole = {
        "@type": "Dataset",
        "@id": f"{site}data/",
        "url": f"{site}data/",
        "name": say("site.title"),
        "license": LICENSE_URL,
        "version": data_version(catalog, site),
    }
    entries = (linked(record, reader, site, about(record, reader)) for record in catalog.all)
    nodes = [{key: value for key, value in entry.items() if key != "@context"} for entry in entries]
    yield OutputFile(f"{BASE}all.jsonld", compact({"@context": CONTEXT, "@graph": [whole, *nodes]}))
