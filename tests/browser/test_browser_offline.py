"""The archive of the whole site, unpacked and opened from its folder: it works, and asks nothing of anybody."""

import posixpath
import re
import shutil
import zipfile
from urllib.parse import unquote

import pytest
from conftest import Visit
from places import PATIENCE, WIDE, follow, until

from generator.offline import archive

LINK = re.compile(r'\s(?:href|src|action)="([^"]*)"')
UNOPENED = re.compile(r"(?:fr/)?(?:cite|data|descent|embed|sources|verdicts)/(?!models.deepseek-r1/)")
# Pages of every sort in both languages, their links followed by name.
SAMPLE = (
    "index.html", "models/index.html", "models/deepseek-r1/index.html", "people/liang-wenfeng/index.html",
    "cite/models-deepseek-r1/index.html", "embed/models/deepseek-r1/index.html", "lineage/index.html",
    "timeline/2025/index.html", "explore/page-2/index.html", "search/index.html", "method/index.html",
    "descent/llama-3/index.html", "sources/github.com/index.html", "charts/parameters/index.html",
)  # fmt: skip


@pytest.fixture(scope="module")
def packed(site, tmp_path_factory):
    """The archive of the site."""
    out = tmp_path_factory.mktemp("offline") / "offline.zip"
    archive(site.folder, out, print)
    yield out
    out.unlink()


@pytest.fixture(scope="module")
def unpacked(packed):
    """The folder that it is unpacked into: all but the thousands of pages that no test here opens."""
    target = packed.with_name("unpacked")
    with zipfile.ZipFile(packed) as archived:
        archived.extractall(target, [name for name in archived.namelist() if not UNOPENED.match(name)])
    yield target
    shutil.rmtree(target)


@pytest.fixture
def offline(unpacked, new_context):
    """Opens a page of the folder and notes what it asks for; at the end nothing may have gone wrong."""
    visits = []

    def open_page(path, **options):
        context = new_context(viewport=WIDE, **options)
        context.set_default_timeout(PATIENCE)
        visit = Visit(context.new_page(), path)
        visit.watch(f"{unpacked.as_uri()}/")
        visit.page.goto(f"{unpacked.as_uri()}/{path}", wait_until="load")
        visits.append(visit)
        return visit.page

    yield open_page
    assert [visit.complaints for visit in visits if visit.complaints] == []


def test_names_are_sorted_and_what_is_useless_without_a_server_is_left_out(packed):
    with zipfile.ZipFile(packed) as archived:
        names = archived.namelist()
        text = archived.read("README-FIRST.txt").decode("utf-8-sig")
    assert names == sorted(set(names))
    assert not any(name.startswith(("cards/", "pagefind/", "fr/cards/")) for name in names)
    assert "Data version: 20" in text
    assert "Version des données\u00a0: 20" in text


def test_every_link_of_a_page_leads_to_a_file(packed):
    with zipfile.ZipFile(packed) as archived:
        names = set(archived.namelist())
        pages = [path for name in SAMPLE for path in (name, f"fr/{name}")]
        broken = [
            (path, link) for path in pages for link in links(archived.read(path).decode(), path) if link not in names
        ]
    assert broken == []


def links(html, path):
    """The files that the links of a page mean; those to other hosts and to the page itself are left out."""
    for address in set(LINK.findall(html)):
        place = unquote(re.split(r"[?#]", address)[0])
        if place and not re.match("[a-z]+:", place):
            assert not place.endswith("/"), (path, address)
            yield posixpath.normpath(posixpath.join(posixpath.dirname(path), place))


def test_an_entry_has_its_looks_and_the_other_language_is_one_link_away(offline):
    page = offline("models/deepseek-r1/index.html")
    assert page.evaluate("getComputedStyle(document.querySelector('.rec-fact')).display") == "grid"
    follow(page, page.locator(".rec-header__lang"))
    assert page.url.endswith("/fr/models/deepseek-r1/index.html")
    assert page.locator("html").get_attribute("lang") == "fr"
    follow(page, page.locator(".rec-brand"))
    assert page.url.endswith("/fr/index.html")


def test_the_timeline_filters(offline):
    page = offline("timeline/index.html?kind=releases")
    until(page, "document.querySelector('.rec-sift__results li')")
    page.locator(".rec-sift [name=topic]").select_option(index=1)
    until(page, "location.search.includes('topic=')")
    page = offline("fr/timeline/index.html?kind=quotes")
    until(page, "document.querySelector('.rec-sift__results li')")
    follow(page, page.locator(".rec-sift__results li a").first)
    assert re.search(r"/fr/[a-z]+/[a-z0-9-]+/index\.html$", page.url)


def test_lineage_filters_and_the_interactive_view_opens(offline):
    page = offline("lineage/index.html?focus=deepseek-r1")
    until(page, "document.querySelector('.rec-find__table tbody tr')")
    assert page.locator(".rec-find__table tbody a").first.get_attribute("href").split("#")[0].endswith("/index.html")
    page.locator(".rec-network button").click()
    until(page, "window.network && document.querySelector('.rec-network__canvas canvas')")
    page.locator(".rec-network__canvas").press("Enter")
    until(page, "location.pathname.endsWith('/models/deepseek-r1/index.html')")


def test_the_way_between_two_models_is_found(offline):
    page = offline("path/index.html?from=deepseek-v3&to=deepseek-r1")
    until(page, "document.querySelector('.rec-path__ways li')")


def test_explore_filters_and_leads_to_the_models(offline):
    page = offline("explore/index.html?q=deepseek")
    until(page, "!document.querySelector('.rec-found').hidden")
    assert 0 < page.locator(".rec-explored tbody tr").count() < 60
    page.locator(".rec-pick").nth(0).check()
    page.locator(".rec-pick").nth(1).check()
    follow(page, page.locator(".rec-picks a"))
    until(page, "document.querySelectorAll('#facts thead th').length === 2")
    follow(page, page.locator("#facts thead th a").first)
    assert re.search(r"/models/[a-z0-9-]+/index\.html$", page.url)


def test_models_are_compared_in_french(offline):
    page = offline("fr/compare/index.html?m=deepseek-r1&m=qwen2-5")
    until(page, "document.querySelectorAll('#facts thead th').length === 2")
    assert page.locator("#facts tbody tr").count() > 5


def test_days_of_the_year_come_from_their_file(offline):
    page = offline("days/index.html")
    until(page, "!document.querySelector('.rec-today').hidden")


@pytest.mark.parametrize("prefix", ["", "fr/"])
def test_the_search_says_that_it_needs_a_server_and_where_else_to_look(offline, prefix):
    page = offline(f"{prefix}index.html")
    page.locator(".rec-offline summary").press("Enter")
    words = page.locator(".rec-offline p").inner_text()
    assert ("server" if not prefix else "serveur") in words
    assert page.locator(".rec-offline a").nth(1).get_attribute("href").endswith(f".example/{prefix}search/")
    follow(page, page.locator(".rec-offline a").first)
    assert words in page.locator(".rec-results").inner_text()
    follow(page, page.locator(".rec-results__start a").first)
    assert page.url.endswith(f"/{prefix}models/index.html")


def test_a_card_and_its_badges_are_shown_where_they_are_offered(offline):
    page = offline("cite/models-deepseek-r1/index.html")
    page.locator(".rec-embed summary").click()
    frame = page.frame_locator(".rec-embed iframe")
    assert frame.locator("h1").inner_text() == "DeepSeek-R1"
    until(page, "[...document.querySelectorAll('.rec-embed img')].every(one => one.naturalWidth > 50)")
