"""What is known of the components of a model or one of its variants, in the words that the definitions ask for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.schema.grants import Grant
from generator.schema.licenses import License
from generator.schema.models import Model
from generator.schema.vocabulary import CARRIES_WEIGHTS, Component
from generator.views.terms import is_open, limits, speaks

WEIGHTS: Component = "model-parameters"
SYSTEMIC = 1e25  # floating-point operations from which Article 51(2) of the AI Act presumes systemic risk


@dataclass(frozen=True)
class Part:
    """One component: its status (empty: nobody has looked; else a status, or the state of a gap), and its license.

    licensed: `known`, `none` (looked for, none found) or `unknown`. paths: the facts of the entry that say so.
    """

    status: str = ""
    licensed: str = "unknown"
    license: License | None = None
    license_id: str = ""
    paths: tuple[str, ...] = ()

    @property
    def terms(self) -> str:
        """How a rule sees the license: `osi`, `limits`, `use-only` (of use), `open`, `free`, `none`, `unknown`."""
        if self.license is None or not speaks(self.license):
            return "none" if self.licensed == "none" else "unknown"
        if self.license.osi_approved:
            return "osi"
        if found := limits(self.license):
            return "use-only" if set(found) == {"use"} else "limits"
        return "open" if is_open(self.license) else "free"


Parts = Mapping[str, Part]
NOTHING = Part()


def parts_of(catalog: Catalog, model: Model, grants: tuple[Grant, ...] = ()) -> dict[str, Part]:
    """The components of a release, or of a variant whose weights have grants of their own, by their names.

    Beside those of the Model Openness Framework: `base-weights`, `tuning-data`, `peer-review` and `training-compute`.
    """
    gaps = {gap.field: gap.state for gap in model.gaps}
    looked = {field.split(".")[1] for field in gaps if field.startswith("components.")}
    names = dict.fromkeys([*model.components, *sorted(looked)])
    found = {name: part(catalog, model, name, gaps, grants if name == WEIGHTS else ()) for name in names}
    return {**found, **beside(catalog, model, found.get(WEIGHTS, NOTHING))}


def part(catalog: Catalog, model: Model, name: str, gaps: Mapping[str, str], grants: tuple[Grant, ...]) -> Part:
    """One component."""
    path = f"components.{name}"
    component = model.components.get(name)  # type: ignore[call-overload]
    if component is None:
        return Part(gaps.get(path, ""), paths=(path,))
    grant = (grants or component.license or (Grant(),))[-1]
    record = catalog.find(grant.license) if grant.license else None
    license = record.entry if record and isinstance(record.entry, License) else None
    none = grant.none_found or (license is None and f"{path}.license" in gaps)
    licensed = "known" if license else "none" if none else "unknown"
    own = (f"{path}.license",) if component.license or f"{path}.license" in gaps else ()
    return Part(component.status, licensed, license, record.id if record else "", (path, *own))


def beside(catalog: Catalog, model: Model, weights: Part) -> dict[str, Part]:
    """What some definitions ask beyond the components; what the record does not say is left out."""
    found = {}
    if base := base_of(catalog, model, weights):
        found["base-weights"] = base
    tuned = [at for at, use in enumerate(model.trained_on) if use.stage in ("fine-tuning", "preference")]
    if tuned:
        found["tuning-data"] = Part(
            "named", paths=tuple(f"trained_on.{model.trained_on[at].dataset.id}" for at in tuned)
        )
    if model.peer_reviewed:
        found["peer-review"] = Part("released", paths=("peer_reviewed",))
    if model.training_compute:
        above = model.training_compute.flop > SYSTEMIC
        found["training-compute"] = Part("above" if above else "below", paths=("training_compute",))
    return found


def base_of(catalog: Catalog, model: Model, weights: Part) -> Part | None:
    """The weights before tuning: a variant of the release, else the model it was made from; None where not known."""
    if weights.status == "not-released" or any(variant.tuning == "base" for variant in model.variants):
        return weights
    for edge in model.based_on:
        parent = catalog.find(edge.model)
        if edge.relation in CARRIES_WEIGHTS and parent and isinstance(parent.entry, Model):
            theirs = parent.entry.components.get(WEIGHTS)
            return Part(theirs.status, paths=(f"based_on.{edge.model.id}",)) if theirs else None
    return None
