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
    unit: words.SizeUnit


class Dataset(Named):
    """A published collection of training or evaluation material."""

    CLAIMS: ClassVar[tuple[str, ...]] = ("organizations", "released", "license", "size", "based_on.*", "modalities")
    EXPECTED: ClassVar[tuple[str, ...]] = ("organizations", "released", "license", "size")
    DATE: ClassVar[str] = "released"

    organizations: tuple[OrganizationRef, ...] = ()
    released: PartialDate | None = None
    license: Grants = ()
    size: Size | None = None
    based_on: tuple[DatasetRef, ...] = ()
    modalities: tuple[words.Modality, ...] = ()
