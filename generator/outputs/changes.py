"""The editions of the record: what each changed in numbers, and a page of each with every change."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from itertools import groupby

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.changes.editions import Block, Listing, Told, told
from generator.views.changes.sorts import SORTS
from generator.views.changes.values import Past
from generator.views.paging import links
from generator.views.version import data_version


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The page of all editions, and the pages of each."""
    reader = Past(catalog, say)
    editions = [told(edition, reader) for edition in settings.editions]
    version = data_version(catalog, settings.site)
    values = {"editions": editions, "version": version, "sorts": SORTS, "changelog": changelog(settings)}
    body = render("changes.html.j2", say, "../", **values)
    title = say("page.title", name=say("changes.title"))
    yield Page("changes/", "any/index", title, say("changes.lead"), body, "changes")
    for edition in editions:
        for listing in edition.lists:
            yield from (page(edition, listing, number, say) for number in range(1, len(listing.pages) + 1))


def changelog(settings: Settings) -> str:
    """Where the changes of the site itself are told."""
    return f"{settings.repository}/blob/main/CHANGELOG.md"


def page(edition: Told, listing: Listing, number: int, say: Language) -> Page:
    """One page of an edition, of all its changes or of those of one sort."""
    name = say("changes.of-edition", version=edition.edition.version)
    if listing.sort:
        name = say("changes.of-sort", edition=name, sort=say(f"changes.sort-{listing.sort}"))
    title = say("explore.part", title=name, number=number) if number > 1 else name
    last, found = len(listing.pages), listing.pages[number - 1]
    pages = [(at, listing.address(at)) for at in links(number, last)] if last > 1 else []
    values = {"edition": edition, "list": listing, "title": title, "pages": pages, "at": number}
    body = render("edition.html.j2", say, "../../", groups=grouped(found), **values)
    lead = say("changes.of-edition-lead", date=edition.day)
    return Page(listing.address(number), "any/frame", say("page.title", name=title), lead, body, "changes")


def grouped(found: Sequence[Block]) -> list[tuple[str, list[tuple[str, list[Block]]]]]:
    """Blocks by what became of their entries, and by kind."""
    return [
        (what, [(kind, list(blocks)) for kind, blocks in groupby(of_what, lambda block: block.kind)])
        for what, of_what in groupby(found, lambda block: block.what)
    ]
