"""The page of all rules: what each asks for, in the words of the module that checks it."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from types import ModuleType

from generator.catalog import Catalog, resolve
from generator.checks.registry import CHECKS
from generator.checks.reviews import REVIEWS
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.schema.words import RULES as FIELD_RULES
from generator.settings import Settings
from generator.source import RULES as FILE_RULES


@dataclass(frozen=True)
class Group:
    """Rules that belong together: name and paragraph of each."""

    id: str
    title: str
    rules: list[tuple[str, str]]


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The page of rules."""
    record = {**resolve.RULES, **said(CHECKS)}
    sets = (("file", FILE_RULES), ("fields", FIELD_RULES), ("record", record), ("review", said(REVIEWS)))
    groups = [Group(f"rules-{name}", say(f"rules.{name}"), sorted(rules.items())) for name, rules in sets]
    body = render("rules.html.j2", say, "../", groups=groups)
    yield Page("rules/", "rules/index", say("page.title", name=say("rules.title")), say("rules.lead"), body, "rules")


def said(rules: Sequence[ModuleType]) -> dict[str, str]:
    """What rules ask for, by their names: their docstrings."""
    return {rule.RULE: " ".join((rule.__doc__ or "").split()) for rule in rules}
