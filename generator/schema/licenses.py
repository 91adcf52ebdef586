"""Licenses: what a text permits, requires and forbids, in a fixed vocabulary and in our own plain words."""

from __future__ import annotations

from typing import ClassVar

from generator.schema import vocabulary as words
from generator.schema.base import Named, Part
from generator.schema.dates import PartialDate
from generator.schema.fields import Count, Line, Passage, Spdx, Url, YesOrNo
from generator.schema.refs import OrganizationRef


class UserThreshold(Part):
    """The number of users from which the license asks for another agreement, counted per month or year."""

    users: Count
    """The number of users above which another agreement is asked for. Unit: users."""
    period: words.Period
    """The time over which users are counted."""


class Clause(Part):
    """Where the text says one of its terms: the number of the clause, and the words that decide."""

    ITEM: ClassVar[str] = "term"
    term: words.Term
    """The term that the text lays down here: a word of `permits`, `requires`, `forbids` or `reaches`."""
    clause: Line
    """The number or heading of the clause, as the text has it."""
    quote: Passage | None = None
    """The words of the clause that decide, copied exactly, at most 300 characters."""


class License(Named):
    """The text of a license, one version of it."""

    CLAIMS: ClassVar[tuple[str, ...]] = (
        "spdx", "released", "steward", "osi_approved", "fsf_libre", "permits.*", "requires.*", "forbids.*",
        "user_threshold", "reaches.*", "name_start", "clauses.*",
    )  # fmt: skip
    EXPECTED: ClassVar[tuple[str, ...]] = ("spdx", "released", "steward", "osi_approved")
    DATE: ClassVar[str] = "released"

    spdx: Spdx | None = None
    """Its id in the SPDX License List, where it is listed."""
    version: Line | None = None
    """The version of the text, as it calls itself."""
    released: PartialDate | None = None
    """When this version was published."""
    url: Url | None = None
    """The address of the text."""
    osi_approved: YesOrNo | None = None
    """Whether the Open Source Initiative has approved it."""
    fsf_libre: YesOrNo | None = None
    """Whether the Free Software Foundation counts it among the free licenses."""
    steward: OrganizationRef | None = None
    """Who wrote or keeps the text, by the id of the organization."""
    permits: tuple[words.Permission, ...] = ()
    """What the text lets people do, in words of a fixed list."""
    requires: tuple[words.Duty, ...] = ()
    """What it asks of them in return, in words of a fixed list."""
    forbids: tuple[words.Ban, ...] = ()
    """What it does not let them do, in words of a fixed list."""
    user_threshold: UserThreshold | None = None
    """The number of users from which the text asks for another agreement."""
    reaches: tuple[words.Reach, ...] = ()
    """What carries the duties of the text on: weights, models taught by it, outputs."""
    name_start: Line | None = None
    """How the name of a model made from this one has to begin."""
    clauses: tuple[Clause, ...] = ()
    """Where the text says each of its terms."""
