"""The short label of openness: computed from the status and the license of the weights, never written by anybody.

Rules: closed, weights not released; restricted-weights, released under a license with a limit; open-weights, released
under a license free of limits; open-source, beside the weights also the code to train and run and the data are released
under approved terms; undecided, status or license not known.
"""

from __future__ import annotations

from dataclasses import dataclass
from typing import get_args

from generator.catalog import Catalog
from generator.schema.grants import Grant
from generator.schema.licenses import License
from generator.schema.models import Model, Released
from generator.schema.vocabulary import Ban, Component, Duty

# Bans that limit use, and duties that do; naming, notices and copyleft are no limits.
NO_LIMITS = {"reverse-engineering", "endorsement-by-name"}
LIMITING_DUTIES: tuple[Duty, ...] = (
    "acceptable-use-policy",
    "use-restrictions-flow-down",
    "user-threshold",
    "revenue-threshold",
    "content-filters",
    "safety-guardrails",
    "registration",
)
LIMITS = frozenset({*get_args(Ban), *LIMITING_DUTIES} - NO_LIMITS)
OPEN_SOURCE_NEEDS: tuple[Component, ...] = ("training-code", "data-preprocessing-code", "inference-code", "datasets")


@dataclass(frozen=True)
class Level:
    """A label and what decided it: the component and, where a license decides, its id."""

    name: str
    because: str
    license: str = ""
    limits: tuple[str, ...] = ()


def level(catalog: Catalog, model: Model, grants: tuple[Grant, ...] = ()) -> Level:
    """The label of a release, or of a variant whose weights have grants of their own."""
    weights = model.components.get("model-parameters")
    if weights is None:
        return Level("undecided", "nobody-looked")
    if weights.status == "not-released":
        return Level("closed", "not-released")
    grant = (grants or weights.license or (Grant(),))[-1]
    license = catalog.find(grant.license) if grant.license else None
    if license is None or not isinstance(license.entry, License):
        return Level("undecided", "no-license" if grant.none_found else "license-unknown")
    limits = tuple(word for word in (*license.entry.forbids, *license.entry.requires) if word in LIMITS)
    if limits:
        return Level("restricted-weights", "limits", license.id, limits)
    if license.entry.osi_approved and all(approved(catalog, model.components.get(name)) for name in OPEN_SOURCE_NEEDS):
        return Level("open-source", "all-open", license.id)
    return Level("open-weights", "free-of-limits", license.id)


def approved(catalog: Catalog, component: Released | None) -> bool:
    """True when a component is released under terms that the Open Source Initiative approved or that are libre."""
    if component is None or component.status != "released" or not component.license:
        return False
    grant = component.license[-1]
    license = catalog.find(grant.license) if grant.license else None
    return bool(
        license and isinstance(license.entry, License) and (license.entry.osi_approved or license.entry.fsf_libre)
    )
