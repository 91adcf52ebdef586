"""The rules that need no other entry: also run when one file is checked, so they load quickly."""

from __future__ import annotations

from types import ModuleType

from generator.checks import (
    date_order,
    event_of_nothing,
    future_date,
    half_read_source,
    mixed_scripts,
    open_affiliation,
    repeated_item,
    source_address,
    unknown_support,
    unread_quote,
    useless_source,
    weak_affiliation,
)

ALONE: tuple[ModuleType, ...] = (
    repeated_item,
    future_date,
    date_order,
    unknown_support,
    useless_source,
    half_read_source,
    open_affiliation,
    mixed_scripts,
    event_of_nothing,
    source_address,
    weak_affiliation,
    unread_quote,
)
