"""A model's license meets the duties of the license of the weights it rests on; a finding, no legal advice."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.problems import Problem, Severity
from generator.views.duties import findings

RULE = "license-duty"


def find(catalog: Catalog) -> Iterator[Problem]:
    for record in catalog.of("models"):
        for finding in findings(catalog, record):
            own = f"`{finding.own.id}`" if finding.own else "no license on record"
            message = f"`{finding.ancestor.id}` of `{finding.edge.parent.id}` says {finding.term}, here stands {own}"
            hint = "look the licenses up again; if they stand so, the page shows the finding"
            yield Problem(record.where(*finding.place), RULE, message, hint, Severity.REVIEW)
