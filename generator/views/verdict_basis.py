"""What a verdict rests on: a component, what is known of it, its license, and the line of the page that shows it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

from generator.catalog import Fact, Record
from generator.views.component_facts import Part
from generator.views.rows import anchor
from generator.views.shown import Reader, Run

BESIDE = {"peer-review": "fact-peer-reviewed", "training-compute": "fact-training-compute"}
SURE = ("disputed", "unverified", "weak", "verified")


@dataclass(frozen=True)
class GroundRow:
    """What one component contributes: its name, its line on the model's page, what is known, license, remark, mark."""

    component: str
    href: str
    reason: str
    license: Run | None
    remark: str
    mark: str


def basis(name: str, part: Part, reason: str, record: Record, reader: Reader, remark: str = "") -> GroundRow:
    """A component with what is known of it and where that stands."""
    say, facts = reader.say, by_path(record)
    license = reader.catalog.records["licenses"][part.license_id] if part.license_id else None
    marks = [facts[path].mark for path in part.paths if path in facts]
    words = [say(f"reason.{part.status or 'nobody-looked'}")]
    words += [say(f"reason.{reason}")] if reason.startswith("license-") else []
    return GroundRow(
        component=say(f"component.{name}"),
        href=f"{record.url}#{place(name, part, record)}",
        reason=say("text.comma").join(words),
        license=reader.link(license.ref) if license else None,
        remark=remark,
        mark=least(marks),
    )


def place(name: str, part: Part, record: Record) -> str:
    """The id of the line of the model's page that shows a component, or where it would stand."""
    facts, looked = by_path(record), {gap.field for gap in record.entry.gaps}
    there = [path for path in part.paths if path in facts or path in looked]
    return anchor(there[0]) if there else BESIDE.get(name, "components")


@lru_cache(maxsize=64)
def by_path(record: Record) -> dict[str, Fact]:
    """The facts of an entry by path."""
    return {fact.path: fact for fact in record.facts}


def least(marks: Sequence[str]) -> str:
    """The least sure of some marks; empty for none."""
    return min((mark for mark in marks if mark), key=SURE.index, default="")
