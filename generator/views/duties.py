"""Where the license of a model sits badly with a duty or ban of its ancestor's license: findings, never legal advice.

Only edges that carry weights are looked at; what a text says of outputs and distillation is another matter.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.catalog.paths import Place
from generator.schema.grants import Grant
from generator.schema.licenses import License
from generator.schema.models import Model
from generator.schema.vocabulary import CARRIES_WEIGHTS
from generator.views.lineage import Edge, edges_of


@dataclass(frozen=True)
class Finding:
    """A term of the ancestor's license that the descendant seems to miss: edge, term, both licenses."""

    edge: Edge
    term: str
    ancestor: Record
    own: Record | None

    @property
    def place(self) -> Place:
        """The place of the edge in the descendant's file."""
        return self.edge.fact.place


def findings(catalog: Catalog, record: Record) -> Iterator[Finding]:
    """The findings of one model, edge by edge."""
    for edge in edges_of(catalog, record):
        ancestor = license_of(catalog, edge.parent, edge.parent_variant)
        if edge.relation in CARRIES_WEIGHTS and ancestor:
            own = license_of(catalog, record, edge.child_variant)
            yield from (Finding(edge, term, ancestor, own) for term in missed(edge, ancestor, own))


def missed(edge: Edge, ancestor: Record, own: Record | None) -> Iterator[str]:
    """The terms of an ancestor's license that a descendant's name or license leaves out."""
    theirs, ours = ancestor.entry, own.entry if own else None
    assert isinstance(theirs, License)
    if "naming-duty" in theirs.requires and not named_after(edge):
        yield "naming-duty"
    if not isinstance(ours, License) or own is ancestor:
        return
    if "non-commercial" in theirs.forbids and "commercial-use" in ours.permits:
        yield "non-commercial"
    yield from (term for term in ("share-alike", "same-license-derivatives") if term in theirs.requires)


def named_after(edge: Edge) -> bool:
    """True when the descendant's name holds the first word of its ancestor's name: `Llama` of `Llama 3.1`."""
    assert isinstance(edge.parent.entry, Model)
    assert isinstance(edge.child.entry, Model)
    word = re.match(r"[^\W\d_]*", edge.parent.entry.name)
    return bool(word and word[0].casefold() in f"{edge.child.entry.name} {edge.child_variant}".casefold())


def license_of(catalog: Catalog, record: Record, variant: str) -> Record | None:
    """The license of the weights of a model or variant, the latest where it changed."""
    model = record.entry
    assert isinstance(model, Model)
    grants = model.grants(variant) or (Grant(),)
    found = catalog.find(grants[-1].license) if grants[-1].license else None
    return found if found and isinstance(found.entry, License) else None
