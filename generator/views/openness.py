"""The short label of openness: computed from the status and the license of the weights, never written by anybody.

Rules: closed, weights not released; restricted-weights, released under a license with a limit, or given out on request
alone; open-weights, released under a license free of limits; open-source, open weights of a model that meets the Open
Source AI Definition 1.0; undecided, status or license not known. A form that turns nobody away does not change it.
"""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalog import Catalog
from generator.schema.grants import Grant
from generator.schema.models import Model
from generator.views.component_facts import NOTHING, WEIGHTS, Part, Parts, parts_of
from generator.views.frameworks import framework
from generator.views.terms import limiting, speaks
from generator.views.verdicts import NONE, verdict

LEVELS = ("open-source", "open-weights", "restricted-weights", "closed", "undecided")


@dataclass(frozen=True)
class Level:
    """A label and what decided it: the component and, where a license decides, its id."""

    name: str
    because: str
    license: str = ""
    limits: tuple[str, ...] = ()


def level(catalog: Catalog, model: Model, grants: tuple[Grant, ...] = ()) -> Level:
    """The label of a release, or of a variant whose weights have grants of their own."""
    return label(parts_of(catalog, model, grants))


def label(parts: Parts) -> Level:
    """The label of some components."""
    weights = parts.get(WEIGHTS, NOTHING)
    return by_status(weights) or by_license(weights, parts)


def by_status(weights: Part) -> Level | None:
    """What the status of the weights decides alone."""
    if weights.status == "not-released":
        return Level("closed", "not-released")
    if weights.status == "on-request":
        return Level("restricted-weights", "on-request", weights.license_id)
    return None if weights.status in ("released", "gated", "partial") else Level("undecided", "nobody-looked")


def by_license(weights: Part, parts: Parts) -> Level:
    """What the license of weights that are out decides."""
    license = weights.license
    if license is None or not speaks(license):
        return Level("undecided", "no-license" if weights.licensed == "none" else "license-unknown")
    if found := limiting(license):
        return Level("restricted-weights", "limits", weights.license_id, found)
    if weights.status == "partial":
        return Level("undecided", "partial", weights.license_id)
    if verdict(framework("osaid-1-0"), parts).proven != NONE:
        return Level("open-source", "all-open", weights.license_id)
    return Level("open-weights", "free-of-limits", weights.license_id)
