"""Pages stay small: an entry at most 60,000 bytes, a first view at most six requests and 100 KB gzipped."""

import gzip

import pytest
from places import PAGES

MOST_HTML = 60_000
MOST_REQUESTS = 6
MOST_BYTES = 100_000
# A page with a small script of its own, or that fetches the items of the day: one request more.
OWN_SCRIPT = (
    "lineage", "tree of lineage", "lineage by relation", "lineage by year", "descent", "path", "explore", "compare",
    "timeline", "this day", "citations",
)  # fmt: skip


def test_every_page_of_an_entry_is_small(site):
    sizes = site.pages() | site.pages("fr")
    assert len(sizes) > 2 * 200
    assert {url: size for url, size in sizes.items() if size > MOST_HTML} == {}


@pytest.mark.parametrize("name", PAGES)
def test_first_view_is_light(site, visit, name):
    visited = visit(name)
    visited.page.wait_for_load_state("networkidle")
    packed = {asked: len(gzip.compress(site.file(asked).read_bytes())) for asked in visited.requests}
    assert len(visited.requests) <= MOST_REQUESTS + (name in OWN_SCRIPT), visited.requests
    assert sum(packed.values()) <= MOST_BYTES, packed


def test_every_other_page_is_light(site):
    # What each page loads beside its HTML is the same for all, so all can be weighed without a browser.
    shared = ("css/site.css", *site.theme())
    common = sum(len(gzip.compress(site.file(asked).read_bytes())) for asked in shared)
    heavy = {
        page.relative_to(site.folder).as_posix(): weight
        for page in site.folder.rglob("*.html")
        if (weight := common + len(gzip.compress(page.read_bytes()))) > MOST_BYTES
    }
    assert heavy == {}
