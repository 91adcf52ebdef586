"""A page shows the part that matters most and leads to all of it; what fits has no second page."""

import re

import pytest
from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs import entries, indexes, lineage_hub, quality, timelines
from generator.outputs.whole_lists import MODELS, ON_PAGE
from generator.pages import Page
from generator.views.most import most

EN = language("en")


def pages(output, catalog):
    return {page.url: page for page in output.make(catalog, SETTINGS, EN) if isinstance(page, Page)}


def links(page):
    return re.findall(r'href="([^"]+)"', page.body)


def releases(number, **fields):
    return {f"models/m{at:03}": {"released": f"2025-{at % 12 + 1:02}-01", **fields} for at in range(number)}


def test_a_maker_of_few_models_has_them_all_on_one_page():
    found = pages(entries, catalog_of(releases(MODELS)))
    assert "lists/organizations-lab/" not in found
    assert len({href for href in links(found["organizations/lab/"]) if "models/m" in href}) == MODELS


def test_a_maker_of_many_models_shows_some_and_leads_to_all():
    found = pages(entries, catalog_of(releases(MODELS + 1)))
    shown = {href for href in links(found["organizations/lab/"]) if "models/m" in href}
    assert len(shown) == MODELS
    assert "../../lists/organizations-lab/#models" in links(found["organizations/lab/"])
    whole = found["lists/organizations-lab/"]
    assert len({href for href in links(whole) if "models/m" in href}) == MODELS + 1
    assert "../../organizations/lab/" in links(whole)


def test_a_list_of_very_many_models_goes_on_over_pages():
    found = pages(entries, catalog_of(releases(ON_PAGE + 1)))
    parts = [found["lists/organizations-lab/"], found["lists/organizations-lab--page-2/"]]
    shown = [{href for href in links(part) if "models/m" in href} for part in parts]
    assert [len(part) for part in shown] == [ON_PAGE, 1]
    assert "../../lists/organizations-lab--page-2/" in links(parts[0])
    assert "../../lists/organizations-lab/" in links(parts[1])
    assert parts[0].title != parts[1].title


def test_what_most_refer_to_is_shown_in_the_order_given():
    catalog = catalog_of(
        {f"models/{id}": {"based_on": [{"model": base, "relation": "finetune"}]} for id, base in ("xa", "yc", "zc")}
        | {"models/a": {}, "models/b": {}, "models/c": {}}
    )
    three = [catalog.records["models"][id] for id in "abc"]
    assert [record.id for record in most(three, 2, catalog, lambda record: record)] == ["a", "c"]
    assert most(three, 3, catalog, lambda record: record) == three


@pytest.mark.parametrize(("number", "months"), [(timelines.FULL, False), (timelines.FULL + 1, True)])
def test_only_a_full_year_has_pages_for_its_months(number, months):
    found = pages(timelines, catalog_of(releases(number)))
    assert ("timeline/2025-07/" in found) is months
    lines = found["timeline/2025/"].body.count("<li id=")
    assert lines == (timelines.OF_MONTH * 12 if months else number)


def test_the_months_of_a_full_year_are_the_whole_year():
    found = pages(timelines, catalog_of(releases(timelines.FULL + 5)))
    months = [page.body.count("<li id=") for url, page in found.items() if re.fullmatch(r"timeline/2025-\d\d/", url)]
    assert sum(months) == found["timeline/2025-releases/"].body.count("<li id=") == timelines.FULL + 5


def test_each_line_of_descent_stands_on_the_page_of_one_maker():
    base = {"based_on": [{"model": "one", "relation": "finetune"}]}
    catalog = catalog_of(
        {
            "models/one": {"family": "One"},
            "models/two": {"organizations": ["other"], "based_on": [{"model": "one", "relation": "successor"}]},
            **{f"models/m{at}": base for at in range(3)},
            "models/last": {"based_on": [{"model": "two", "relation": "finetune"}]},
            "organizations/other": {},
        }
    )
    found = pages(lineage_hub, catalog)
    assert {"lineage/lab/", "lineage/other/"} <= set(found)
    rows = {url: page.body.count('<th scope="row">') for url, page in found.items()}
    assert (rows["lineage/lab/"], rows["lineage/other/"]) == (4, 1)
    assert {"../lineage/lab/", "../lineage/other/"} <= set(links(found["lineage/"]))


def test_a_drawing_is_not_larger_than_can_be_read_but_its_table_is_whole():
    base = {"based_on": [{"model": "one", "relation": "finetune"}]}
    many = lineage_hub.READABLE + 10
    found = pages(lineage_hub, catalog_of({"models/one": {}, **{f"models/m{at:02}": base for at in range(many)}}))
    page = found["lineage/lab/"]
    assert page.body.count('class="edge ') == lineage_hub.READABLE - 1
    assert page.body.count('<th scope="row">') == many
    assert f"the {lineage_hub.READABLE} models" in page.body


def test_a_long_work_list_goes_on_over_pages():
    number = quality.ON_PAGE + 1
    found = pages(quality, catalog_of({f"events/e{at:03}": {} for at in range(number)}))
    parts = [found["quality/unverified/"], found["quality/unverified-2/"]]
    assert sum(part.body.count("/edit/main/entries/events/") for part in parts) == number
    assert found["quality/"].body.count("/edit/main/entries/events/") < number
    assert "../quality/unverified/" in links(found["quality/"])
    assert "../../quality/unverified-2/" in links(parts[0])


def test_quotes_of_a_rich_year_have_a_page_of_their_own():
    quotes = {f"quotes/q{at}": {"said_on": f"2024-03-{at + 1:02}"} for at in range(indexes.QUOTES + 1)}
    found = pages(indexes, catalog_of({**quotes, "quotes/old": {"said_on": "1999"}}))
    assert "lists/quotes-1999/" not in found
    assert found["lists/quotes-2024/"].body.count("<blockquote") == indexes.QUOTES + 1
    assert found["quotes/"].body.count("<blockquote") == indexes.QUOTES + 1
    assert "../lists/quotes-2024/" in links(found["quotes/"])


def test_models_of_a_rich_year_lead_to_the_page_of_that_year():
    found = pages(indexes, catalog_of({**releases(indexes.MODELS + 1), "models/old": {"released": "2019"}}))
    assert found["models/"].body.count('<th scope="row">') == indexes.MODELS + 1
    assert "../explore/year-2025/" in links(found["models/"])
    assert "../explore/year-2019/" not in links(found["models/"])


def test_people_stand_under_their_initials_whatever_the_accents():
    found = pages(indexes, catalog_of({"people/a": {"name": "Émile"}, "people/b": {"name": "Eve"}, "people/c": {}}))
    assert re.findall(r'<h2 class="rec-group"[^>]*>(\w)', found["people/"].body).count("E") == 1


def test_a_model_is_among_those_of_its_maker_though_an_event_has_the_same_id():
    found = pages(entries, catalog_of({"models/same": {}, "events/same": {"organizations": ["lab"]}}))
    assert 'href="../../models/same/"' in found["organizations/lab/"].body.split('id="around"')[0]


def test_an_event_that_tells_of_a_release_weighs_as_its_model():
    children = {f"models/m{at}": {"based_on": [{"model": "out", "relation": "finetune"}]} for at in range(3)}
    told = {"type": "release", "models": ["out"]}
    catalog = catalog_of({"models/out": {}, **children, "events/a": {}, "events/b": {}, "events/c": told})
    events = catalog.of("events")
    assert [record.id for record in most(events, 1, catalog, lambda record: record)] == ["c"]


def test_events_of_a_rich_year_have_a_page_of_their_own():
    events = {f"events/e{at:02}": {"date": f"2024-03-{at + 1:02}"} for at in range(indexes.EVENTS + 1)}
    found = pages(indexes, catalog_of({**events, "events/old": {"date": "1999"}}))
    assert "lists/events-1999/" not in found
    assert len({href for href in links(found["lists/events-2024/"]) if "/events/e" in href}) == indexes.EVENTS + 1
    assert len({href for href in links(found["events/"]) if href.startswith("../events/")}) == indexes.EVENTS + 1
    assert "../lists/events-2024/" in links(found["events/"])


def test_every_person_and_organization_stands_in_the_index_with_a_line():
    posts = [{"organization": "lab", "role": "Researcher", "as_of": "2025-01"}]
    entries = {f"people/p{at}": {"affiliations": posts} for at in range(30)}
    found = pages(indexes, catalog_of({**entries, "organizations/far": {"country": "KR", "type": "university"}}))
    assert len({href for href in links(found["people/"]) if "/people/p" in href}) == 30
    assert found["people/"].body.count("<small>Researcher, Lab") == 30
    assert re.findall(r'<h2 class="rec-group"[^>]*>(\w+)', found["organizations/"].body) == ["Labs", "Universities"]
    assert "<small>South Korea" in found["organizations/"].body
