"""A model is not older than what it descends from: an error where weights were taken, else a warning."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.checks.scope import Scope
from generator.problems import Problem, Severity
from generator.schema.models import Descent, Model, Variant
from generator.schema.vocabulary import CARRIES_WEIGHTS

RULE = "child-before-parent"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.of("models"):
        for place, edge, variant in edges(record):
            yield from older(catalog, record, place, edge, variant)


def edges(record: Record) -> Iterator[tuple[tuple[str | int, ...], Descent, Variant | None]]:
    """The edges of a release and of its variants, with their places."""
    model = record.entry
    assert isinstance(model, Model)
    for at, edge in enumerate(model.based_on):
        yield ("based_on", at), edge, None
    for number, variant in enumerate(model.variants):
        for at, edge in enumerate(variant.based_on):
            yield ("variants", number, "based_on", at), edge, variant


def older(
    catalog: Catalog, record: Record, place: tuple[str | int, ...], edge: Descent, variant: Variant | None
) -> Iterator[Problem]:
    """The problem of an edge whose child came out surely before its parent."""
    child, found = record.entry, catalog.find(edge.model)
    if not found or not isinstance(found.entry, Model) or not isinstance(child, Model):
        return
    of_parent = found.entry.variant(edge.variant) if edge.variant else None
    born = (variant and variant.released) or child.released
    parent = (of_parent and of_parent.released) or found.entry.released
    if born.surely_before(parent):
        severity = Severity.ERROR if edge.relation in CARRIES_WEIGHTS else Severity.WARNING
        message = f"released {born}, before `{edge.model.id}` ({parent}) on which it rests"
        yield Problem(record.where(*place), RULE, message, "look both dates up again", severity)
