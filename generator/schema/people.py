"""People: public professional facts only, no birth dates, no private data, no photographs."""

from __future__ import annotations

from typing import ClassVar

from generator.schema import vocabulary as words
from generator.schema.base import Named, Part
from generator.schema.dates import PartialDate
from generator.schema.fields import Line
from generator.schema.refs import OrganizationRef


class Affiliation(Part):
    """A post: at whom, as what, and from when to when; without an end, the day a source shows it (`as_of`)."""

    ITEM: ClassVar[str] = "organization"
    organization: OrganizationRef
    """The organization, by its id."""
    role: Line
    """What the person was or did there, without years."""
    start: PartialDate | None = None
    """When the post began, where a source says so."""
    end: PartialDate | None = None
    """When it ended, where a source says so."""
    as_of: PartialDate | None = None
    """A day on which a source shows the post; there wherever `end` is not."""


class Person(Named):
    """Somebody who builds, argues for, argues against, writes about or regulates open models."""

    CLAIMS: ClassVar[tuple[str, ...]] = ("affiliations.*",)
    EXPECTED: ClassVar[tuple[str, ...]] = ()

    roles: tuple[words.Role, ...] = ()
    """What the person is known as in this record."""
    affiliations: tuple[Affiliation, ...] = ()
    """Posts and memberships, public and professional ones alone."""
