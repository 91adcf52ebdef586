"""The feeds of the whole site: each can be read, its items lead to pages, and pages point to the feeds about them."""

from urllib.parse import urljoin
from xml.etree import ElementTree as ET

import feedparser
import pytest
from icalendar import Calendar

ATOM = "{http://www.w3.org/2005/Atom}"
TEXTS = ("id", "title", "updated", "summary", "content")
SAMPLES = 12  # feeds that a whole program for feeds reads, evenly spread
ONE_AND_ALL = {
    "models/deepseek-r1/": "feeds/families/deepseek-r1.atom",
    "organizations/deepseek/": "feeds/organizations/deepseek.atom",
    "people/linus-torvalds/": "feeds/people/linus-torvalds.atom",
    "quotes/": "feeds/quotes.atom",
    "timeline/2025/": "feeds/timeline.atom",
    "timeline/topic-licensing/": "feeds/topics/licensing.atom",
    "themes/deepseek-moment/": "feeds/themes/deepseek-moment.atom",
}


def feeds(folder, prefix, ending):
    """The feeds of a language."""
    return sorted((folder / prefix / "feeds").rglob(f"*{ending}"))


def start(folder):
    """The address of the site, as its feeds give it."""
    root = ET.parse(folder / "feeds/all.atom").getroot()  # noqa: S314 - our own
    return root.find(f"{ATOM}author/{ATOM}uri").text


@pytest.mark.parametrize("prefix", ["", "fr/"])
def test_every_feed_is_whole_and_its_items_lead_to_pages(folder, prefix):
    site, found, lost = start(folder), feeds(folder, prefix, ".atom"), set()
    assert len(found) > 900
    names = set()
    for path in found:
        root = ET.parse(path).getroot()  # noqa: S314 - our own
        names.add(root.find(f"{ATOM}id").text)
        for entry in root.iter(f"{ATOM}entry"):
            assert all(entry.findtext(f"{ATOM}{name}") for name in TEXTS), path
            href = entry.find(f"{ATOM}link").get("href")
            if not (folder / href.removeprefix(site) / "index.html").is_file():
                lost.add(href)
    assert len(names) == len(found)
    assert lost == set()


@pytest.mark.parametrize("prefix", ["", "fr/"])
def test_programs_for_feeds_and_calendars_read_them(folder, prefix):
    found = feeds(folder, prefix, ".atom")
    for path in [folder / prefix / "feeds/timeline.atom", *found[:: len(found) // SAMPLES]]:
        read = feedparser.parse(path.read_bytes())
        assert (read.bozo, bool(read.entries)) == (False, True), path
    topics = feeds(folder, f"{prefix}", ".ics")
    for path in topics[:: len(topics) // SAMPLES]:
        assert Calendar.from_ical(path.read_bytes()).walk("VEVENT"), path


@pytest.mark.parametrize("prefix", ["", "fr/"])
@pytest.mark.parametrize("url", ONE_AND_ALL)
def test_a_page_points_to_its_feed_and_to_that_of_all(site, visit, prefix, url):
    page = visit(prefix + url, scripts=False).page
    links = page.locator("head link[type='application/atom+xml']")
    hrefs = [urljoin(page.url, links.nth(at).get_attribute("href")) for at in range(links.count())]
    assert hrefs == [f"{site.address}{prefix}{path}" for path in ("feeds/all.atom", ONE_AND_ALL[url])]
    assert all((site.folder / href.removeprefix(site.address)).is_file() for href in hrefs)
    assert len({links.nth(at).get_attribute("title") for at in range(links.count())}) == 2


@pytest.mark.parametrize("url", ["people/linus-torvalds/", "method/"])
def test_the_theme_does_not_take_a_feed_for_another_language(visit, url):
    visited = visit(url)
    visited.page.wait_for_load_state("networkidle")
    assert visited.page.locator("head link[rel~=alternate]").count() > 0
    assert [asked for asked in visited.requests if "sitemap" in asked] == []


@pytest.mark.parametrize("url", ["", "method/", "feeds/", "lineage/", "404.html"])
def test_every_other_page_points_to_the_feed_of_all(site, visit, url):
    page = visit(url, scripts=False).page
    links = page.locator("head link[type='application/atom+xml']")
    assert links.count() == 1
    assert links.first.get_attribute("href").endswith("feeds/all.atom")
