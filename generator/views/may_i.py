"""What a license lets a reader do, as plain questions with an answer and the words of the text that decide it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.language import Language
from generator.schema.licenses import License


@dataclass(frozen=True)
class Answer:
    """A question, the verdict (`yes`, `terms`, `no`, `unknown`) and the terms of the license behind it."""

    question: str
    verdict: str
    because: str


Decide = Callable[[License], tuple[str, list[str]]]


def at_work(license: License) -> tuple[str, list[str]]:
    bans = having(license.forbids, "non-commercial", "research-only", "non-production-only")
    terms = having(license.requires, "user-threshold", "revenue-threshold", "acceptable-use-policy", "registration")
    return permitted(
        license, "commercial-use", bans, terms + having(license.forbids, "field-of-use", "geographic-exclusion")
    )


def change_it(license: License) -> tuple[str, list[str]]:
    return permitted(
        license,
        "modification",
        [],
        having(license.requires, "change-notice", "naming-duty", "use-restrictions-flow-down"),
    )


def pass_it_on(license: License) -> tuple[str, list[str]]:
    duties = having(
        license.requires,
        "license-copy",
        "attribution",
        "share-alike",
        "same-license-derivatives",
        "notice-file",
        "source-disclosure",
    )
    return permitted(license, "redistribution", having(license.forbids, "redistribution"), duties)


def train_on_outputs(license: License) -> tuple[str, list[str]]:
    bans = having(
        license.forbids, "no-training-other-models", "no-training-competing-models", "no-training-for-commerce"
    )
    if bans:
        return "no", bans
    named = having(license.requires, "naming-duty")
    return ("terms", named) if named else ("unknown", [])


def without_naming(license: License) -> tuple[str, list[str]]:
    duties = having(license.requires, "attribution", "naming-duty", "display-duty")
    if duties:
        return "no", duties
    return "unknown", []


QUESTIONS: tuple[tuple[str, Decide], ...] = (
    ("at-work", at_work),
    ("change", change_it),
    ("pass-on", pass_it_on),
    ("outputs", train_on_outputs),
    ("unnamed", without_naming),
)


def answers(license: License, say: Language) -> list[Answer]:
    """The answers a license gives; `unknown` where its entry says neither yes nor no."""
    found = []
    for name, decide in QUESTIONS:
        verdict, terms = decide(license)
        because = say.list([say.term(term) for term in terms]) if terms else say(f"may-i.because-{verdict}")
        found.append(Answer(say(f"may-i.{name}"), verdict, because))
    return found


def permitted(license: License, permission: str, bans: list[str], terms: list[str]) -> tuple[str, list[str]]:
    """No by a ban, yes by a permission (with conditions where there are terms), else unknown."""
    if bans:
        return "no", bans
    if permission not in license.permits:
        return "unknown", []
    return ("terms", terms) if terms else ("yes", [permission])


def having(words: tuple[str, ...], *wanted: str) -> list[str]:
    """The wanted terms that a license has, in the order asked."""
    return [word for word in wanted if word in words]
