import re

from small import READ, SETTINGS, SOURCE, catalog_of

from generator.language import language
from generator.outputs import quality
from generator.outputs.work_lists import LISTS, SHOWN

EN = language("en")


def pages(entries):
    return {page.url: page for page in quality.make(catalog_of(entries), SETTINGS, EN)}


def monday(page):
    section = page.body.split('id="monday"')[1].split("</section>")[0]
    cells = r'<th scope="row"><a href="([^"]+)">([^<]+)</a></th><td[^>]*>([\d,]+)</td><td[^>]*>([\d,]+)</td>'
    return {name: (href, int(entries), int(things)) for href, name, entries, things in re.findall(cells, section)}


def test_one_table_names_every_list_with_its_numbers():
    found = monday(
        pages({"models/a": {}, "quotes/q": {"sources": [{**SOURCE, **READ, "supports": ["all"]}]}})["quality/"]
    )
    assert list(found) == [EN(f"quality.list-{name}") for name, _ in LISTS]
    assert found["Unverified"] == ("#unverified", 2, 3)
    assert found["Sources nobody has read"] == ("#unread", 2, 2)
    assert found["Missing translations"] == ("#translations", 3, 3)
    assert found["Older than a year"] == ("#old", 0, 0)


def test_a_long_list_has_pages_of_its_own_whole_and_by_kind():
    found = pages({f"models/m{at}": {} for at in range(SHOWN)} | {f"events/e{at}": {} for at in range(SHOWN + 2)})
    assert monday(found["quality/"])["Unverified"][0] == "../quality/unverified/"
    count = {url: found[url].body.count("/edit/main/entries/") for url in found if url.startswith("quality/unverified")}
    assert count == {
        "quality/unverified/": 2 * SHOWN + 3,
        "quality/unverified-events/": SHOWN + 2,
        "quality/unverified-models/": SHOWN,
        "quality/unverified-organizations/": 1,
    }
    assert 'href="../../quality/unverified-models/"' in found["quality/unverified/"].body
    assert "entries/models/" not in found["quality/unverified-events/"].body


def test_nobody_has_looked_is_listed_by_field():
    found = pages({f"organizations/o{at}": {"country": "FR"} for at in range(3)})
    assert 'href="../quality/nobody-organizations-city/">Organizations: City</a> 4' in found["quality/"].body
    assert found["quality/nobody-organizations-city/"].body.count("/edit/main/entries/") == 4
    assert found["quality/nobody-organizations-country/"].body.count("/edit/main/entries/") == 1


def test_the_page_of_a_short_list_is_the_quality_page():
    found = pages({"models/a": {}})
    assert "quality/unverified/" not in found
    assert (
        "/edit/main/entries/models/a.yaml" in found["quality/"].body.split('id="unverified"')[1].split("</section>")[0]
    )


def test_an_unread_source_leads_to_its_page():
    found = pages({"models/a": {"sources": [{**SOURCE, "title": "<b>Odd</b>", "supports": ["released"]}]}})
    section = found["quality/"].body.split('id="unread"')[1].split("</section>")[0]
    assert '<a href="https://example.org/page">&lt;b&gt;Odd&lt;/b&gt;</a>' in section
