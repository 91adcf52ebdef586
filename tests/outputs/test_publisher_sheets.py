import re

import pytest
from small import READ, SETTINGS, catalog_of

from generator.language import language
from generator.outputs import entries, publishers

EN = language("en")


def source(url, supports=("released",), **fields):
    return {"url": url, "title": "A <b>page</b>", "standing": "primary", "supports": list(supports), **READ, **fields}


READ_IN_TWO = source(
    "https://two.org/1", ["released", "organizations"], passage="on <i>that</i> day", publisher="Two & Co"
)
POINTER = {"url": "https://one.org/x", "title": "A page", "standing": "primary", "supports": ["released"]}
ENTRIES = {
    "models/a": {"sources": [READ_IN_TWO, source("https://two.org/2")]},
    "models/b": {"sources": [source("https://two.org/1"), POINTER]},
    "models/c": {"sources": [source("https://github.com/somebody/x")]},
}


@pytest.fixture(scope="module")
def pages():
    return {page.url: page for page in publishers.make(catalog_of(ENTRIES), SETTINGS, EN)}


def test_a_page_lists_what_falls_with_it_and_what_another_holds(pages):
    body = pages["sources/two.org/"].body
    first = body.split('<li id="p')[1]
    assert re.search(r'Falls with it:</dt><dd><a href="../../models/a/#fact-organizations">Made by</a>', first)
    assert re.search(r'Shown elsewhere too:</dt><dd><a href="../../models/a/#fact-released">Released</a>', first)
    assert re.search(r'Falls with it:</dt><dd><a href="../../models/b/#fact-released">Released</a>', first)
    assert "3 facts, 2 fall with it" in first
    assert "<q>on &lt;i&gt;that&lt;/i&gt; day</q>" in first


def test_a_page_nobody_has_read_says_so(pages):
    single = pages["sources/single/"].body
    assert "Not read yet" in single
    assert "Named for:" in single
    assert 'id="one.org"' in single


def test_a_shared_host_shows_its_owners(pages):
    assert re.search(r'href="../../sources/single/">somebody</a>', pages["sources/github.com/"].body)


def test_the_ranking_counts_and_leads_to_the_pages(pages):
    body = pages["sources/"].body
    row = next(row for row in body.split("<tr>") if "two.org" in row)
    assert 'href="../sources/two.org/"' in row
    assert "Two &amp; Co" in row
    assert re.findall(r'<td class="rec-r"[^>]*>(\d+)</td>', row) == ["3", "3", "2", "2", "2"]


def test_an_entry_leads_from_its_sources_to_what_rests_on_them(pages):
    made = {page.url: page for page in entries.make(catalog_of(ENTRIES), SETTINGS, EN)}
    address, anchor = re.search(
        r'href="../../(sources/two.org/)#(p\w+)">Two &amp; Co</a>', made["models/a/"].body
    ).groups()
    assert f'id="{anchor}"' in pages[address].body


def test_a_long_ranking_goes_on_over_pages():
    many = {
        f"models/m{at:03}": {"sources": [source(f"https://h{at}.org/1")]} for at in range(publishers.OF_RANKING + 5)
    }
    made = {page.url: page for page in publishers.make(catalog_of(many), SETTINGS, EN)}
    rows = [made[url].body.count("<tr><th") for url in ("sources/ranking/", "sources/ranking_2/")]
    assert sum(rows) - 2 == publishers.OF_RANKING + 6  # the page of organizations/lab is one more
    assert made["sources/"].body.count("<tr><th") - 1 == publishers.FIRST
