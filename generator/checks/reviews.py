"""The rules that ask for a second look: nothing is refused for them, they fill the work list of the quality page.

Each is a guess by names, dates or addresses that is right often enough to be worth somebody's time. A new one is one
module and one name here.
"""

from __future__ import annotations

from types import ModuleType

from generator.checks import (
    card_letters,
    catalogue_date,
    code_license,
    cut_quote,
    index_source,
    license_duty,
    maker_and_model,
    name_modality,
    paper_date,
    size_in_name,
    stale_affiliation,
    variant_address,
)

REVIEWS: tuple[ModuleType, ...] = (
    paper_date,
    catalogue_date,
    code_license,
    license_duty,
    name_modality,
    size_in_name,
    variant_address,
    stale_affiliation,
    index_source,
    cut_quote,
    maker_and_model,
    card_letters,
)
