"""Models: one public release of a model, a member of a family, with its sizes and tunings as variants."""

from __future__ import annotations

from typing import ClassVar

from pydantic import Field

from generator.schema import vocabulary as words
from generator.schema.base import Named, Part
from generator.schema.dates import PartialDate
from generator.schema.fields import Count, Flop, HuggingFace, Language, Line, Sentences, Url
from generator.schema.grants import Grant, Grants
from generator.schema.refs import DatasetRef, ModelRef, OrganizationRef


class Released(Part):
    """Whether one component of the Model Openness Framework is out, under which license and where."""

    status: words.ComponentStatus
    license: Grants = ()
    url: Url | None = None


class Modalities(Part):
    """What goes in and what comes out."""

    input: tuple[words.Modality, ...] = Field(min_length=1)
    output: tuple[words.Modality, ...] = Field(min_length=1)


class Compute(Part):
    """Floating-point operations spent on training, stated by the maker or estimated by somebody."""

    flop: Flop
    basis: words.Basis


class Descent(Part):
    """An edge of the lineage: the ancestor, which of its variants, and what was taken from it."""

    ITEM: ClassVar[str] = "model"
    model: ModelRef
    variant: Line | None = None
    relation: words.Relation
    note: Sentences | None = None


class Training(Part):
    """A dataset the model was trained on, and at which stage."""

    ITEM: ClassVar[str] = "dataset"
    dataset: DatasetRef
    stage: words.Stage | None = None


class Variant(Part):
    """A size or tuning of the release; what it does not say, the release says for it."""

    ITEM: ClassVar[str] = "name"
    name: Line
    parameters: Count | None = None
    active_parameters: Count | None = None
    context_window: Count | None = None
    tuning: words.Tuning | None = None
    huggingface: HuggingFace | None = None
    released: PartialDate | None = None
    license: Grants = ()
    based_on: tuple[Descent, ...] = ()


class Model(Named):
    """A release of a model."""

    CLAIMS: ClassVar[tuple[str, ...]] = (
        "organizations", "released", "announced", "withdrawn", "components.*", "components.*.license", "parameters",
        "active_parameters", "context_window", "architecture", "modalities", "languages", "training_compute",
        "peer_reviewed", "variants.*", "variants.*.based_on.*", "based_on.*", "trained_on.*",
    )  # fmt: skip
    EXPECTED: ClassVar[tuple[str, ...]] = (
        "organizations", "released", "components.model-parameters", "components.model-parameters.license", "parameters",
        "context_window", "architecture", "modalities", "languages", "training_compute", "components.datasets",
        "peer_reviewed",
    )  # fmt: skip
    DATE: ClassVar[str] = "released"

    organizations: tuple[OrganizationRef, ...] = Field(min_length=1)
    released: PartialDate
    announced: PartialDate | None = None
    withdrawn: PartialDate | None = None
    family: Line | None = None
    components: dict[words.Component, Released] = Field(default_factory=dict)
    parameters: Count | None = None
    active_parameters: Count | None = None
    context_window: Count | None = None
    architecture: words.Architecture | None = None
    modalities: Modalities | None = None
    languages: tuple[Language, ...] = ()
    training_compute: Compute | None = None
    peer_reviewed: Line | None = None
    variants: tuple[Variant, ...] = ()
    based_on: tuple[Descent, ...] = ()
    trained_on: tuple[Training, ...] = ()

    def variant(self, name: str) -> Variant | None:
        """The variant of that name."""
        return next((variant for variant in self.variants if variant.name == name), None)

    def grants(self, variant: str = "") -> tuple[Grant, ...]:
        """The licenses of the weights over time: the variant's own where it has them, else the release's."""
        own = self.variant(variant)
        weights = self.components.get("model-parameters")
        return (own.license if own else ()) or (weights.license if weights else ())
