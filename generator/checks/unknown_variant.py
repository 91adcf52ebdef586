"""An edge that names a variant of its ancestor names one that the ancestor's entry has."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.checks.child_before_parent import edges
from generator.checks.scope import Scope
from generator.problems import Problem, suggestion
from generator.schema.models import Model

RULE = "unknown-variant"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.of("models"):
        for place, edge, _ in edges(record):
            found = catalog.find(edge.model)
            if not edge.variant or not found or not isinstance(found.entry, Model) or found.entry.variant(edge.variant):
                continue
            names = [variant.name for variant in found.entry.variants]
            hint = suggestion(edge.variant, names) or f"it has: {', '.join(names) or 'none'}"
            message = f"`{edge.model.id}` has no variant `{edge.variant}`"
            yield Problem(record.where(*place, "variant"), RULE, message, hint)
