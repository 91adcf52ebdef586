"""What a model's page holds beside its facts: permissions, openness, components, variants, lineage."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from typing import get_args

from generator.catalog import Record
from generator.schema.grants import Grant
from generator.schema.licenses import License
from generator.schema.models import Model, Variant
from generator.schema.refs import Ref
from generator.schema.vocabulary import Component
from generator.views.catalogue import dated_by_catalogues
from generator.views.may_i import Answer, answers
from generator.views.openness import Level, level
from generator.views.rows import Row, anchor, gap_words, rows
from generator.views.shown import Reader, Run, Runs, joined, show, show_descent, show_grant

MAIN = (
    "organizations", "released", "announced", "withdrawn", "components.model-parameters.license", "parameters",
    "active_parameters", "context_window", "architecture", "modalities", "languages", "based_on.*", "trained_on.*",
    "training_compute", "peer_reviewed",
)  # fmt: skip


@dataclass(frozen=True)
class ComponentLine:
    """One of the 17 components: name, verdict (`yes`, `terms`, `no`, `unknown`), words, license, sources, mark."""

    id: str
    name: str
    verdict: str
    words: Runs
    license: Runs
    sources: tuple[int, ...]
    mark: str
    looked: bool


@dataclass(frozen=True)
class VariantLine:
    """A variant with what it or its release says."""

    id: str
    name: str
    href: str
    tuning: str
    parameters: str
    context: str
    base: Runs
    license: Runs
    sources: tuple[int, ...]
    mark: str


VERDICTS = {"released": "yes", "gated": "terms", "on-request": "terms", "partial": "terms", "not-released": "no"}


def main_rows(record: Record, reader: Reader) -> list[Row]:
    """The fact table of a model: components and variants have tables of their own; openness is computed into it."""
    found = [dated(row, record, reader) for row in rows(record, reader, MAIN)]
    at = next((number for number, row in enumerate(found) if row.path.endswith(".license")), len(found))
    return [*found[:at], openness_row(record, reader), *found[at:]]


def dated(row: Row, record: Record, reader: Reader) -> Row:
    """A row; that of the release date says so where catalogues alone give the date."""
    doubtful = row.path == "released" and dated_by_catalogues(record)
    return replace(row, note=reader.say("text.catalogue-date"), note_lang="") if doubtful else row


def openness_row(record: Record, reader: Reader) -> Row:
    """The computed label as a row, with what decided it."""
    found = level(reader.catalog, model(record))
    return Row("fact-openness", reader.say("field.openness"), (), "gap", note=because(found, reader), level=found.name)


def because(found: Level, reader: Reader) -> str:
    """What decided a label, in words."""
    license = reader.name(Ref("licenses", found.license)) if found.license else ""
    limits = reader.say.list([reader.say.term(word) for word in found.limits[:4]]) if found.limits else ""
    return reader.say(f"because.{found.because}", license=license, limits=limits)


def components(record: Record, reader: Reader) -> list[ComponentLine]:
    """All 17 components of the Model Openness Framework, in its order."""
    return [component_line(record, name, reader) for name in get_args(Component)]


def component_line(record: Record, name: str, reader: Reader) -> ComponentLine:
    """One component: its status and license, and the least sure of their marks."""
    facts = {fact.path: fact for fact in record.facts}
    status, terms = facts.get(f"components.{name}"), facts.get(f"components.{name}.license")
    there = [fact for fact in (status, terms) if fact]
    return ComponentLine(
        id=anchor(f"components.{name}"),
        name=reader.say(f"component.{name}"),
        verdict=VERDICTS[status.value.status] if status else "unknown",
        words=show(status.value, "", reader) if status else (),
        license=show(terms.value, "", reader) if terms else (),
        sources=tuple(sorted({number for fact in there for number in fact.sources})),
        mark=min((fact.mark for fact in there), key=RANK.index, default="gap"),
        looked=any(gap.field == f"components.{name}" for gap in record.entry.gaps),
    )


RANK: list[str] = ["disputed", "unverified", "weak", "verified"]


def variants(record: Record, reader: Reader) -> list[VariantLine]:
    """The variants of a release, in the order written."""
    return [variant_line(record, variant, reader) for variant in model(record).variants]


def variant_line(record: Record, variant: Variant, reader: Reader) -> VariantLine:
    """One variant."""
    say, release = reader.say, model(record)
    fact = next(fact for fact in record.facts if fact.path == f"variants.{variant.name}")
    context = variant.context_window or release.context_window
    return VariantLine(
        id=anchor(fact.path),
        name=variant.name,
        href=f"https://huggingface.co/{variant.huggingface}" if variant.huggingface else "",
        tuning=say.term(variant.tuning) if variant.tuning else "",
        parameters=sizes(variant, reader),
        context=say.number(context) if context else "",
        base=joined([show_descent(edge, "", reader) for edge in variant.based_on], reader)
        or unknown_base(record, variant, reader),
        license=joined([show_grant(grant, "", reader) for grant in variant.license], reader),
        sources=fact.sources,
        mark=fact.mark,
    )


def unknown_base(record: Record, variant: Variant, reader: Reader) -> Runs:
    """That somebody looked in vain for what a variant rests on."""
    path = f"variants.{variant.name}.based_on"
    return tuple(Run(gap_words(gap, reader), emphasis=True) for gap in record.entry.gaps if gap.field == path)


def sizes(variant: Variant, reader: Reader) -> str:
    """Total and active parameters of a variant."""
    total = reader.say.large(variant.parameters) if variant.parameters else ""
    if not variant.active_parameters:
        return total
    return reader.say("text.active", total=total, active=reader.say.large(variant.active_parameters))


def permissions(record: Record, reader: Reader) -> tuple[Record, list[Answer]] | None:
    """The license of the weights, the latest where it changed, and what it lets a reader do."""
    weights = model(record).components.get("model-parameters")
    grant = (weights.license or (Grant(),))[-1] if weights else Grant()
    found = reader.catalog.find(grant.license) if grant.license else None
    if found is None or not isinstance(found.entry, License):
        return None
    return found, answers(found.entry, reader.say)


def differing(record: Record) -> bool:
    """True when some variants carry a license of their own."""
    return any(variant.license for variant in model(record).variants)


def model(record: Record) -> Model:
    """The entry of a model's record."""
    assert isinstance(record.entry, Model)
    return record.entry


def glance(found: Sequence[Row]) -> list[Row]:
    """At a glance: who made it, when, how open, under which license."""
    wanted = ("organizations", "released", "", "components.model-parameters.license")
    rows_of = {row.path: row for row in found if not row.gap}
    return [rows_of[path] for path in wanted if path in rows_of]
