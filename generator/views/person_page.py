"""What a person's page holds beside the facts: the axis of affiliations."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.catalog import Record
from generator.schema.dates import PartialDate
from generator.schema.people import Person
from generator.views.shown import Reader


@dataclass(frozen=True)
class Post:
    """One row: organization, role, and the years (with fractions) of its start, its end and the day it was seen."""

    organization: str
    role: str
    start: float | None
    end: float | None
    seen: float | None


@dataclass(frozen=True)
class Axis:
    """The rows, the first and last year of the axis, and the name of the drawing."""

    posts: tuple[Post, ...]
    first: int
    last: int
    title: str


def axis(record: Record, reader: Reader) -> Axis | None:
    """The axis of a person's posts, the latest first; None where no post has a date."""
    assert isinstance(record.entry, Person)
    posts = sorted(record.entry.affiliations, key=lambda post: year(post.start or post.as_of) or 0, reverse=True)
    shown = [Post(reader.name(p.organization), p.role, year(p.start), year(p.end), year(p.as_of)) for p in posts]
    years = [at for post in shown for at in (post.start, post.end, post.seen) if at is not None]
    if not years:
        return None
    first, last = int(min(years)) - 1, int(max(years)) + 1
    return Axis(tuple(shown), first, last, reader.say("people.axis", name=reader.name(record.ref)))


def year(when: PartialDate | None) -> float | None:
    """A date as a year with its fraction, the middle of what it can mean."""
    if when is None:
        return None
    middle = (when.first.toordinal() + when.last.toordinal()) / 2
    return when.year + (middle - date(when.year, 1, 1).toordinal()) / 365.25


def roles(record: Record, reader: Reader) -> Sequence[str]:
    """The roles of a person in words."""
    assert isinstance(record.entry, Person)
    return [reader.say.term(role) for role in record.entry.roles]
