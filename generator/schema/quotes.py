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
    """What kind of place it was."""
    publisher: Line | None = None
    """Who published or held it."""
    title: Line | None = None
    """What it was called."""
    url: Url | None = None
    """The address of the original, where it is not that of a source."""


class Quote(Entry):
    """Words of a person or an organization, at most 600 characters."""

    CLAIMS: ClassVar[tuple[str, ...]] = ("text", "speaker", "said_on")
    EXPECTED: ClassVar[tuple[str, ...]] = ("text", "speaker", "said_on")
    DATE: ClassVar[str] = "said_on"

    text: Words
    """The words as they were said or written, exactly, at most 600 characters."""
    language: Language
    """The language of those words as a BCP 47 tag."""
    speaker: SpeakerRef
    """Who said it: people/ or organizations/ and the id."""
    role_then: Line | None = None
    """Who the speaker was on that day."""
    said_on: PartialDate
    """When it was said or published."""
    venue: Venue
    """Where it was said."""
    about: tuple[AnyRef, ...] = ()
    """Entries that the words are about, each as kind/id."""
    context: Sentences | None = None
    """What was going on: one sentence of ours."""
    attribution: words.Attribution
    """How close the record came to the speaker's own words."""

    @property
    def title(self) -> str:
        """The first words of the quote, cut at a space."""
        return first_words(self.text)


def first_words(text: str) -> str:
    """The beginning of the words of a quote, cut at a space."""
    if len(text) <= SHORT:
        return text
    return text[:SHORT].rsplit(" ", 1)[0].rstrip(",;:. \u00a0\u202f") + " …"
