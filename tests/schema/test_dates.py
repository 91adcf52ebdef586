from contextlib import suppress
from datetime import date
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic_core import PydanticCustomError

from generator.schema.dates import PartialDate

DAYS = st.dates(min_value=date(1, 1, 1))
DATES = st.builds(
    lambda day, precision, about: PartialDate(
        day.year, day.month if precision else None, day.day if precision == 2 else None, about
    ),
    DAYS,
    st.integers(0, 2),
    st.booleans(),
)


@pytest.mark.parametrize(
    ("text", "precision", "first", "last"),
    [
        ("2025", "year", date(2025, 1, 1), date(2025, 12, 31)),
        ("2024-02", "month", date(2024, 2, 1), date(2024, 2, 29)),
        ("2025-04-24", "day", date(2025, 4, 24), date(2025, 4, 24)),
        ("2025-04~", "month", date(2025, 4, 1), date(2025, 4, 30)),
        ("0001", "year", date(1, 1, 1), date(1, 12, 31)),
    ],
)
def test_a_date_keeps_its_precision(text, precision, first, last):
    when = PartialDate.parse(text)
    assert (str(when), when.precision, when.first, when.last) == (text, precision, first, last)
    assert when.published() == {"date": text.rstrip("~"), "precision": precision, "about": text.endswith("~")}


@pytest.mark.parametrize(
    "text",
    [
        "",
        "25",
        "2025-4",
        "2025-13",
        "2025-00",
        "2025-02-29",
        "2025-04-31",
        "2025-04-00",
        "0000",
        "02025",
        "2025-04-24T00:00",
        "2025~-04",
        "~2025",
        "2025-04-24~~",
        " 2025",
        "2025\n",
        "٢٠٢٥",
        "2025/04",
        "now",
        None,
        2025,
        ["2025"],
        {},
    ],
)
def test_what_is_no_date_is_refused_with_a_reason(text):
    with pytest.raises(PydanticCustomError) as refused:
        PartialDate.parse(text)
    assert refused.value.type == "partial_date"
    assert refused.value.message()


@pytest.mark.parametrize(
    ("first", "second"), [("2024", "2025"), ("2025-01", "2025-02"), ("2025-01-31", "2025-02"), ("2024-12", "2025")]
)
def test_a_date_that_ends_before_the_other_begins_is_surely_before(first, second):
    one, two = PartialDate.parse(first), PartialDate.parse(second)
    assert one.surely_before(two)
    assert not two.surely_before(one)


@pytest.mark.parametrize(
    ("first", "second"),
    [("2025", "2025-05"), ("2025-05", "2025-05-31"), ("2025", "2025"), ("2024~", "2025"), ("2024", "2025~")],
)
def test_dates_that_may_overlap_are_never_surely_before(first, second):
    one, two = PartialDate.parse(first), PartialDate.parse(second)
    assert not one.surely_before(two)
    assert not two.surely_before(one)


@given(DATES)
def test_what_is_written_is_read_back(when):
    assert PartialDate.parse(str(when)) == when
    assert when.first <= when.last
    assert str(when).startswith(when.iso)


@given(DATES, DATES)
def test_surely_before_never_contradicts_the_order_of_lists(one, two):
    if one.surely_before(two):
        assert one.order < two.order
        assert one.last < two.first
        assert not two.surely_before(one)


@given(st.lists(DATES))
def test_lists_are_sorted_by_the_first_day_and_the_vaguer_date_first(dates):
    found = sorted(dates, key=lambda when: when.order)
    assert [when.first for when in found] == sorted(when.first for when in dates)
    assert all(a.first < b.first or len(a.iso) <= len(b.iso) for a, b in pairwise(found))


@given(st.text(max_size=12))
def test_any_text_is_a_date_or_refused(text):
    with suppress(PydanticCustomError):
        assert str(PartialDate.parse(text)) == text
