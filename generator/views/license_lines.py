"""Licenses side by side: what each lets a reader do, and how many models are under it."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.catalog import Record
from generator.schema.licenses import License
from generator.views.aliases import sorting
from generator.views.listing import models_under
from generator.views.may_i import Answer, answers
from generator.views.shown import Reader


@dataclass(frozen=True)
class LicenseLine:
    """A license in the table: name, SPDX id (empty: none), its answers, and the number of models under it."""

    record: Record
    name: str
    spdx: str
    answers: Sequence[Answer]
    models: int


def license_lines(records: Iterable[Record], reader: Reader) -> list[LicenseLine]:
    """All licenses, those with most models first."""
    found = [line(record, record.entry, reader) for record in records if isinstance(record.entry, License)]
    return sorted(found, key=lambda one: (-one.models, sorting(one.name), one.record.id))


def line(record: Record, license: License, reader: Reader) -> LicenseLine:
    """One license."""
    models = len(models_under(record, reader))
    return LicenseLine(record, reader.name(record.ref), license.spdx or "", answers(license, reader.say), models)
