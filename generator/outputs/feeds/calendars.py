"""The calendars, iCalendar (RFC 5545): whole days, each with a name for good and the day on which it was read."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, time, timedelta
from urllib.parse import urlsplit

from generator.language import Language
from generator.views.feeds.dates import Dated, Span, dated, spans
from generator.views.feeds.places import CALENDAR, START
from generator.views.shown import Reader

DAILY = timedelta(days=1)


@dataclass(frozen=True)
class Calendar:
    """A calendar: what it holds, its address below the start of its language, its bytes."""

    span: Span
    path: str
    content: bytes


def calendars(reader: Reader, site: str) -> Iterator[Calendar]:
    """Every calendar that holds something, and that of all."""
    made: dict[str, bytes] = {}
    for span in spans(reader):
        if span.items or span.place == "all":
            path = f"{START}{span.place}{CALENDAR}"
            yield Calendar(span, path, document(span, path, reader, site, made))


def document(span: Span, path: str, reader: Reader, site: str, made: dict[str, bytes]) -> bytes:
    """The bytes of a calendar; `made` keeps those of its entries, which stand in several."""
    from icalendar import Calendar as Whole
    from icalendar import vText

    say, whole = reader.say, Whole()
    name = say("page.title", name=say("feeds.calendar", name=span.name))
    words = say("feeds.calendar-holds", held=say.number(len(span.items)), left=say.number(span.left))
    whole.add("prodid", f"-//The Open AI Movement//Record//{say.code.upper()}")
    whole.add("version", "2.0")
    whole.add("calscale", "GREGORIAN")
    for key in ("name", "x-wr-calname"):
        whole.add(key, vText(name))
    for key in ("description", "x-wr-caldesc"):
        whole.add(key, vText(words))
    whole.add("url", site + say.prefix + START)
    whole.add("source", site + say.prefix + path, parameters={"VALUE": "URI"})
    whole.add("refresh-interval", DAILY, parameters={"VALUE": "DURATION"})
    head, _, end = bytes(whole.to_ical()).rpartition(b"END:VCALENDAR")
    for item in span.items:
        if item.id not in made:
            made[item.id] = event(dated(item, reader), say, site)
    return head + b"".join(made[item.id] for item in span.items) + b"END:VCALENDAR" + end


def event(one: Dated, say: Language, site: str) -> bytes:
    """The lines of one entry; it takes nobody's time."""
    from icalendar import Event

    made = Event()
    made.add("uid", f"{say.code}-{one.key}@{urlsplit(site).hostname}")
    made.add("dtstamp", datetime.combine(one.read, time(), UTC))
    made.add("dtstart", one.first)
    made.add("dtend", one.after)
    made.add("summary", one.title)
    made.add("description", f"{one.about}\n\n{site}{one.url}")
    made.add("url", site + one.url)
    made.add("categories", list(one.types))
    made.add("transp", "TRANSPARENT")
    if one.where:
        made.add("location", one.where)
    return bytes(made.to_ical())
