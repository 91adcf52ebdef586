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
    period: words.Period


class Clause(Part):
    """Where the text says one of its terms: the number of the clause, and the words that decide."""

    ITEM: ClassVar[str] = "term"
    term: words.Term
    clause: Line
    quote: Passage | None = None


class License(Named):
    """The text of a license, one version of it."""

    CLAIMS: ClassVar[tuple[str, ...]] = (
        "spdx", "released", "steward", "osi_approved", "fsf_libre", "permits.*", "requires.*", "forbids.*",
        "user_threshold", "reaches.*", "name_start", "clauses.*",
    )  # fmt: skip
    EXPECTED: ClassVar[tuple[str, ...]] = ("spdx", "released", "steward", "osi_approved")
    DATE: ClassVar[str] = "released"

    spdx: Spdx | None = None
    version: Line | None = None
    released: PartialDate | None = None
    url: Url | None = None
    osi_approved: YesOrNo | None = None
    fsf_libre: YesOrNo | None = None
    steward: OrganizationRef | None = None
    permits: tuple[words.Permission, ...] = ()
    requires: tuple[words.Duty, ...] = ()
    forbids: tuple[words.Ban, ...] = ()
    user_threshold: UserThreshold | None = None
    reaches: tuple[words.Reach, ...] = ()
    name_start: Line | None = None
    clauses: tuple[Clause, ...] = ()
