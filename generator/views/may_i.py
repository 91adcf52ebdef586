"""What a license lets a reader do, as plain questions with an answer and the words of the text that decide it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator.language import Language
from generator.schema.licenses import License


@dataclass(frozen=True)
class Answer:
    """A question by id and in words, the verdict (`yes`, `terms`, `no`, `unknown`), the terms of the text behind it."""

    id: str
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
    if "outputs" in license.reaches:
        bound = having(license.forbids, "non-commercial", "research-only")
        return "terms", bound + having(license.requires, "naming-duty", "display-duty") or ["outputs"]
    if "distillation" in license.reaches:
        return "terms", ["distillation"]
    return ("yes", ["weights"]) if license.reaches else ("unknown", [])


def without_naming(license: License) -> tuple[str, list[str]]:
    duties = having(license.requires, "attribution", "naming-duty", "display-duty")
    if duties:
        return "no", duties
    return "unknown", []


def whoever(license: License) -> tuple[str, list[str]]:
    who = having(license.forbids, "geographic-exclusion", *PURPOSES)
    who += having(license.requires, "user-threshold", "revenue-threshold")
    if who:
        return "terms", who
    return ("yes", ["nobody-excluded"]) if license.permits else ("unknown", [])


PURPOSES = ("military-use", "surveillance-use", "nuclear-use", "weapons-use", "field-of-use")
QUESTIONS: tuple[tuple[str, Decide], ...] = (
    ("at-work", at_work),
    ("change", change_it),
    ("pass-on", pass_it_on),
    ("outputs", train_on_outputs),
    ("unnamed", without_naming),
    ("whoever", whoever),
)


def answers(license: License, say: Language) -> list[Answer]:
    """The answers a license gives; `unknown` where its entry says neither yes nor no."""
    found = []
    for name, decide in QUESTIONS:
        verdict, terms = decide(license)
        because = say.list([because_of(term, license, say) for term in terms])
        found.append(Answer(name, say(f"may-i.{name}"), verdict, because or say(f"may-i.because-{verdict}")))
    return found


def because_of(term: str, license: License, say: Language) -> str:
    """A term in words, with the clause of the text where the entry names it."""
    words = say(f"may-i.term-{term}") if f"may-i.term-{term}" in say.words else say.term(term)
    clause = next((one.clause for one in license.clauses if one.term == term), "")
    return say("duty.with-clause", words=words, clause=clause) if clause else words


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
