"""What happened when something was said."""

import pytest
from small import catalog_of

from generator.schema.dates import PartialDate
from generator.views.meanwhile import SHOWN, meanwhile

EVENTS = {
    f"events/{name}": {"date": date}
    for name, date in {
        "before": "2025-04-02", "week": "2025-04-17", "day": "2025-04-24", "after": "2025-05-02", "month": "2025-04",
    }.items()
}  # fmt: skip


@pytest.mark.parametrize(
    ("said", "found"),
    [
        ("2025-04-24", ["week", "day"]),
        ("2025-04-27", ["day", "after"]),
        ("2025-04", ["before", "week", "day", "month"]),
        ("2025", []),
        ("2024-04", []),
    ],
)
def test_a_day_has_its_week_a_month_its_month_and_a_year_nothing(said, found):
    items = meanwhile(PartialDate.parse(said), catalog_of(EVENTS))
    assert sorted(item.record.id for item in items) == sorted(found)


def test_of_many_those_are_shown_that_most_entries_refer_to():
    many = {f"events/e{number}": {"date": "2025-04-24"} for number in range(9)}
    told = {"quotes/q": {"about": ["events/e7"]}}
    shown = [item.record.id for item in meanwhile(PartialDate.parse("2025-04"), catalog_of(many | told))]
    assert len(shown) == SHOWN
    assert "e7" in shown


def test_quotes_are_not_what_happened():
    catalog = catalog_of({"quotes/q": {"said_on": "2025-04-24"}})
    assert meanwhile(PartialDate.parse("2025-04-24"), catalog) == []
