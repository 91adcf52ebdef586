from small import catalog_of, reader_of

from generator.views.days import months
from generator.views.timeline import items


def of(catalog):
    return months(items(catalog), reader_of(catalog))


def test_only_what_is_known_to_the_day_is_told_and_with_its_year():
    catalog = catalog_of(
        {
            "events/late": {"date": "2025-01-20"},
            "events/early": {"date": "1991-01-20"},
            "events/about": {"date": "2020-01-20~"},
            "events/month": {"date": "2025-01"},
        }
    )
    january = of(catalog)[0]
    assert (january.id, january.name, january.number, len(january.days)) == ("01", "January", 2, 31)
    day = january.days[19]
    assert (day.id, day.name) == ("d01-20", "20 January")
    assert [(line.day, line.item.record.id) for line in day.lines] == [("1991", "early"), ("2025", "late")]


def test_the_year_has_all_its_days_the_leap_day_too():
    assert sum(len(month.days) for month in of(catalog_of({}))) == 366
