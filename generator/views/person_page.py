"""Posts over time: those of a person, and those of the people of an organization."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.catalog import Record
from generator.schema.dates import PartialDate
from generator.schema.people import Affiliation, Person
from generator.views.shown import Reader


@dataclass(frozen=True)
class Post:
    """One row: name, role, and the years (with fractions) of its start, its end and the day it was seen.

    The name is that of the organization on a person's page, and of the person on that of an organization.
    """

    name: str
    role: str
    start: float | None
    end: float | None
    seen: float | None


@dataclass(frozen=True)
class Axis:
    """The rows, the first and last year of the axis, the name of the drawing, the language of roles if not its own."""

    posts: tuple[Post, ...]
    first: int
    last: int
    title: str
    lang: str = ""


def axis(record: Record, reader: Reader) -> Axis | None:
    """The axis of a person's posts, the latest first; None where no post has a date."""
    assert isinstance(record.entry, Person)
    posts = [post_of(reader.name(post.organization), post) for post in record.entry.affiliations]
    return axis_of(posts, reader.say("people.axis", name=reader.name(record.ref)), reader.original)


def people_axis(record: Record, people: Sequence[Record], reader: Reader) -> Axis | None:
    """The axis of the posts that some people have or had at an organization."""
    posts = [
        post_of(reader.name(person.ref), post)
        for person in people
        if isinstance(person.entry, Person)
        for post in person.entry.affiliations
        if post.organization.id == record.id
    ]
    return axis_of(posts, reader.say("people.axis-of", name=reader.name(record.ref)), reader.original)


def post_of(name: str, post: Affiliation) -> Post:
    """A post as a row."""
    return Post(name, post.role, year(post.start), year(post.end), year(post.as_of))


def axis_of(posts: list[Post], title: str, lang: str) -> Axis | None:
    """Some posts on an axis, the latest first; None where none has a date."""
    years = [at for post in posts for at in (post.start, post.end, post.seen) if at is not None]
    if not years:
        return None
    first, last = int(min(years)) - 1, int(max(years)) + 1
    return Axis(tuple(sorted(posts, key=begun, reverse=True)), first, last, title, lang)


def begun(post: Post) -> float:
    """When a post began, else when it was seen, else when it ended."""
    return post.start or post.seen or post.end or 0


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
