"""The pages that list the feeds: a hub, and one for the organizations, the people, the families and the topics each."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.outputs.feeds.calendars import Calendar
from generator.outputs.rendering import render
from generator.pages import Page
from generator.views.aliases import sorting
from generator.views.feeds.places import ATOM, JSON, START
from generator.views.feeds.subjects import MOST, OF_KIND, OF_SUBJECT, Subject
from generator.views.shown import Reader

WHOLE = ("all", "timeline", "kinds")
LISTED = ("organizations", "people", "families", "topics")


@dataclass(frozen=True)
class Line:
    """A feed in a list: its name, what it holds, of how many entries, its addresses ("" for a form that is missing)."""

    name: str
    holds: str
    number: int
    atom: str
    json: str = ""
    calendar: str = ""


def pages(found: Sequence[Subject], calendars: Sequence[Calendar], reader: Reader) -> Iterator[Page]:
    """The hub and the lists."""
    by_place = {one.span.place: one for one in calendars}
    groups = (*WHOLE, *LISTED, "themes")
    lines = {group: [line(one, by_place, reader) for one in found if one.group == group] for group in groups}
    say, title, lead = reader.say, reader.say("feeds.title"), reader.say("feeds.lead")
    values = {
        "whole": [one for group in WHOLE for one in lines[group]],
        "themes": lines["themes"],
        "listed": [(group, say(f"feeds.list-{group}"), len(lines[group])) for group in LISTED if lines[group]],
        "calendars": [one for one in calendars if one.span.group != "topics"],
        "most": (MOST, OF_KIND, OF_SUBJECT),
    }
    body = render("feeds.html.j2", say, "../", title=title, lead=lead, **values)
    yield Page(START, "feeds/index", say("page.title", name=title), lead, body, "feeds")
    for group in LISTED:
        if lines[group]:
            yield page(group, sorted(lines[group], key=lambda one: sorting(one.name)), reader)


def page(group: str, lines: Sequence[Line], reader: Reader) -> Page:
    """The list of one sort."""
    say = reader.say
    title, lead = say(f"feeds.list-{group}"), say(f"feeds.list-lead-{group}")
    body = render("feeds_list.html.j2", say, "../../", title=title, lead=lead, lines=lines, group=group)
    return Page(f"{START}{group}/", "feeds/frame", say("page.title", name=title), lead, body, "feeds")


def line(subject: Subject, calendars: dict[str, Calendar], reader: Reader) -> Line:
    """A feed in its list."""
    calendar = calendars.get(subject.place.removeprefix(START))
    holds = reader.say(f"feeds.holds-{subject.group}", name=subject.name)
    as_json = subject.place + JSON if subject.group in WHOLE else ""
    address = calendar.path if calendar else ""
    return Line(subject.name, holds, subject.number, subject.place + ATOM, as_json, address)
