"""The European Open Source AI Index over our fields: not a score of ours, the range in which its score can lie."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from typing import Any

from generator.views.component_facts import NOTHING, Part, Parts
from generator.views.frameworks import INDEX, table

Span = tuple[float, float]
ALL: Span = (0.0, 1.0)
COUNTED: Mapping[int, float] = {3: 1.0, 2: 0.5}  # of weights, training code and data, so many open ones


@dataclass(frozen=True)
class Criterion:
    """One criterion of the index: which components it looks at, and the span for each status."""

    id: str
    components: tuple[str, ...]
    status: Mapping[str, Span]
    combine: str


@dataclass(frozen=True)
class Judged:
    """A criterion with its span (0 closed, 0.5 partial, 1 open), and the components behind it."""

    criterion: Criterion
    low: float
    high: float
    grounds: tuple[tuple[str, Part], ...]


@dataclass(frozen=True)
class Range:
    """The lowest and highest score that the facts allow, 0 to 1, and the criteria."""

    low: float
    high: float
    criteria: tuple[Judged, ...]


@cache
def criteria() -> tuple[Criterion, ...]:
    """The criteria of the index."""
    return tuple(criterion(one) for one in table(INDEX)["criteria"])


def criterion(one: Mapping[str, Any]) -> Criterion:
    """One criterion as written."""
    spans = {status: (float(low), float(high)) for status, (low, high) in one.get("status", {}).items()}
    return Criterion(one["id"], tuple(one["components"]), spans, one.get("combine", "all"))


def index_range(parts: Parts) -> Range:
    """The range for some components."""
    judged = tuple(judge(one, parts) for one in criteria())
    number = len(judged)
    return Range(sum(one.low for one in judged) / number, sum(one.high for one in judged) / number, judged)


def judge(criterion: Criterion, parts: Parts) -> Judged:
    """One criterion on some components."""
    grounds = tuple((name, parts.get(name, NOTHING)) for name in criterion.components)
    return Judged(criterion, *span(criterion, [part for _, part in grounds]), grounds)


def span(criterion: Criterion, parts: list[Part]) -> Span:
    """The span of a criterion: of its one component, of the best of several, or by the number of open ones."""
    if criterion.combine == "count-open":
        return counted(parts)
    spans = [criterion.status.get(part.status, ALL) for part in parts] or [ALL]
    known = [part for part in parts if part.status in criterion.status]
    if criterion.combine == "any" and known:
        published = [one for one, part in zip(spans, parts, strict=True) if part.status != "not-released"]
        best = max((one for one in published if one != ALL), default=None)
        return best or max(spans)
    return spans[0]


def counted(parts: list[Part]) -> Span:
    """Weights, training code and data: how many are published under an open license, at least and at most."""
    sure = sum(part.status == "released" and part.terms in ("osi", "open") for part in parts)
    likely = sum(may_be_open(part) for part in parts)
    return COUNTED.get(sure, 0.0), COUNTED.get(likely, 0.0)


def may_be_open(part: Part) -> bool:
    """True unless the component is known not to be published, or known to be under terms that are not open."""
    return part.status != "not-released" and part.terms in ("osi", "open", "unknown")
