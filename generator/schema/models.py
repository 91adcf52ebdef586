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
    """Whether the component is out, and for whom."""
    license: Grants = ()
    """Its license over time; an empty list where nobody has looked."""
    url: Url | None = None
    """Where it can be had, or where it says that it cannot."""


class Modalities(Part):
    """What goes in and what comes out."""

    input: tuple[words.Modality, ...] = Field(min_length=1)
    """What the model takes in."""
    output: tuple[words.Modality, ...] = Field(min_length=1)
    """What it gives out."""


class Compute(Part):
    """Floating-point operations spent on training, stated by the maker or estimated by somebody."""

    flop: Flop
    """The floating-point operations that the training of this release took. Unit: FLOP."""
    basis: words.Basis
    """Whether the maker states the number, or somebody estimates it."""


class Descent(Part):
    """An edge of the lineage: the ancestor, which of its variants, and what was taken from it."""

    ITEM: ClassVar[str] = "model"
    model: ModelRef
    """The ancestor, by the id of the model."""
    variant: Line | None = None
    """The variant of the ancestor that is meant, by its name there."""
    relation: words.Relation
    """What was taken from the ancestor, and how."""
    note: Sentences | None = None
    """What the words above leave out: a sentence or two of ours."""


class Training(Part):
    """A dataset the model was trained on, and at which stage."""

    ITEM: ClassVar[str] = "dataset"
    dataset: DatasetRef
    """The dataset, by its id."""
    stage: words.Stage | None = None
    """The stage of the training at which it was used."""


class Variant(Part):
    """A size or tuning of the release; what it does not say, the release says for it."""

    ITEM: ClassVar[str] = "name"
    name: Line
    """What tells it from the other variants: a size, a tuning or both."""
    parameters: Count | None = None
    """All parameters of this variant. Unit: parameters."""
    active_parameters: Count | None = None
    """Parameters used for one token, where not all are. Unit: parameters."""
    context_window: Count | None = None
    """The longest context that it was made for. Unit: tokens."""
    tuning: words.Tuning | None = None
    """What it was tuned for, or that it was not."""
    huggingface: HuggingFace | None = None
    """Owner and repository of its weights on Hugging Face."""
    released: PartialDate | None = None
    """When the public could first download it, where that was not with the release."""
    license: Grants = ()
    """The license of its weights over time, where it is not that of the release."""
    based_on: tuple[Descent, ...] = ()
    """What this variant rests on, besides what the release rests on."""


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
    """Who made and released it, by ids of organizations."""
    released: PartialDate
    """When the public could first download the weights; of a closed model, use it."""
    announced: PartialDate | None = None
    """When it was announced or opened to some, where that was before the release."""
    withdrawn: PartialDate | None = None
    """When it was taken back by its makers."""
    family: Line | None = None
    """The family of releases that it belongs to, by its makers' name."""
    components: dict[words.Component, Released] = Field(default_factory=dict)
    """The parts of the release, by the names of the Model Openness Framework. A part that is not named was not
    looked for."""
    parameters: Count | None = None
    """All parameters of the model; a release in several sizes says them for each variant. Unit: parameters."""
    active_parameters: Count | None = None
    """Parameters used for one token, where not all are. Unit: parameters."""
    context_window: Count | None = None
    """The longest context that it was made for. Unit: tokens."""
    architecture: words.Architecture | None = None
    """How the network is built."""
    modalities: Modalities | None = None
    """What goes in and what comes out."""
    languages: tuple[Language, ...] = ()
    """Languages that the makers say it was made for, as BCP 47 tags."""
    training_compute: Compute | None = None
    """What its training took in operations."""
    peer_reviewed: Line | None = None
    """The journal or conference that reviewed and printed its paper."""
    variants: tuple[Variant, ...] = ()
    """Its sizes and tunings. What a variant does not say, the release says for it."""
    based_on: tuple[Descent, ...] = ()
    """The models that it rests on: the edges of the lineage."""
    trained_on: tuple[Training, ...] = ()
    """The datasets that it was trained on, as far as they are told and in the record."""

    def variant(self, name: str) -> Variant | None:
        """The variant of that name."""
        return next((variant for variant in self.variants if variant.name == name), None)

    def grants(self, variant: str = "") -> tuple[Grant, ...]:
        """The licenses of the weights over time: the variant's own where it has them, else the release's."""
        own = self.variant(variant)
        weights = self.components.get("model-parameters")
        return (own.license if own else ()) or (weights.license if weights else ())
