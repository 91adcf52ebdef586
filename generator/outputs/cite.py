"""The citations of an entry and of each of its facts, and how to embed it, on a page of their own."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.citing import cite_entry, cite_facts
from generator.views.entry_page import cite_address, crumbs_below
from generator.views.shown import Reader
from generator.views.snippets import snippets
from generator.views.version import data_version


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """One page for each entry."""
    reader, version = Reader(catalog, say), data_version(catalog, settings.site)
    for record in catalog.all:
        name, lead = reader.name(record.ref), say("cite.lead")
        title = say("cite.page-title", name=name)
        body = render(
            "cite.html.j2",
            say,
            "../../",
            record=record,
            title=title,
            lead=lead,
            crumbs=crumbs_below(record, reader, say("section.cite")),
            entry=cite_entry(record, reader, settings.site, version),
            facts=list(cite_facts(record, reader, settings.site, version)),
            embed=snippets(record, reader, settings.site + say.prefix),
            version=version,
        )
        yield Page(cite_address(record), "cite/frame", say("page.title", name=title), lead, body, "cite")
