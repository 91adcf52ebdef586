"""The words of a quote were read by us on a page that shows them; what nobody read is not put in quotation marks."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, State
from generator.checks.scope import Scope
from generator.problems import Problem

RULE = "unread-quote"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.of("quotes"):
        if any(fact.path == "text" and fact.state is State.UNVERIFIED for fact in record.facts):
            hint = "read one and add `accessed` and `read_as` to it, with `text` or `all` in `supports`"
            yield Problem(record.where("text"), RULE, "no source that was read shows these words", hint)
