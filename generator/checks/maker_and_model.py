"""A model and an organization that share a name or alias are told apart: an alias belongs to what is called so."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.shared_name import PAIR, shared
from generator.problems import Problem, Severity

RULE = "maker-and-model"


def find(catalog: Catalog) -> Iterator[Problem]:
    for record, place, name, other in shared(catalog):
        if {record.kind.name, other.kind.name} == PAIR:
            message = f"`{name}` is the name of {other.kind.one} `{other.id}`, too"
            hint = "if only one of them is called so, take the name out of the other"
            yield Problem(record.where(*place), RULE, message, hint, Severity.REVIEW)
