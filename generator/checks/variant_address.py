"""A variant and its address on Hugging Face say the same size and the same tuning (Instruct, Chat, Base)."""

from __future__ import annotations

import re
from collections.abc import Iterator, Mapping

from generator.catalog import Catalog
from generator.problems import Problem, Severity
from generator.schema.models import Model, Variant

RULE = "variant-address"
SIZE = re.compile(r"(?<![A-Za-z0-9.])(?:\d+x)?\d+(?:\.\d+)?[mbt](?![A-Za-z0-9])")
TUNED = re.compile(r"(?<![a-z])(?:instruct|chat|base)(?![a-z])")
# The tunings that a word in an address allows; `reasoning` and `other` models keep any name.
ALLOWED: Mapping[str, set[str]] = {"base": {"base"}, "instruct": {"instruct", "chat"}, "chat": {"instruct", "chat"}}


def find(catalog: Catalog) -> Iterator[Problem]:
    for record in catalog.of("models"):
        assert isinstance(record.entry, Model)
        for number, variant in enumerate(record.entry.variants):
            for message in wrong(variant):
                where = record.where("variants", number, "huggingface")
                hint = "open the address: is it this size, and this tuning?"
                yield Problem(where, RULE, message, hint, Severity.REVIEW)


def wrong(variant: Variant) -> Iterator[str]:
    """What the name or tuning of a variant and its address contradict each other in."""
    name, address = variant.name.lower(), (variant.huggingface or "").rsplit("/", 1)[-1].lower()
    address = re.sub(r"(?<=[0-9])_(?=[0-9])", ".", address)
    said, there = set(SIZE.findall(name)), set(SIZE.findall(address))
    if said and there and not said & there:
        yield f"the variant `{variant.name}` has the address of another size, `{variant.huggingface}`"
    word = next(iter(TUNED.findall(address)), "")
    own = {*TUNED.findall(name), *([variant.tuning] if variant.tuning in ALLOWED else [])}
    if word and variant.tuning not in ("reasoning", "other") and not own & ALLOWED[word]:
        says = " and ".join(sorted(own)) or "nothing"
        yield f"the address `{variant.huggingface}` says `{word}`, the variant says {says}"
