"""Findings about licenses along the lineage in the reader's words: one row for what one ancestor's license asks."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from generator.catalog import Record
from generator.catalog.evidence import Fact
from generator.schema.licenses import License
from generator.views.descent_terms import CONFLICT, DUTY, UNDECIDED
from generator.views.duties import Finding, every, findings
from generator.views.model_page import RANK
from generator.views.rows import anchor
from generator.views.shown import Reader, Run

WEIGHTS = (CONFLICT, DUTY, UNDECIDED)
LICENSE = "components.model-parameters.license"


@dataclass(frozen=True)
class DutyRow:
    """What the license of one ancestor asks of one descendant, with the least sure mark of the facts behind it.

    weight: `conflict`, `duty` or `undecided`; edge: the address of the line of descent on the descendant's page;
    variants: how many variants of the descendant it holds for, in words; through: the parent that passed it on;
    relation: as it stands before the ancestor, with `between` the two; heir: as it stands on the ancestor's own page.
    """

    weight: str
    child: Run
    variants: str
    ancestor: Run
    license: Run
    own: Run | None
    through: Run | None
    terms: Sequence[str]
    relation: str
    between: str
    heir: str
    edge: str
    mark: str


def of_descendant(record: Record, reader: Reader) -> list[DutyRow]:
    """What the licenses of its ancestors ask of a model."""
    return rows(findings(reader.catalog, record), reader)


def of_ancestor(record: Record, reader: Reader) -> list[DutyRow]:
    """What the license of a model asks of those that rest on it."""
    return rows((one for one in every(reader.catalog) if one.ancestor is record), reader)


def rows(found: Iterable[Finding], reader: Reader) -> list[DutyRow]:
    """Findings as rows, conflicts first; those of variants alike are one row."""
    bundles: dict[tuple[str, ...], list[Finding]] = {}
    for one in found:
        own = one.own.id if one.own else ""
        key = (one.term.weight, one.edge.child.id, one.ancestor.id, one.license.id, own)
        bundles.setdefault(key, []).append(one)
    ordered = sorted(bundles.items(), key=lambda pair: (WEIGHTS.index(pair[0][0]), pair[0]))
    return [row(bundle, reader) for _, bundle in ordered]


def row(bundle: Sequence[Finding], reader: Reader) -> DutyRow:
    """One row."""
    first = bundle[0]
    variants = list(dict.fromkeys(one.edge.child_variant for one in bundle if one.edge.child_variant))
    relation = reader.say(f"relation.{first.edge.relation}")
    joint = reader.say.before(relation, reader.name(first.ancestor.ref))
    return DutyRow(
        weight=first.term.weight,
        child=reader.link(first.edge.child.ref),
        variants=variants[0]
        if len(variants) == 1
        else reader.say.counted("count.variants", len(variants))
        if variants
        else "",
        ancestor=reader.link(first.ancestor.ref),
        license=reader.link(first.license.ref),
        own=reader.link(first.own.ref) if first.own else None,
        through=reader.link(first.through.ref) if first.through else None,
        terms=list(dict.fromkeys(words(one, reader) for one in bundle)),
        relation=joint.rstrip(),
        between=joint[len(joint.rstrip()) :],
        heir=reader.say("duty.heir", relation=relation),
        edge=f"{first.edge.child.url}#{anchor(first.edge.fact.path)}",
        mark=min((fact.mark for one in bundle for fact in grounds(one)), key=RANK.index),
    )


def words(finding: Finding, reader: Reader) -> str:
    """A finding in words, with the clause where the entry of the license names it."""
    say, text = reader.say, finding.license.entry
    assert isinstance(text, License)
    asked = say.list([say.term(word) for word in finding.term.words]) if finding.term.words else ""
    said = say(f"duty.{finding.term.about}", start=text.name_start or "", terms=asked)
    clauses = finding.clauses
    return say("duty.with-clause", words=said, clause=say("text.comma").join(clauses)) if clauses else said


def grounds(finding: Finding) -> list[Fact]:
    """The facts behind a finding: the line of descent, and both licenses."""
    own = [fact for fact in finding.edge.child.facts if fact.path == LICENSE]
    theirs = [fact for fact in finding.ancestor.facts if fact.path == LICENSE]
    return [finding.edge.fact, *own, *theirs]
