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
    founded: PartialDate | None = None
    dissolved: PartialDate | None = None
    country: Country | None = None
    city: Line | None = None
    parent: OrganizationRef | None = None
