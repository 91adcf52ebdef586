"""A release date rests on more than catalogues, which often give the date of a paper; until then its page says so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.problems import Problem, Severity
from generator.views.catalogue import dated_by_catalogues

RULE = "catalogue-date"


def find(catalog: Catalog) -> Iterator[Problem]:
    for record in catalog.of("models"):
        if dated_by_catalogues(record):
            hint = "look for a dated line in the maker's README or post"
            yield Problem(record.where("released"), RULE, "only catalogues give this date", hint, Severity.REVIEW)
