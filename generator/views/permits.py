"""What a license says of each permission: yes, no, or nothing."""

from __future__ import annotations

from typing import get_args

from generator.schema.licenses import License
from generator.schema.vocabulary import Permission

PERMISSIONS: tuple[str, ...] = get_args(Permission)
# The bans that take a permission away, whatever else the text permits.
TAKEN_AWAY: dict[str, frozenset[str]] = {
    "commercial-use": frozenset({"non-commercial", "research-only", "non-production-only"}),
    "redistribution": frozenset({"redistribution"}),
}


def stance(license: License | None, permission: str) -> str:
    """`no` by a ban, `yes` by a permission, else `unknown`; a license that is not on record says nothing."""
    if license is None:
        return "unknown"
    if TAKEN_AWAY.get(permission, frozenset()) & set(license.forbids):
        return "no"
    return "yes" if permission in license.permits else "unknown"
