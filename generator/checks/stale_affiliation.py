"""A post without an end was seen lately: not more than 18 months before the newest day on which a source was read."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date

from generator.catalog import Catalog
from generator.problems import Problem, Severity
from generator.schema.dates import PartialDate
from generator.schema.people import Person

RULE = "stale-affiliation"
MONTHS = 18


def find(catalog: Catalog) -> Iterator[Problem]:
    newest = months(max((day.last for day in days(catalog)), default=date.min))
    for record in catalog.of("people"):
        assert isinstance(record.entry, Person)
        for number, post in enumerate(record.entry.affiliations):
            if not post.end and post.as_of and months(post.as_of.last) + MONTHS < newest:
                message = f"the post was last seen {post.as_of}; it may have ended"
                where = record.where("affiliations", number, "as_of")
                yield Problem(where, RULE, message, "look for a newer page, or for its end", Severity.REVIEW)


def days(catalog: Catalog) -> Iterator[PartialDate]:
    """The days on which sources were read."""
    return (source.accessed for record in catalog.all for source in record.entry.sources if source.accessed)


def months(day: date) -> int:
    """The months from the beginning of the calendar to a day."""
    return day.year * 12 + day.month
