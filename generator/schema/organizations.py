"""Organizations: labs, companies, universities, foundations, governments."""

from __future__ import annotations

from typing import ClassVar

from generator.schema import vocabulary as words
from generator.schema.base import Named
from generator.schema.dates import PartialDate
from generator.schema.fields import Country, Line
from generator.schema.refs import OrganizationRef


class Organization(Named):
    """A body that makes, hosts, funds, studies or regulates models."""

    CLAIMS: ClassVar[tuple[str, ...]] = ("type", "founded", "dissolved", "country", "city", "parent")
    EXPECTED: ClassVar[tuple[str, ...]] = ("type", "founded", "country", "city")
    DATE: ClassVar[str] = "founded"

    type: words.OrganizationType
    """What kind of body it is."""
    founded: PartialDate | None = None
    """When it was founded."""
    dissolved: PartialDate | None = None
    """When it ended or became part of another."""
    country: Country | None = None
    """Where its seat is, as an ISO 3166-1 alpha-2 code: CN."""
    city: Line | None = None
    """The city of its seat, as it is called in English."""
    parent: OrganizationRef | None = None
    """The organization that it belongs to, by its id."""
