from small import catalog_of, reader_of

from generator.schema.dates import PartialDate
from generator.themes import Theme
from generator.views.theme import items, people, told

THEME = Theme(
    "spring", 1, "Spring", "A line.", ("linux", "policy"), ("events", "quotes"), PartialDate(2025, 1),
    PartialDate(2025, 4),
)  # fmt: skip
CATALOG = catalog_of(
    {
        "people/ada": {},
        "people/bob": {},
        "events/in": {"date": "2025-04-30", "tags": ["linux"], "people": ["bob"]},
        "events/vague": {"date": "2025", "tags": ["linux"]},
        "events/late": {"date": "2025-05-01", "tags": ["linux"]},
        "events/other": {"date": "2025-02-01", "tags": ["safety"]},
        "models/out": {"released": "2025-02-01", "tags": ["policy"]},
        "quotes/said": {"said_on": "2025-03-01", "tags": ["policy"], "speaker": "people/ada", "text": "Open it."},
    }
)


def test_a_theme_tells_of_its_kinds_topics_and_time_alone():
    assert [item.record.id for item in items(THEME, CATALOG)] == ["said", "in"]


def test_quotes_come_with_their_words_and_years_as_headings():
    ((year, found),) = told(items(THEME, CATALOG), reader_of(CATALOG))
    assert year == 2025
    assert [one.quote.text if one.quote else one.line.title for one in found] == ["Open it.", "In"]


def test_people_are_those_who_speak_or_are_named():
    found = people(items(THEME, CATALOG), reader_of(CATALOG))
    assert [(figure.name, figure.number) for figure in found] == [("Ada", 1), ("Bob", 1)]
