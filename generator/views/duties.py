"""Where the license of a model sits badly with that of an ancestor: findings, never errors and never legal advice.

The whole chain is walked: what the license of a grandparent asks passes through a parent that lost it, but not through
one whose maker holds the rights in both. The license of an ancestor is the one in force on the day of the descendant.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.catalog import Catalog, Record
from generator.catalog.paths import Place
from generator.schema.dates import PartialDate
from generator.schema.grants import Grant
from generator.schema.licenses import License
from generator.schema.models import Model
from generator.schema.organizations import Organization
from generator.schema.vocabulary import CARRIES_WEIGHTS
from generator.views.descent_terms import CONFLICT, Named, Term, of_one_family, terms
from generator.views.lineage import Edge, edges_of


@dataclass(frozen=True)
class Finding:
    """A term of an ancestor's license that a descendant misses or owes.

    edge: the first step up from the descendant; ancestor: the model whose license asks; through: the parent that passed
    it on, None for the parent's own license; own: the descendant's license, None where it is not known.
    """

    edge: Edge
    term: Term
    ancestor: Record
    license: Record
    own: Record | None
    through: Record | None

    @property
    def place(self) -> Place:
        """The place of the edge in the descendant's file."""
        return self.edge.fact.place

    @property
    def clauses(self) -> tuple[str, ...]:
        """The clauses of the license behind the term, each once, where the entry names them."""
        text = self.license.entry
        assert isinstance(text, License)
        named = [one.clause for one in text.clauses if one.term in self.term.words]
        return tuple(dict.fromkeys(part for clause in named for part in clause.split(", ")))


@lru_cache(maxsize=2)
def every(catalog: Catalog) -> tuple[Finding, ...]:
    """All findings of the record, by descendant."""
    return tuple(finding for record in catalog.of("models") for finding in findings(catalog, record))


def findings(catalog: Catalog, record: Record) -> Iterator[Finding]:
    """The findings of one model: by the licenses of its parents, then what these passed on from theirs, each once."""
    found = [finding for edge in edges_of(catalog, record) for finding in along(catalog, edge)]
    direct = {what(finding) for finding in found if finding.through is None}
    seen = set()
    for finding in found:
        key = (finding.ancestor.id, finding.edge.child_variant, *what(finding))
        if key not in seen and (finding.through is None or what(finding) not in direct):
            seen.add(key)
            yield finding


def what(finding: Finding) -> tuple[str, Term, str]:
    """What a finding says, whoever the ancestor is."""
    return finding.license.id, finding.term, finding.own.id if finding.own else ""


def along(catalog: Catalog, edge: Edge) -> Iterator[Finding]:
    """The findings of one edge: by the parent's license, then by those of ancestors whose limits the parent lost."""
    child = edge.child
    yield from judged(catalog, edge, edge.parent, edge.parent_variant, edge.relation, None)
    if edge.relation not in CARRIES_WEIGHTS:
        return
    for ancestor, variant, parent in above(catalog, edge, frozenset({child.id})):
        yield from (
            finding
            for finding in judged(catalog, edge, ancestor, variant, edge.relation, parent)
            if finding.term.weight == CONFLICT
        )


def above(catalog: Catalog, edge: Edge, seen: frozenset[str]) -> Iterator[tuple[Record, str, Record]]:
    """Ancestors beyond the parent whose weights are in it and whose makers are others: model, variant, its child."""
    parent = edge.parent
    if parent.id in seen:
        return
    for up in edges_of(catalog, parent):
        of_variant = not edge.parent_variant or up.child_variant in ("", edge.parent_variant)
        if of_variant and up.relation in CARRIES_WEIGHTS and not one_holder(catalog, parent, up.parent):
            yield up.parent, up.parent_variant, parent
            yield from above(catalog, up, seen | {parent.id})


def judged(
    catalog: Catalog, edge: Edge, ancestor: Record, variant: str, relation: str, through: Record | None
) -> Iterator[Finding]:
    """The findings of one descendant by the license of one ancestor; none between models of one holder of rights."""
    child = edge.child
    assert isinstance(child.entry, Model)
    theirs = license_of(catalog, ancestor, variant, child.entry.released)
    if theirs is None or one_holder(catalog, child, ancestor):
        return
    own = license_of(catalog, child, edge.child_variant)
    for term in terms(theirs, own, relation, called(edge)):
        if not (term.about == "outputs-improve" and in_family(catalog, edge, theirs)):
            yield Finding(edge, term, ancestor, theirs, own, through)


def in_family(catalog: Catalog, edge: Edge, theirs: Record) -> bool:
    """True for a descendant that also carries weights under a license of the same family: its text permits that."""
    for other in edges_of(catalog, edge.child):
        found = license_of(catalog, other.parent, other.parent_variant)
        if other.relation in CARRIES_WEIGHTS and found and of_one_family(as_license(theirs), as_license(found)):
            return True
    return False


def called(edge: Edge) -> Named:
    """What the descendant is called: its name on the Hub, else the names of ours."""
    model = edge.child.entry
    assert isinstance(model, Model)
    variant = model.variant(edge.child_variant)
    on_hub = (variant.huggingface if variant else model.links.huggingface) or ""
    if "/" in on_hub:
        return Named((on_hub.rsplit("/", 1)[-1],), True)
    return Named((model.name, *model.aliases, *([variant.name] if variant else [])), False)


def one_holder(catalog: Catalog, child: Record, ancestor: Record) -> bool:
    """True when two models share a maker, or the maker of one is part of the maker of the other."""
    return not makers(catalog, child).isdisjoint(makers(catalog, ancestor))


def makers(catalog: Catalog, record: Record) -> set[str]:
    """The ids of who made a model, and of what they are part of."""
    assert isinstance(record.entry, Model)
    found = {ref.id for ref in record.entry.organizations}
    for ref in record.entry.organizations:
        maker = catalog.get(ref).entry
        assert isinstance(maker, Organization)
        found |= {maker.parent.id} if maker.parent else set()
    return found


def license_of(catalog: Catalog, record: Record, variant: str, day: PartialDate | None = None) -> Record | None:
    """The license of the weights of a model or variant: the latest, or the one in force on a day."""
    model = record.entry
    assert isinstance(model, Model)
    grants = model.grants(variant) or (Grant(),)
    begun = [one for one in grants if not (day and one.since and day.surely_before(one.since))] or [grants[0]]
    found = catalog.find(begun[-1].license) if begun[-1].license else None
    return found if found and isinstance(found.entry, License) else None


def as_license(record: Record) -> License:
    """The entry of a license's record."""
    assert isinstance(record.entry, License)
    return record.entry
