"""A model's date is that of its weights, not of a version of its paper: the two lie near each other, or the model's
own page shows the date.

A release more than three months after its paper, or more than a year before it, is listed unless a primary source that
is not the paper was read for the date.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.catalog.addresses import host
from generator.catalog.evidence import shows
from generator.problems import Problem, Severity
from generator.schema.dates import PartialDate
from generator.schema.models import Model

RULE = "paper-date"
NUMBER = re.compile(r"arxiv\.org/(?:abs|pdf|html)/([0-9]{4}\.[0-9]{4,5})")
AFTER, BEFORE = 3, 12


def find(catalog: Catalog) -> Iterator[Problem]:
    for record in catalog.of("models"):
        model = record.entry
        assert isinstance(model, Model)
        paper = paper_number(model)
        if paper and far(model.released, paper) and not shown_elsewhere(record):
            message = f"released {model.released}, but the paper `{paper}` is of 20{paper[:2]}-{paper[2:4]}"
            hint = "look whether this is the date of a version of the paper, and read the model's own page"
            yield Problem(record.where("released"), RULE, message, hint, Severity.REVIEW)


def paper_number(model: Model) -> str:
    """The arXiv number of the model's paper, from its links or components; empty where there is none."""
    parts = (model.components.get("technical-report"), model.components.get("research-paper"))
    found = (NUMBER.search(part.url) for part in parts if part and part.url)
    return model.links.arxiv or next((match[1] for match in found if match), "")


def far(released: PartialDate, paper: str) -> bool:
    """True when every month that the date can mean lies far from the month in the number of the paper."""
    month = (2000 + int(paper[:2])) * 12 + int(paper[2:4])
    first, last = (day.year * 12 + day.month for day in (released.first, released.last))
    return first > month + AFTER or last < month - BEFORE


def shown_elsewhere(record: Record) -> bool:
    """True when a primary source that is not the paper was read for the date."""
    return any(
        source.standing == "primary" and source.accessed and host(source.url) != "arxiv.org"
        for source in record.entry.sources
        if shows(source, "released")
    )
