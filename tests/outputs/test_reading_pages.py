"""This day, the themes, who said what, and the way of a quote, as pages."""

import json
import re
from dataclasses import replace

import pytest
from small import SETTINGS, catalog_of

from generator.errors import GeneratorError
from generator.language import language
from generator.outputs import days, entries, said, themes
from generator.pages import Page
from generator.schema.dates import PartialDate
from generator.settings import Settings
from generator.themes import Cited, Theme
from generator.views.days import FULL
from generator.views.theme import OTHERS

EN = language("en")
THEME = Theme("one", 1, "One", "A line.", ("linux",), ("events", "models"), PartialDate(2020), PartialDate(2030))


def made(output, entries, settings=SETTINGS):
    return {getattr(one, "url", None) or one.path: one for one in output.make(catalog_of(entries), settings, EN)}


def test_days_lead_to_their_place_in_the_month_and_the_data_has_the_same_items():
    found = made(days, {"events/met": {"date": "2024-01-20"}, "models/out": {"released": "2025-01-20"}})
    assert len([one for one in found.values() if isinstance(one, Page)]) == 13
    assert 'href="../days/01/#d01-20"' in found["days/"].body
    assert found["days/"].body.count("data-day=") == 366
    assert re.findall(r'<li id="([^"]+)"', found["days/01/"].body) == ["events-met", "models-out"]
    data = json.loads(found["days/01.json"].content)
    assert [(item["url"], item["day"]) for item in data["20"]] == [("events/met/", "2024"), ("models/out/", "2025")]
    assert json.loads(found["days/02.json"].content) == {}


def test_a_theme_lies_in_its_own_frame_and_is_listed_with_its_line():
    settings = Settings(SETTINGS.site, SETTINGS.repository, themes=(THEME,))
    found = made(themes, {"events/met": {"tags": ["linux"]}, "models/out": {}}, settings)
    page = found["themes/one/"]
    assert (page.frame, page.description, page.searched) == ("themes/one", "A line.", True)
    assert 'id="events-met"' in page.body
    assert "models-out" not in page.body
    assert "A line." in found["themes/"].body


def test_a_theme_with_too_much_shows_what_most_refer_to_and_says_so():
    settings = Settings(SETTINGS.site, SETTINGS.repository, themes=(THEME,))
    found = made(themes, {f"models/m{at:02}": {"tags": ["linux"]} for at in range(OTHERS + 1)}, settings)
    body = found["themes/one/"].body
    assert body.count('<li id="') == OTHERS
    assert f"Shown are {OTHERS} of them" in body


def test_prose_that_quotes_what_nobody_said_stops_the_build():
    cited = Cited("docs/themes/one.md:9", "Open is worse", "quotes", "q")
    settings = Settings(SETTINGS.site, SETTINGS.repository, themes=(replace(THEME, cited=(cited,)),))
    with pytest.raises(GeneratorError, match=r"docs/themes/one\.md:9: these are not words of quotes/q: Open is worse"):
        made(themes, {"quotes/q": {}}, settings)


def test_numbers_of_topics_lead_to_years_that_are_there():
    quotes = {f"quotes/q{at}": {"said_on": f"{2023 + at}-01-01", "tags": ["linux"]} for at in range(3)}
    found = made(said, quotes)
    links = re.findall(r'href="\.\./(said/topic-[^"#]+)#(y\d+)"', found["said/"].body)
    assert links == [("said/topic-linux/", f"y{year}") for year in (2025, 2024, 2023)]
    assert all(f'id="{place}"' in found[url].body for url, place in links)


def test_the_page_of_a_quote_shows_its_way_and_leads_to_its_topics():
    found = made(entries, {"quotes/q": {"attribution": "requoted", "tags": ["linux"]}})
    body = found["quotes/q/"].body
    assert body.index("not read by us") < body.index("Also said to quote it")
    assert 'href="../../said/topic-linux/"' in body


def test_the_page_of_an_organization_draws_its_people():
    post = {"affiliations": [{"organization": "lab", "role": "founder", "as_of": "2024"}]}
    body = made(entries, {"people/ada": post})["organizations/lab/"].body
    assert "People of Lab over time" in body
    assert "founder, seen 2024" in body


def test_a_full_month_goes_on_over_pages_and_a_day_stays_whole():
    events = {f"events/e{at:03}": {"date": f"2025-07-{at % 2 + 10}"} for at in range(FULL + 2)}
    found = made(days, events)
    assert 'href="../days/07-2/#d07-11"' in found["days/"].body
    for url, day in (("days/07/", "d07-10"), ("days/07-2/", "d07-11")):
        assert re.findall(r'<section class="rec-month" id="([^"]+)"', found[url].body) == [day]
        assert found[url].body.count("<li id=") == FULL // 2 + 1
