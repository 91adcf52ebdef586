"""Whether a model's date comes from catalogues alone, which often give the date of a paper or of their own entry."""

from __future__ import annotations

from generator.catalog import Record
from generator.catalog.addresses import is_catalogue
from generator.catalog.evidence import shows


def dated_by_catalogues(record: Record) -> bool:
    """True when all sources read for the release date, or all there are if none was read, are catalogues."""
    shown = [source for source in record.entry.sources if shows(source, "released")]
    read = [source for source in shown if source.accessed] or shown
    return bool(read) and all(is_catalogue(source.url) for source in read)
