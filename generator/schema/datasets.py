"""Datasets: what models are trained on, where it was told."""

from __future__ import annotations

from typing import ClassVar

from generator.schema import vocabulary as words
from generator.schema.base import Named, Part
from generator.schema.dates import PartialDate
from generator.schema.fields import Count
from generator.schema.grants import Grants
from generator.schema.refs import DatasetRef, OrganizationRef


class Size(Part):
    """How much there is, and of what."""

    value: Count
    """How many of them there are."""
    unit: words.SizeUnit
    """What is counted."""


class Dataset(Named):
    """A published collection of training or evaluation material."""

    CLAIMS: ClassVar[tuple[str, ...]] = ("organizations", "released", "license", "size", "based_on.*", "modalities")
    EXPECTED: ClassVar[tuple[str, ...]] = ("organizations", "released", "license", "size")
    DATE: ClassVar[str] = "released"

    organizations: tuple[OrganizationRef, ...] = ()
    """Who made and published it, by ids of organizations."""
    released: PartialDate | None = None
    """When the public could first have it."""
    license: Grants = ()
    """The license of the collection as a whole, over time; items may be under others."""
    size: Size | None = None
    """How much there is, of the whole as first published."""
    based_on: tuple[DatasetRef, ...] = ()
    """Datasets that it was made from, by their ids."""
    modalities: tuple[words.Modality, ...] = ()
    """What it holds: text, images and so on."""
