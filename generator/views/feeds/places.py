"""Where the feeds lie, and which of them a page points to."""

from __future__ import annotations

import hashlib
import re
from urllib.parse import urlsplit

from generator.catalog import Record
from generator.language import Language
from generator.schema.models import Model
from generator.views.aliases import sorting
from generator.views.shown import Reader

START = "feeds/"
ATOM, JSON, CALENDAR = ".atom", ".json", ".ics"
ALL, TIMELINE = "all", "timeline"
YEAR = 2026  # RFC 4151: a year in which the host was the site's
OWN = ("organizations", "people")  # kinds whose entries have a feed each

Door = tuple[str, str]  # a title, and the address of a feed below the start of its language


def tag(site: str, say: Language, rest: str) -> str:
    """A permanent name for a feed or an item: a tag URI (RFC 4151) that no title, word or page has a part in.

    Each language has its own. It holds the address of the site, so a site that moves keeps its names only if it goes
    on giving the old address here.
    """
    parts = urlsplit(site)
    return f"tag:{parts.hostname},{YEAR}:{parts.path.strip('/')}{'/' if parts.path.strip('/') else ''}{say.code}/{rest}"


def place(group: str, id: str = "") -> str:
    """The address of a feed below the start of its language, without its ending: `feeds/people/ada`."""
    return f"{START}{group}/{id}" if id else f"{START}{group}"


def family_id(name: str) -> str:
    """The last step of the address of a family's feed; names that differ in marks and spaces alone share one."""
    words = re.sub(r"[^a-z0-9]+", "-", sorting(name)).strip("-")
    return words or hashlib.sha256(name.encode()).hexdigest()[:12]


def door(say: Language, name: str, group: str, id: str = "") -> Door:
    """The way to a feed."""
    return say("feeds.door", name=name), place(group, id) + ATOM


def of_entry(record: Record, reader: Reader) -> tuple[Door, ...]:
    """The feed of an organization or a person, or of the family of a model; none for other entries."""
    entry = record.entry
    if record.kind.name in OWN:
        return (door(reader.say, reader.name(record.ref), record.kind.name, record.id),)
    if isinstance(entry, Model) and entry.family:
        return (door(reader.say, entry.family, "families", family_id(entry.family)),)
    return ()


def of_topic(tag: str, say: Language) -> tuple[Door, ...]:
    """The feed of a topic."""
    return (door(say, say(f"topic.{tag}"), "topics", tag),)


def of_timeline(say: Language) -> tuple[Door, ...]:
    """The feed of all that happened."""
    return (door(say, say("nav.timeline"), TIMELINE),)


def of_kind(kind: str, say: Language) -> tuple[Door, ...]:
    """The feed of a kind of entries."""
    return (door(say, say.words.get(f"kind.{kind}", kind.capitalize()), kind),)
