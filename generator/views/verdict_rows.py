"""The verdicts of all definitions on a model in the reader's words, each condition with what it rests on."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from generator.catalog import Catalog, Record
from generator.schema.grants import Grant
from generator.schema.models import Model
from generator.views.component_facts import WEIGHTS, Parts, parts_of
from generator.views.frameworks import FRAMEWORKS, INDEX, framework
from generator.views.index_range import Judged, Range, index_range
from generator.views.openness import Level, label
from generator.views.shown import Reader
from generator.views.verdict_basis import GroundRow, basis, least
from generator.views.verdicts import Ground, Outcome, Verdict, verdict

VALUES = {"yes": "yes", "no": "no", "open": "unknown"}  # the looks of a value


@dataclass(frozen=True)
class ConditionRow:
    """A condition in words, its value (`yes`, `no`, `unknown`) with its word, the words of the definition, grounds."""

    level: str
    words: str
    value: str
    value_word: str
    quote: str
    grounds: Sequence[GroundRow]


@dataclass(frozen=True)
class DefinitionRow:
    """The verdict of one definition: id, name, look and word of the verdict, what decides, the least sure mark."""

    id: str
    name: str
    value: str
    word: str
    decides: str
    mark: str
    conditions: Sequence[ConditionRow]
    note: str = ""


@dataclass(frozen=True)
class Group:
    """Variants that share their verdicts: their names (none for a release without such), the label, the definitions."""

    names: Sequence[str]
    level: Level
    definitions: Sequence[DefinitionRow]


@dataclass(frozen=True)
class Judgement:
    """All verdicts on one set of components."""

    level: Level
    verdicts: tuple[Verdict, ...]
    index: Range


@lru_cache(maxsize=8192)
def judgement(catalog: Catalog, record: Record, grants: tuple[Grant, ...] = ()) -> Judgement:
    """The verdicts on a release, or on its variants under grants of their own."""
    parts = known(catalog, record, grants)
    return Judgement(label(parts), tuple(verdict(framework(id), parts) for id in FRAMEWORKS), index_range(parts))


def known(catalog: Catalog, record: Record, grants: tuple[Grant, ...]) -> Parts:
    """The components; the license of a variant of its own rests on the line of that variant."""
    assert isinstance(record.entry, Model)
    parts = parts_of(catalog, record.entry, grants)
    own = [variant.name for variant in record.entry.variants if grants and variant.license == grants]
    if own and WEIGHTS in parts:
        weights = replace(parts[WEIGHTS], paths=(f"components.{WEIGHTS}", f"variants.{own[0]}"))
        return {**parts, WEIGHTS: weights}
    return parts


def groups(record: Record, reader: Reader) -> list[Group]:
    """The release, then each set of variants under a license of their own."""
    model = record.entry
    assert isinstance(model, Model)
    own: dict[tuple[Grant, ...], list[str]] = {}
    for variant in model.variants:
        own.setdefault(variant.license, []).append(variant.name)
    weights = model.components.get(WEIGHTS)
    shared = own.pop((), []) + (own.pop(weights.license, []) if weights else [])
    names = shared if own else []
    apart = [group(record, reader, grants, names) for grants, names in own.items()]
    return [*([group(record, reader, (), names)] if shared or not own else []), *apart]


def group(record: Record, reader: Reader, grants: tuple[Grant, ...], names: Sequence[str]) -> Group:
    """One group."""
    found = judgement(reader.catalog, record, grants)
    rows = [definition(one, record, reader) for one in found.verdicts]
    return Group(names, found.level, [*rows[:2], of_index(found.index, record, reader), *rows[2:]])


def definition(found: Verdict, record: Record, reader: Reader) -> DefinitionRow:
    """The row of one definition."""
    id, say = found.framework.id, reader.say
    conditions = [condition(id, one, record, reader) for one in found.outcomes]
    used = [row for one, row in zip(found.outcomes, conditions, strict=True) if one.value in deciding(found)]
    note = "".join(say(f"openness.reading-{name}", level=level) for name, level in found.other.items())
    return DefinitionRow(
        id=id,
        name=say(f"definition.{id}"),
        value=value_of(found),
        word=verdict_word(found, reader),
        decides=say("openness.all-met") if deciding(found) == {"yes"} else say.list([row.words for row in used]),
        mark=least([one.mark for row in used for one in row.grounds]),
        conditions=conditions,
        note=note,
    )


def deciding(found: Verdict) -> set[str]:
    """The value of the conditions that decide a verdict: no where one is; else open where one is; else yes."""
    values = {one.value for one in found.outcomes}
    return {"no"} if "no" in values else {"open"} if "open" in values else {"yes"}


def value_of(found: Verdict) -> str:
    """How a verdict looks: yes where a level is proven, no where none is possible, else unknown."""
    top = found.framework.levels[-1]
    if found.proven == top or (not found.framework.verdicts and found.proven != "none"):
        return "yes"
    return "no" if found.word in ("none", "does-not-meet", "not-met") else "unknown"


def verdict_word(found: Verdict, reader: Reader) -> str:
    """The verdict in words."""
    return reader.say(f"verdict-of.{found.framework.id}.{found.word}")


def condition(id: str, found: Outcome, record: Record, reader: Reader) -> ConditionRow:
    """One condition of a definition."""
    say, one = reader.say, found.condition
    level = say(f"definition-level.{id}.{one.level}") if len(framework(id).levels) > 1 else ""
    words = say(f"condition.{id}.{one.id}")
    grounds = [ground(each, record, reader) for each in found.grounds]
    return ConditionRow(level, words, VALUES[found.value], say(f"openness.value-{found.value}"), one.quote, grounds)


def ground(found: Ground, record: Record, reader: Reader) -> GroundRow:
    """What one component contributes."""
    remark = reader.say(f"openness.remark-{found.remark}") if found.remark else ""
    return basis(found.component, found.part, found.reason, record, reader, remark)


def of_index(found: Range, record: Record, reader: Reader) -> DefinitionRow:
    """The row of the European index: a range, never a score of ours."""
    say = reader.say
    low, high = say.percent(found.low), say.percent(found.high)
    rows = [criterion(one, record, reader) for one in found.criteria]
    wide = [one for one in found.criteria if one.high - one.low > 0]
    known = [row for judged, row in zip(found.criteria, rows, strict=True) if judged not in wide]
    return DefinitionRow(
        id=INDEX,
        name=say(f"definition.{INDEX}"),
        value="unknown",
        word=say("verdict-of.eu-index-2026.range", low=low, high=high),
        decides=say("openness.index-open", number=len(wide), all=len(found.criteria)),
        mark=least([row.mark for one in known for row in one.grounds]),
        conditions=rows,
    )


def criterion(found: Judged, record: Record, reader: Reader) -> ConditionRow:
    """One criterion of the index."""
    say = reader.say
    ends = [say(f"openness.span-{end}") for end in dict.fromkeys([name_of(found.low), name_of(found.high)])]
    word = say("openness.span", low=ends[0], high=ends[-1]) if len(ends) > 1 else ends[0]
    look = {1.0: "yes", 0.0: "no"}.get(found.low, "terms") if found.low == found.high else "unknown"
    grounds = [basis(name, part, "", record, reader) for name, part in found.grounds]
    return ConditionRow("", say(f"condition.{INDEX}.{found.criterion.id}"), look, word, "", grounds)


def name_of(value: float) -> str:
    """An end of a span by name."""
    return {0.0: "closed", 0.5: "partial", 1.0: "open"}[value]
