"""Quotes: words said or written in public, verbatim, with the page where they were read."""

from __future__ import annotations

from typing import ClassVar

from generator.schema import vocabulary as words
from generator.schema.base import Entry, Part
from generator.schema.dates import PartialDate
from generator.schema.fields import Language, Line, Sentences, Url, Words
from generator.schema.refs import AnyRef, SpeakerRef

SHORT = 90


class Venue(Part):
    """Where the words were said: what kind of place, and who published it."""

    type: words.VenueType
    publisher: Line | None = None
    title: Line | None = None
    url: Url | None = None


class Quote(Entry):
    """Words of a person or an organization, at most 600 characters."""

    CLAIMS: ClassVar[tuple[str, ...]] = ("text", "speaker", "said_on")
    EXPECTED: ClassVar[tuple[str, ...]] = ("text", "speaker", "said_on")
    DATE: ClassVar[str] = "said_on"

    text: Words
    language: Language
    speaker: SpeakerRef
    role_then: Line | None = None
    said_on: PartialDate
    venue: Venue
    about: tuple[AnyRef, ...] = ()
    context: Sentences | None = None
    attribution: words.Attribution

    @property
    def title(self) -> str:
        """The first words of the quote, cut at a space."""
        return first_words(self.text)


def first_words(text: str) -> str:
    """The beginning of the words of a quote, cut at a space."""
    if len(text) <= SHORT:
        return text
    return text[:SHORT].rsplit(" ", 1)[0].rstrip(",;:. \u00a0\u202f") + " …"
