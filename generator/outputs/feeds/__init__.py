"""The feeds: Atom for every subject, JSON Feed for the large ones, calendars, and the pages that list them."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.feeds import atom, calendars, json_feed, lists
from generator.outputs.feeds.feed import Feed, Writer
from generator.pages import OutputFile, Page
from generator.settings import Settings
from generator.views.feeds.items import items
from generator.views.feeds.places import ATOM, JSON, place
from generator.views.feeds.subjects import subjects
from generator.views.shown import Reader


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """Every feed, every calendar, and their pages."""
    reader = Reader(catalog, say)
    found, write = items(catalog, settings.editions), Writer(reader, settings.site)
    of = list(subjects(reader, found, settings.themes))
    entries = atom.Entries(say)
    for subject in of:
        feed = write(subject, subject.group in lists.WHOLE)
        yield from in_files(feed, atom.document(feed, entries), ATOM)
        if feed.json:
            yield from in_files(feed, json_feed.document(feed), JSON)
    made = list(calendars.calendars(reader, settings.site))
    yield from (OutputFile(one.path, one.content) for one in made)
    yield from lists.pages(of, made, reader)


def in_files(feed: Feed, content: bytes, ending: str) -> Iterator[OutputFile]:
    """A feed at its address, and at each that it once had: who subscribed there goes on reading."""
    yield OutputFile(feed.place + ending, content)
    yield from (OutputFile(place(feed.subject.group, id) + ending, content) for id in feed.subject.former)
