"""The license of the weights is shown by a page that speaks of them: the LICENSE file of a repository is mostly
that of its code.
"""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.catalog.addresses import is_license_file
from generator.problems import Problem, Severity
from generator.views.rows import WEIGHTS_LICENSE

RULE = "code-license"
OF_WEIGHTS = re.compile(r"weights|models?\b|checkpoint|parameters", re.IGNORECASE)


def find(catalog: Catalog) -> Iterator[Problem]:
    for record in catalog.of("models"):
        for fact in record.facts:
            sources = [record.entry.sources[number - 1] for number in fact.sources]
            told = any(not is_license_file(one.url) or OF_WEIGHTS.search(one.passage or "") for one in sources)
            if fact.path == WEIGHTS_LICENSE and sources and not told:
                message = "only a license file of a code repository shows the license of the weights"
                hint = "read the model card or the README: code and weights often differ"
                yield Problem(record.where(*fact.place), RULE, message, hint, Severity.REVIEW)
