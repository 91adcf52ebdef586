"""The units of a model: its sizes and tunings, as far as they differ in size, context window, license or openness."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.schema.models import Model, Variant
from generator.views.openness import level


@dataclass(frozen=True)
class Unit:
    """One distinct combination: size and context window (None: not on record), license id or nothing, openness label.

    `variants` are the names of those that have it; a release without variants has one unit and no names.
    """

    parameters: int | None
    context: int | None
    license: str
    level: str
    variants: tuple[str, ...]


def units(catalog: Catalog, model: Model) -> tuple[Unit, ...]:
    """The units in the order in which they first come up; what a variant does not say, the release says for it."""
    found: dict[tuple[int | None, int | None, str, str], list[str]] = {}
    for variant in members(model):
        names = found.setdefault(combination(catalog, model, variant), [])
        names += [variant.name] if variant else []
    return tuple(Unit(*key, tuple(names)) for key, names in found.items())


def members(model: Model) -> Iterator[Variant | None]:
    """The release itself (None) where it has a size of its own or no variants, then the variants."""
    if model.parameters or not model.variants:
        yield None
    yield from model.variants


def combination(catalog: Catalog, model: Model, variant: Variant | None) -> tuple[int | None, int | None, str, str]:
    """What a filter can tell one variant from another by; the license is the latest where it changed."""
    grants = model.grants(variant.name if variant else "")
    license = grants[-1].license if grants else None
    return (
        (variant and variant.parameters) or model.parameters,
        (variant and variant.context_window) or model.context_window,
        license.id if license else "",
        level(catalog, model, variant.license if variant else ()).name,
    )
