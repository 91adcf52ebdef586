"""A quote with words left out, or known from one page that is not the speaker's own, says so in its context."""

from __future__ import annotations

import re
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.problems import Problem, Severity
from generator.schema.quotes import Quote

RULE = "cut-quote"
CUT = re.compile(r"[\[(]\s*(?:…|\.\.\.)\s*[\])]")


def find(catalog: Catalog) -> Iterator[Problem]:
    for record in catalog.of("quotes"):
        quote = record.entry
        assert isinstance(quote, Quote)
        if quote.context:
            continue
        if CUT.search(quote.text):
            hint = "quote one unbroken passage, or say in `context` what was left out"
            yield Problem(record.where("text"), RULE, "words were left out of the quote", hint, Severity.REVIEW)
        if quote.attribution == "direct" and [source.standing for source in quote.sources] in (["secondary"], ["weak"]):
            message = "one page alone shows these words, and it is not the speaker's own"
            hint = "find the speech or post itself; else write `attribution: requoted`, or say it in `context`"
            yield Problem(record.where("attribution"), RULE, message, hint, Severity.REVIEW)
