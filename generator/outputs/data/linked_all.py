"""The whole record as one graph of JSON-LD in the words of schema.org, in the first language."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.download import BASE, LICENSE_URL
from generator.outputs.entries import about
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.linked import CONTEXT, linked
from generator.views.linked.parts import Node, some, type_of
from generator.views.shown import Reader
from generator.views.tables import as_text
from generator.views.version import compact, data_version


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """The file: the record as a dataset, each entry as on its page, and behind it its facts with their evidence."""
    reader, site = Reader(catalog, say), settings.site
    whole = {
        "@type": "Dataset",
        "@id": f"{site}data/",
        "url": f"{site}data/",
        "name": say("site.title"),
        "license": LICENSE_URL,
        "version": data_version(catalog, site),
    }
    nodes = [node for record in catalog.all for node in (entry(record, reader, site), *claims(record, site))]
    yield OutputFile(f"{BASE}all.jsonld", compact({"@context": CONTEXT, "@graph": [whole, *nodes]}))


def entry(record: Record, reader: Reader, site: str) -> Node:
    """The node of an entry."""
    found = linked(record, reader, site, about(record, reader))
    return {key: value for key, value in found.items() if key != "@context"}


def claims(record: Record, site: str) -> Iterator[Node]:
    """The facts of an entry (https://schema.org/Claim): path, value as text, state, the pages that show it."""
    sources = record.entry.sources
    for fact in record.facts:
        yield some(
            type="Claim",
            about=some(type=type_of(record.kind.name), id=site + record.url),
            name=fact.path,
            text=as_text(fact.value),
            creativeWorkStatus=[str(fact.state), *(["disputed"] if fact.dispute else [])],
            citation=[sources[number - 1].url for number in fact.sources],
        )
