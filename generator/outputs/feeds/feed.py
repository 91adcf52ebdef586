"""A feed before it is written: its head, and its items in words with their HTML, each made once."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date

from generator.language import Language
from generator.outputs.rendering import render
from generator.views.changes.values import Past
from generator.views.feeds.items import Item
from generator.views.feeds.places import ATOM, tag
from generator.views.feeds.subjects import Subject
from generator.views.feeds.told import LINES, Told, told
from generator.views.shown import Reader
from generator.views.version import last_read

LICENSE = "https://creativecommons.org/licenses/by/4.0/"
NEVER = date(1970, 1, 1)  # when a record in which nobody has read a source was last changed: it has no other day


@dataclass(frozen=True)
class Entry:
    """An item in words, and its whole text as HTML, in which every text of an entry is escaped."""

    told: Told
    html: str


@dataclass(frozen=True)
class Feed:
    """The feed of a subject: permanent name, addresses of itself (without its ending), of the site and of its page.

    `updated` is the day of its newest item, without one that of the newest reading; `json` says whether the same items
    are there as JSON Feed.
    """

    subject: Subject
    say: Language
    id: str
    place: str
    address: str
    start: str
    home: str
    title: str
    holds: str
    updated: date
    entries: tuple[Entry, ...]
    json: bool


class Writer:
    """Makes feeds for one reader."""

    def __init__(self, reader: Reader, site: str) -> None:
        self.reader, self.site = reader, site
        self.old = Past(reader.catalog, reader.say)
        self.start = site + reader.say.prefix
        self.made: dict[str, Entry] = {}
        read = [day.first for record in reader.catalog.all if (day := last_read(record))]
        self.newest = max(read, default=NEVER)

    def __call__(self, subject: Subject, json: bool) -> Feed:
        """The feed of a subject."""
        say = self.reader.say
        return Feed(
            subject=subject,
            say=say,
            id=tag(self.site, say, subject.first_place + ATOM),
            place=subject.place,
            address=self.start + subject.place,
            start=self.start,
            home=self.start + subject.home,
            title=titled(subject, say),
            holds=say(f"feeds.holds-{subject.group}", name=subject.name),
            updated=subject.items[0].when if subject.items else self.newest,
            entries=tuple(map(self.entry, subject.items)),
            json=json,
        )

    def entry(self, item: Item) -> Entry:
        """An item, made when the first feed asks for it."""
        if item.key not in self.made:
            found = told(item, self.reader, self.old, self.site)
            html = render("feed_item.html.j2", self.reader.say, self.start, x=found, most=LINES)
            self.made[item.key] = Entry(found, html.strip())
        return self.made[item.key]


def titled(subject: Subject, say: Language) -> str:
    """The title of a feed; that of all is called like the site."""
    if subject.group == "all":
        return say("site.title")
    key = f"feeds.title-{subject.group}"
    return say("page.title", name=say(key, name=subject.name) if key in say.words else subject.name)
