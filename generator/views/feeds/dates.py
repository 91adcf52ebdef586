"""What a calendar can hold: events and releases known to the day; nobody is told a day that no source gives."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from generator.catalog import Catalog
from generator.schema.dates import PartialDate
from generator.schema.events import Event
from generator.views import timeline
from generator.views.aliases import sorting
from generator.views.feeds.items import first_id
from generator.views.rows import plain
from generator.views.shown import Reader
from generator.views.timeline import Item
from generator.views.version import last_read

KINDS = ("events", "models")


@dataclass(frozen=True)
class Dated:
    """An entry of a calendar: name for good, first day, the day after the last, its words, where, when it was read.

    `types` are the type of the event and its topics in words.
    """

    key: str
    first: date
    after: date
    title: str
    about: str
    url: str
    where: str
    types: tuple[str, ...]
    read: date


@dataclass(frozen=True)
class Span:
    """A calendar: last steps of its address, name, what it can hold, and how many more are not known to the day."""

    place: str
    group: str
    name: str
    items: tuple[Item, ...]
    left: int


def spans(reader: Reader) -> Iterator[Span]:
    """All, events alone, releases alone, and each topic that has a dated entry."""
    say, found = reader.say, dated_kinds(reader.catalog)
    yield span("all", "all", say("feeds.name-all"), found)
    for group in ("events", "releases"):
        yield span(group, group, say(f"timeline.group-{group}"), [item for item in found if item.group == group])
    names = {tag: say(f"topic.{tag}") for item in found for tag in item.record.entry.tags}
    for tag in sorted(names, key=lambda tag: (sorting(names[tag]), tag)):
        yield span(f"topics/{tag}", "topics", names[tag], [item for item in found if tag in item.record.entry.tags])


def dated_kinds(catalog: Catalog) -> list[Item]:
    """Events and releases, in order of time."""
    return [item for item in timeline.items(catalog) if item.record.kind.name in KINDS]


def span(place: str, group: str, name: str, found: Iterable[Item]) -> Span:
    """A calendar of some items."""
    every = list(found)
    known = tuple(item for item in every if to_the_day(item.when))
    return Span(place, group, name, known, len(every) - len(known))


def to_the_day(when: PartialDate) -> bool:
    """True for a date that a calendar can show."""
    return when.precision == "day" and not when.about


def dated(item: Item, reader: Reader) -> Dated:
    """One entry of a calendar; an end that is not known to the day is left to the words."""
    say, record, shown = reader.say, item.record, timeline.line(item, reader)
    end = record.entry.end_date if isinstance(record.entry, Event) else None
    last = end.first if end and to_the_day(end) and end.first >= item.when.first else item.when.first
    mark = say("feeds.sure", mark=say(f"state.{item.mark}"), sources=say.counted("count.sources-read", item.read))
    read = last_read(record)
    return Dated(
        key=f"{record.kind.name}-{first_id(record)}",
        first=item.when.first,
        after=last + timedelta(days=1),
        title=shown.title,
        about="\n\n".join(filter(None, [plain(shown.summary), until(end, reader), mark])),
        url=say.prefix + record.url,
        where=where(record.entry, reader) if isinstance(record.entry, Event) else "",
        types=(say(f"type.{item.type}"), *(say(f"topic.{tag}") for tag in record.entry.tags)),
        read=read.first if read else item.when.first,
    )


def until(end: PartialDate | None, reader: Reader) -> str:
    """The end of an event where a calendar cannot show it."""
    return reader.say("feeds.until", date=reader.say.date(end)) if end and not to_the_day(end) else ""


def where(event: Event, reader: Reader) -> str:
    """The place of an event, as far as it is known."""
    place, say = event.place, reader.say
    parts = [place.city or "", say.country(place.country) if place.country else ""] if place else []
    return say("text.comma").join(filter(None, parts))
