"""Lines of descent as rows of a table: both ends, how, under which license the weights are, how sure it is."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, replace

from generator.catalog import Record
from generator.schema.models import Model
from generator.views.lineage import Edge
from generator.views.model_page import RANK
from generator.views.rows import WEIGHTS_LICENSE, anchor, gap_words
from generator.views.shown import Reader, Run, Runs, joined, show_grant

NAMED = 3  # so many variants are named


@dataclass(frozen=True)
class Line:
    """A row of the table: both ends, relation, the ancestor's license, mark, and how many edges it stands for."""

    child: str
    child_url: str
    relation: str
    parent: str
    parent_url: str
    license: Runs
    mark: str
    anchor: str
    variants: str = ""
    number: int = 1


def bundles(found: Sequence[Edge]) -> list[list[Edge]]:
    """Edges between the same two models by the same relation, whatever their variants."""
    groups: dict[tuple[str, str, str], list[Edge]] = {}
    for edge in found:
        groups.setdefault((edge.child.id, edge.relation, edge.parent.id), []).append(edge)
    return list(groups.values())


def bundle(group: list[Edge], reader: Reader) -> Line:
    """The edges of some variants as one row; its mark is the least sure of theirs."""
    first = line(group[0], reader)
    variants = list(dict.fromkeys(edge.child_variant for edge in group if edge.child_variant))
    parents = {edge.parent_variant for edge in group}
    return replace(
        first,
        child=reader.name(group[0].child.ref),
        parent=first.parent if len(parents) == 1 else reader.name(group[0].parent.ref),
        variants=variant_words(variants, reader),
        license=joined(weights_licenses([(edge.parent, edge.parent_variant) for edge in group], reader), reader),
        mark=min((edge.fact.mark for edge in group), key=RANK.index),
        number=len(group),
    )


def variant_words(variants: Sequence[str], reader: Reader) -> str:
    """Some variants by name, many by number."""
    if len(variants) <= NAMED:
        return reader.say.list(variants) if variants else ""
    return reader.say.counted("count.variants", len(variants))


def line(edge: Edge, reader: Reader) -> Line:
    """One edge as a row of the table."""
    return Line(
        child=with_variant(reader.name(edge.child.ref), edge.child_variant),
        child_url=edge.child.url,
        relation=reader.say(f"relation.{edge.relation}"),
        parent=with_variant(reader.name(edge.parent.ref), edge.parent_variant),
        parent_url=edge.parent.url,
        license=weights_license(edge.parent, edge.parent_variant, reader),
        mark=edge.fact.mark,
        anchor=anchor(edge.fact.path),
    )


def with_variant(name: str, variant: str) -> str:
    """A model with the variant meant: `DeepSeek-V3` and `V3-Base` are one word, `Qwen2.5` and `7B` do not join."""
    if not variant or name.endswith(variant):
        return name
    cuts = [at for at in range(len(name)) if (at == 0 or name[at - 1] in "- ") and variant.startswith(name[at:])]
    return name[: cuts[0]] + variant if cuts else f"{name} {variant}"


def weights_licenses(weights: Iterable[tuple[Record, str]], reader: Reader) -> list[Runs]:
    """The licenses of the weights of some models and variants, each once, in the order in which they come up."""
    return list(dict.fromkeys(weights_license(record, variant, reader) for record, variant in weights))


def weights_license(record: Record, variant: str, reader: Reader) -> Runs:
    """The latest license of the weights, a variant's own where it has one; or in words why none is given."""
    model = record.entry
    assert isinstance(model, Model)
    if grants := model.grants(variant):
        return show_grant(grants[-1], "", reader)
    weights = model.components.get("model-parameters")
    if weights and weights.status == "not-released":
        return (Run(reader.say("lineage.no-weights")),)
    gap = next((gap for gap in record.entry.gaps if gap.field == WEIGHTS_LICENSE), None)
    return (Run(gap_words(gap, reader) if gap else reader.say("gap.nobody-looked")),)
