from small import catalog_of, reader_of

from generator.views import timeline


def told(catalog):
    return [(str(item.when), item.type, item.record.id) for item in timeline.items(catalog)]


def test_partial_dates_stay_as_they_are_and_stand_where_they_begin():
    catalog = catalog_of(
        {
            "events/day": {"date": "2025-03-02"},
            "events/month": {"date": "2025-03"},
            "events/year": {"date": "2025"},
            "events/about": {"date": "2024~"},
            "quotes/said": {"said_on": "2025-03-01"},
            "models/out": {"released": "2025-03-01"},
        }
    )
    assert told(catalog) == [
        ("2024~", "milestone", "about"),
        ("2025", "milestone", "year"),
        ("2025-03", "milestone", "month"),
        ("2025-03-01", "model", "out"),
        ("2025-03-01", "quote", "said"),
        ("2025-03-02", "milestone", "day"),
    ]
    lines = timeline.lines(timeline.items(catalog), reader_of(catalog))
    assert [line.day for line in lines] == ["about 2024", "2025", "Mar 2025", "1 Mar 2025", "1 Mar 2025", "2 Mar 2025"]
    months = dict(timeline.by_month(timeline.by_year(timeline.items(catalog))[2025]))
    assert {month: [item.record.id for item in found] for month, found in months.items()} == {
        0: ["year"],
        3: ["month", "out", "said", "day"],
    }


def test_a_release_is_told_once_when_an_event_tells_it():
    catalog = catalog_of(
        {
            "models/out": {"released": "2025-01-20"},
            "models/other": {"released": "2025-01-21"},
            "events/release": {"date": "2025-01-20", "type": "release", "models": ["out"]},
            "events/after": {"date": "2025-01-27", "models": ["out", "other"]},
        }
    )
    assert [id for _, _, id in told(catalog)] == ["release", "other", "after"]
    assert [item.group for item in timeline.items(catalog)] == ["releases", "releases", "events"]
    out = catalog.records["models"]["out"]
    assert [item.record.id for item in timeline.about(catalog, out)] == ["release", "after"]


def test_a_release_event_hides_no_older_model_that_it_also_names():
    catalog = catalog_of(
        {
            "models/base": {"released": "2025-01-20"},
            "models/tuned": {"released": "2025-02"},
            "events/release": {"date": "2025-02-18", "type": "release", "models": ["base", "tuned"]},
        }
    )
    assert [id for _, _, id in told(catalog)] == ["base", "release"]
