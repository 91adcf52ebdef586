"""The verdict of a definition on what is known of a model: condition by condition, yes, no, or open with the reason.

A verdict is no as soon as one condition is no, yes when all are, otherwise open: unknown is neither closed nor open.
"""

from __future__ import annotations

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from generator.views.component_facts import NOTHING, Part, Parts
from generator.views.frameworks import Condition, Framework
from generator.views.terms import begins

ORDER = ("no", "open", "yes")
NONE = "none"


@dataclass(frozen=True)
class Ground:
    """What one component contributes: its value, the reason (status or state of its license), and the component.

    remark: `conditional` where the license was not made for this kind of thing.
    """

    component: str
    value: str
    reason: str
    part: Part
    remark: str = ""


@dataclass(frozen=True)
class Outcome:
    """A condition with its value and what it rests on."""

    condition: Condition
    value: str
    grounds: tuple[Ground, ...]


@dataclass(frozen=True)
class Verdict:
    """What a definition says: highest level proven and highest possible (`none` for neither), word, outcomes.

    other: the highest possible level by another reading, by the name of the reading, where it differs.
    """

    framework: Framework
    proven: str
    possible: str
    word: str
    outcomes: tuple[Outcome, ...]
    other: Mapping[str, str]


def verdict(framework: Framework, parts: Parts) -> Verdict:
    """The verdict of a definition on some components."""
    outcomes = tuple(outcome(condition, parts) for condition in framework.conditions)
    proven, possible = reached(framework, outcomes)
    other = {
        name: also
        for name, changes in framework.readings.items()
        if (also := reached(framework, reread(framework, parts, changes))[1]) != possible
    }
    return Verdict(framework, proven, possible, word(framework, proven, possible), outcomes, other)


def reread(
    framework: Framework, parts: Parts, changes: Mapping[str, Mapping[str, Mapping[str, str]]]
) -> tuple[Outcome, ...]:
    """The outcomes by another reading of some conditions."""
    read = (replace(one, license=changes.get(one.id, {}).get("license", one.license)) for one in framework.conditions)
    return tuple(outcome(condition, parts) for condition in read)


def reached(framework: Framework, outcomes: Sequence[Outcome]) -> tuple[str, str]:
    """The highest level whose conditions, and those of all below, are all yes; and the highest without a no."""
    proven = possible = NONE
    for level in framework.levels:
        below = framework.levels[: framework.levels.index(level) + 1]
        values = {one.value for one in outcomes if one.condition.level in below}
        proven = level if values == {"yes"} else proven
        possible = level if "no" not in values else possible
    return proven, possible


def word(framework: Framework, proven: str, possible: str) -> str:
    """The word of a verdict; a definition without words says the level that is proven, or possible, or none."""
    if not framework.verdicts:
        return f"proven-{proven}" if proven != NONE else f"possible-{possible}" if possible != NONE else NONE
    top = framework.levels[-1]
    if proven != NONE:
        return framework.verdicts["yes" if proven == top else "lower" if possible == top else "no"]
    return framework.verdicts["open" if possible == top else "no"]


def words(framework: Framework) -> tuple[str, ...]:
    """Every word that a verdict of a definition can be."""
    levels = [f"{how}-{level}" for how in ("proven", "possible") for level in reversed(framework.levels)]
    return tuple(framework.verdicts.values()) or (*levels, NONE)


def outcome(condition: Condition, parts: Parts) -> Outcome:
    """One condition over its components."""
    grounds = tuple(ground(condition, name, parts.get(name, NOTHING)) for name in condition.components)
    values = [one.value for one in grounds]
    if condition.combine == "alike":
        return Outcome(condition, values[0] if len(set(values)) == 1 else "open", grounds)
    choose = max if condition.combine == "any" else min
    return Outcome(condition, choose(values, key=ORDER.index), grounds)


def ground(condition: Condition, name: str, part: Part) -> Ground:
    """One component: the weaker of what its status and its license give."""
    status = condition.status.get(part.status, "open")
    if not condition.license or part.status == "not-released":
        return Ground(name, status, part.status or "nobody-looked", part)
    terms = part.terms if part.terms in condition.license else "limits"
    by_license = condition.license[terms] if part.status in condition.status else "open"
    if ORDER.index(status) <= ORDER.index(by_license) and status != "yes":
        return Ground(name, status, part.status or "nobody-looked", part)
    return Ground(name, by_license, f"license-{part.terms}", part, remark(condition, part, by_license))


def remark(condition: Condition, part: Part, value: str) -> str:
    """Whether a pass is conditional: the license was made for another kind of thing."""
    made = condition.made_for and part.license and begins(part.license, condition.made_for)
    return "conditional" if condition.made_for and value == "yes" and not made else ""
