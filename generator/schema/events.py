"""Events: what happened, when, and to whom."""

from __future__ import annotations

from typing import ClassVar

from generator.schema import vocabulary as words
from generator.schema.base import Named, Part
from generator.schema.dates import PartialDate
from generator.schema.fields import Country, Line
from generator.schema.refs import DatasetRef, LicenseRef, ModelRef, OrganizationRef, PersonRef


class Place(Part):
    """Where it happened, which need not be where a company has its seat."""

    city: Line | None = None
    country: Country | None = None


class Event(Named):
    """Something that happened on a day, in a month or over a time."""

    CLAIMS: ClassVar[tuple[str, ...]] = (
        "date", "end_date", "type", "organizations.*", "people.*", "models.*", "licenses.*", "datasets.*"
    )  # fmt: skip
    EXPECTED: ClassVar[tuple[str, ...]] = ("date", "type")
    DATE: ClassVar[str] = "date"

    date: PartialDate
    end_date: PartialDate | None = None
    type: words.EventType
    organizations: tuple[OrganizationRef, ...] = ()
    people: tuple[PersonRef, ...] = ()
    models: tuple[ModelRef, ...] = ()
    licenses: tuple[LicenseRef, ...] = ()
    datasets: tuple[DatasetRef, ...] = ()
    place: Place | None = None
