"""A model's license repeats what the license of the weights it rests on asks; a finding, no legal advice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.problems import Problem, Severity
from generator.views.descent_terms import CONFLICT
from generator.views.duties import every

RULE = "license-duty"


def find(catalog: Catalog) -> Iterator[Problem]:
    for finding in every(catalog):
        if finding.term.weight == CONFLICT:
            own = f"`{finding.own.id}`" if finding.own else "no license on record"
            asked = f"{finding.term.about} of `{finding.license.id}`"
            message = f"here stands {own}, `{finding.ancestor.id}` above it is under terms that ask for more: {asked}"
            hint = "look the licenses up again; if they stand so, the page shows the finding"
            where = finding.edge.child.where(*finding.place)
            yield Problem(where, RULE, message, hint, Severity.REVIEW)
