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
    """The city, as it is called in English."""
    country: Country | None = None
    """The country as an ISO 3166-1 alpha-2 code: FR."""


class Event(Named):
    """Something that happened on a day, in a month or over a time."""

    CLAIMS: ClassVar[tuple[str, ...]] = (
        "date", "end_date", "type", "organizations.*", "people.*", "models.*", "licenses.*", "datasets.*"
    )  # fmt: skip
    EXPECTED: ClassVar[tuple[str, ...]] = ("date", "type")
    DATE: ClassVar[str] = "date"

    date: PartialDate
    """The day, month or year on which it happened or began."""
    end_date: PartialDate | None = None
    """When it ended, where it lasted."""
    type: words.EventType
    """What kind of thing happened."""
    organizations: tuple[OrganizationRef, ...] = ()
    """Organizations that had a part in it, by their ids."""
    people: tuple[PersonRef, ...] = ()
    """People who had a part in it, by their ids."""
    models: tuple[ModelRef, ...] = ()
    """Models that it is about, by their ids."""
    licenses: tuple[LicenseRef, ...] = ()
    """Licenses that it is about, by their ids."""
    datasets: tuple[DatasetRef, ...] = ()
    """Datasets that it is about, by their ids."""
    place: Place | None = None
    """Where it happened, where that matters; not the seat of a company."""
