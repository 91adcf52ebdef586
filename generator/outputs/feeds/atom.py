"""Atom (RFC 4287), its license told as RFC 4946 has it; a day stands for its first moment in UTC."""

from __future__ import annotations

from datetime import date
from xml.etree import ElementTree as ET

from generator.language import Language
from generator.outputs.feeds.feed import LICENSE, Entry, Feed
from generator.views.feeds.places import ATOM, JSON, START
from generator.views.feeds.told import Told

SPACE = "http://www.w3.org/2005/Atom"
TYPE, JSON_TYPE = "application/atom+xml", "application/feed+json"


class Entries:
    """The elements of items: an element may stand in many feeds, so each is made once."""

    def __init__(self, say: Language) -> None:
        self.say = say
        self.made: dict[str, ET.Element] = {}

    def of(self, entry: Entry, start: str) -> ET.Element:
        """The element of an item."""
        if entry.told.id not in self.made:
            self.made[entry.told.id] = element(entry, self.say, start)
        return self.made[entry.told.id]


def document(feed: Feed, entries: Entries) -> bytes:
    """The bytes of a feed."""
    say = feed.say
    root = ET.Element("feed", {"xmlns": SPACE, "xml:lang": say.code})
    text(root, "id", feed.id)
    text(root, "title", feed.title)
    text(root, "subtitle", feed.holds)
    text(root, "updated", moment(feed.updated))
    author(root, say).append(leaf("uri", feed.start))
    text(root, "rights", say("feeds.rights"))
    link(root, "license", LICENSE)
    link(root, "self", feed.address + ATOM, TYPE)
    link(root, "alternate", feed.home, "text/html", say.code)
    if feed.json:
        link(root, "alternate", feed.address + JSON, JSON_TYPE, say.code)
    apart(root)
    root.extend(entries.of(entry, feed.start) for entry in feed.entries)
    return bytes(ET.tostring(root, encoding="utf-8", xml_declaration=True)) + b"\n"


def element(entry: Entry, say: Language, start: str) -> ET.Element:
    """The element of one item."""
    told, found = entry.told, ET.Element("entry")
    text(found, "id", told.id)
    text(found, "title", told.title)
    link(found, "alternate", told.url, "text/html", say.code)
    text(found, "updated", moment(told.when))
    if told.published:
        text(found, "published", moment(told.when))
    author(found, say)
    categories(found, told, start)
    text(found, "summary", told.summary)
    text(found, "content", entry.html).set("type", "html")
    apart(found)
    found.tail = "\n"
    return found


def categories(found: ET.Element, told: Told, start: str) -> None:
    """What an item falls under: the kind of its entry, and its topics."""
    kind = {"term": told.kind, "scheme": f"{start}{START}", "label": told.kind_word}
    ET.SubElement(found, "category", kind)
    for id, name in told.topics:
        ET.SubElement(found, "category", {"term": id, "scheme": f"{start}{START}topics/", "label": name})


def author(found: ET.Element, say: Language) -> ET.Element:
    """The record itself, which wrote what a feed says."""
    person = ET.SubElement(found, "author")
    text(person, "name", say("feeds.author"))
    return person


def link(found: ET.Element, relation: str, href: str, type: str = "", language: str = "") -> None:
    """A link."""
    given = {"rel": relation, "href": href, "type": type, "hreflang": language}
    ET.SubElement(found, "link", {name: value for name, value in given.items() if value})


def text(found: ET.Element, name: str, words: str) -> ET.Element:
    """An element that holds words."""
    made = leaf(name, words)
    found.append(made)
    return made


def leaf(name: str, words: str) -> ET.Element:
    """An element alone that holds words."""
    made = ET.Element(name)
    made.text = words
    return made


def apart(found: ET.Element) -> None:
    """Each child on a line of its own, for people who look."""
    found.text = "\n"
    for child in found:
        child.tail = "\n"


def moment(day: date) -> str:
    """A day as RFC 3339 asks for it."""
    return f"{day.isoformat()}T00:00:00Z"
