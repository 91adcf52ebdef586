"""The timeline of a topic, an organization or a country, and the data from which filters combine."""

import json

from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs import timeline_filters, timelines
from generator.pages import Page

EN = language("en")


def made(entries):
    found = list(timeline_filters.make(catalog_of(entries), SETTINGS, EN))
    pages = {page.url: page for page in found if isinstance(page, Page)}
    return pages, json.loads(next(file.content for file in found if not isinstance(file, Page)))


ENTRIES = {
    "organizations/lab": {"country": "CN"},
    "models/out": {"released": "2025-01-20", "tags": ["licensing"]},
    "events/met": {"date": "2024-02", "tags": ["licensing", "policy"], "place": {"country": "FR"}},
    "quotes/said": {"said_on": "2023", "speaker": "organizations/lab", "tags": ["policy"]},
}


def test_each_topic_and_country_has_a_page_with_its_items():
    pages, _ = made(ENTRIES)
    assert set(pages) == {"timeline/topic-licensing/", "timeline/topic-policy/", "timeline/country-cn/",
                          "timeline/country-fr/"}  # fmt: skip
    licensing = pages["timeline/topic-licensing/"].body
    assert 'id="models-out"' in licensing
    assert 'id="events-met"' in licensing
    assert 'id="quotes-said"' not in licensing
    assert 'href="../../timeline/?topic=licensing"' in licensing


def test_every_number_of_the_first_page_is_that_of_the_page_it_leads_to():
    pages, _ = made(ENTRIES)
    hub = next(page for page in timelines.make(catalog_of(ENTRIES), SETTINGS, EN) if page.url == "timeline/")
    for url, page in pages.items():
        number = page.body.count("<li id=")
        assert f'href="../{url}">' in hub.body
        assert f"<span>{number}</span>" in hub.body.split(f'href="../{url}">')[1].split("</a>")[0]


def test_the_data_holds_every_item_and_the_names_of_all_choices():
    _, data = made(ENTRIES)
    assert [(item["url"], item["day"], item["kind"], item["type"]) for item in data["items"]] == [
        ("quotes/said/", "2023", "quotes", "quote"),
        ("events/met/", "Feb 2024", "events", "milestone"),
        ("models/out/", "20 Jan 2025", "releases", "release"),
    ]
    assert data["items"][1]["country"] == ["cn", "fr"]
    assert data["choices"]["topic"] == [["licensing", "Licensing"], ["policy", "Policy"]]
    assert data["choices"]["type"] == [["quote", "Quote"], ["release", "Release"], ["milestone", "Milestone"]]


def test_a_full_topic_shows_a_part_of_each_year_and_leads_to_all():
    number = timelines.FULL + 1
    pages, _ = made({f"models/m{at:03}": {"released": "2025-03-01", "tags": ["code"]} for at in range(number)})
    assert pages["timeline/topic-code/"].body.count("<li id=") == timelines.OF_GROUP
    assert 'href="../../timeline/2025-topic-code/"' in pages["timeline/topic-code/"].body
    whole = pages["timeline/2025-topic-code/"]
    assert whole.body.count("<li id=") == number
    assert 'href="../../timeline/topic-code/"' in whole.body


def test_a_year_of_very_many_releases_has_pages_for_their_months():
    number = timelines.LONG + 1
    entries = {f"models/m{at:03}": {"released": f"2025-{at % 12 + 1:02}-01", "tags": ["code"]} for at in range(number)}
    found = {page.url: page for page in timelines.make(catalog_of(entries), SETTINGS, EN)} | made(entries)[0]
    for year in ("timeline/2025-releases", "timeline/2025-topic-code"):
        assert found[f"{year}/"].body.count("<li id=") == 12 * timelines.OF_MONTH
        assert f'href="../../{year}-07/"' in found[f"{year}/"].body
        assert sum(found[f"{year}-{at:02}/"].body.count("<li id=") for at in range(1, 13)) == number
    assert "Timeline: Code July 2025" in found["timeline/2025-topic-code-07/"].body
