"""All rules that print what they find. A new rule is one module and one name here, or in alone.py when it needs no
other entry, or in reviews.py when it only asks for a second look.
"""

from __future__ import annotations

from types import ModuleType

from generator.checks import (
    affiliation_outside,
    child_before_parent,
    coverage_floor,
    lineage_cycle,
    name_collision,
    near_duplicate,
    quote_date,
    release_date_twice,
    shared_name,
    taken_id,
    title_differs,
    unknown_variant,
)
from generator.checks.alone import ALONE

CHECKS: tuple[ModuleType, ...] = (
    *ALONE,
    affiliation_outside,
    lineage_cycle,
    child_before_parent,
    unknown_variant,
    name_collision,
    shared_name,
    near_duplicate,
    title_differs,
    quote_date,
    release_date_twice,
    taken_id,
    coverage_floor,
)
