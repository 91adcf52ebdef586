from dataclasses import replace

from small import catalog_of, reader_of

from generator.schema.dates import PartialDate
from generator.themes import Cited, Theme
from generator.views.theme import OTHERS, chosen, items, misquoted, people, told

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


def test_what_the_prose_names_is_shown_though_nobody_else_refers_to_it():
    others = {f"events/a{at:02}": {"date": "2025-02-01", "tags": ["linux"]} for at in range(OTHERS)}
    catalog = catalog_of({**others, "events/last": {"date": "2025-04-01", "tags": ["linux"]}})
    theme = replace(THEME, cited=(Cited("docs/themes/spring.md:9", "the last", "events", "last"),))
    found = items(theme, catalog)
    assert len(found) == OTHERS + 1
    shown = [item.record.id for item in chosen(theme, found, catalog)]
    assert (len(shown), shown[-1]) == (OTHERS, "last")
    assert "last" not in [item.record.id for item in chosen(THEME, found, catalog)]


def test_words_in_the_prose_are_those_of_the_quote_or_of_its_translation():
    def wrong(words, **fields):
        theme = replace(THEME, cited=(Cited("here:1", words, "quotes", "q"),))
        return list(misquoted(theme, catalog_of({"quotes/q": {"text": "Open is better.", **fields}})))

    assert wrong("Open is better") == []
    assert wrong("a call that “is better” than") == []
    assert wrong("C’est mieux", translations={"fr": {"text": "C’est mieux ouvert."}}) == []
    assert wrong("Open is worse") == ["here:1: these are not words of quotes/q: Open is worse"]
