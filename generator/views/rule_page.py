"""A definition as a rule in words: what each condition asks for, and what statuses and licenses decide."""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Any

from generator.language import Language
from generator.views.frameworks import INDEX, Condition, Text, framework, table, texts
from generator.views.index_range import Criterion, criteria
from generator.views.verdict_rows import VALUES, name_of


@dataclass(frozen=True)
class Asked:
    """One condition: level, words, the words of the definition, components, and what decides, each with its look."""

    level: str
    words: str
    quote: str
    components: str
    by_status: Sequence[tuple[str, str]]
    by_license: Sequence[tuple[str, str]]


@dataclass(frozen=True)
class RulePage:
    """A definition: id, steward, version, date, conditions, remarks, pages it rests on, the rule as data."""

    id: str
    steward: str
    version: str
    conditions: Sequence[Asked]
    remarks: Sequence[str]
    texts: Sequence[Text]
    data: Mapping[str, Any]


def rule_page(id: str, say: Language) -> RulePage:
    """The page of a definition."""
    found = table(id)
    if id == INDEX:
        asked = [of_criterion(one, say) for one in criteria()]
    else:
        asked = [of_condition(id, one, say) for one in framework(id).conditions]
    remarks = [say(f"remark.{id}.{note}") for note in found["notes"]]
    steward, version = say(f"definition-steward.{id}"), say(f"definition-version.{id}")
    return RulePage(id, steward, version, asked, remarks, texts(found), found)


def of_condition(id: str, one: Condition, say: Language) -> Asked:
    """One condition in words."""
    return Asked(
        level=say(f"definition-level.{id}.{one.level}") if len(framework(id).levels) > 1 else "",
        words=say(f"condition.{id}.{one.id}"),
        quote=one.quote,
        components=names(one.components, one.combine, say),
        by_status=[gives(say(f"reason.{status}"), value, say) for status, value in one.status.items()],
        by_license=[gives(say(f"rule-license.{state}"), value, say) for state, value in one.license.items()],
    )


def names(components: Sequence[str], combine: str, say: Language) -> str:
    """The components that a condition looks at."""
    found = say.list([say(f"component.{name}") for name in components]) if components else ""
    return say("openness.rule-any", names=found) if combine == "any" else found


def gives(what: str, value: str, say: Language) -> tuple[str, str]:
    """What a status or license gives: look and words."""
    return VALUES[value], say("openness.rule-gives", what=what, value=say(f"openness.value-{value}"))


def of_criterion(one: Criterion, say: Language) -> Asked:
    """One criterion of the index in words."""
    spans = [spanned(say(f"reason.{status}"), low, high, say) for status, (low, high) in one.status.items()]
    if one.combine == "count-open":
        spans = [("terms", say("openness.rule-count"))]
    return Asked(
        level="",
        words=say(f"condition.{INDEX}.{one.id}"),
        quote="",
        components=names(one.components, one.combine, say),
        by_status=spans or [("unknown", say("openness.rule-unsettled"))],
        by_license=[],
    )


def spanned(what: str, low: float, high: float, say: Language) -> tuple[str, str]:
    """What a status gives in the index: look and words."""
    ends = [say(f"openness.span-{name_of(end)}") for end in (low, high)]
    if low == high:
        return {1.0: "yes", 0.0: "no"}.get(low, "terms"), say("openness.rule-one", what=what, low=ends[0])
    return "unknown", say("openness.rule-range", what=what, low=ends[0], high=ends[1])
