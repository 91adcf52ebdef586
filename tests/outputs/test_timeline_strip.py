"""The strip: one column per month, stacked by kind, and a table with the same numbers."""

import re

from small import catalog_of, reader_of

from generator.outputs.drawings.density import BASE, Column, density
from generator.outputs.timeline_strip import of_all, of_year, table
from generator.views.timeline import items

CATALOG = catalog_of(
    {
        "events/early": {"date": "1991-08-25"},
        "events/a": {"date": "2025-01-20"},
        "events/b": {"date": "2025"},
        "models/out": {"released": "2025-01-21"},
        "quotes/said": {"said_on": "2019-03-01"},
    }
)
READER = reader_of(CATALOG)


def labels(drawing):
    return re.findall(r'<a href="([^"]+)" aria-label="([^"]+)"( tabindex="-1")?>', drawing)


def test_each_month_with_something_leads_there_and_says_how_much():
    found = labels(of_all(READER, items(CATALOG), lambda year, month: f"{year}-{month:02}"))
    assert [(href, words) for href, words, _ in found] == [
        ("#y1991", "before 2018: 1 event, release or quote"),
        ("2019-03", "March 2019: 1 event, release or quote"),
        ("2025-01", "January 2025: 2 events, releases and quotes"),
        ("2025-00", "Month not known 2025: 1 event, release or quote"),
    ]
    assert all(order for _, _, order in found)  # so many are reached in the table instead


def test_the_months_of_one_year_are_reached_by_keyboard():
    found = labels(of_year(READER, [item for item in items(CATALOG) if item.when.year == 2025], 2025))
    assert [(href, bool(order)) for href, _, order in found] == [("#m2025-01", False), ("#m2025-00", False)]


def test_marks_of_a_month_stand_on_each_other_without_a_gap():
    drawing = density([Column("2025", (2, 1, 3), "words", "#x")], "Title")
    boxes = re.findall(r'class="mark mark--(\d)" x="\d+" y="(\d+)" width="\d+" height="(\d+)"', drawing)
    foot = BASE
    for _, y, height in boxes:
        assert int(y) + int(height) == foot
        foot = int(y)
    assert [kind for kind, _, _ in boxes] == ["0", "1", "2"]


def test_the_table_has_the_same_numbers():
    rows = table(READER, items(CATALOG), frozenset({2025}))
    assert [(row.year, row.all.number, sum(cell.number for cell in row.months)) for row in rows] == [
        (2025, 3, 3),
        (2019, 1, 1),
        (1991, 1, 1),
    ]
    assert rows[0].months[0].href == "timeline/2025-01/"
    assert rows[1].months[2].href == "timeline/2019/#m2019-03"
    assert rows[0].months[-1].words == "Month not known 2025: 1 event, release or quote"
