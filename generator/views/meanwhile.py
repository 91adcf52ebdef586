"""What happened when something was said: the week around a day, or the month of a month."""

from __future__ import annotations

from datetime import timedelta

from generator.catalog import Catalog
from generator.schema.dates import PartialDate
from generator.views.most import most
from generator.views.timeline import Item, items

DAYS = timedelta(days=7)
SHOWN = 5


def meanwhile(when: PartialDate, catalog: Catalog) -> list[Item]:
    """The events and releases of that time to which most other entries refer; none for a year alone."""
    if when.precision == "year":
        return []
    around = DAYS if when.precision == "day" else timedelta(0)
    first, last = when.first - around, when.last + around
    found = [
        item
        for item in items(catalog)
        if item.group != "quotes" and item.when.first >= first and item.when.last <= last
    ]
    return most(found, SHOWN, catalog, lambda item: item.record)
