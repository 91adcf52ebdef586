"""On paper: evidence is open, what only a screen can use is gone, the addresses of sources are written out."""

import pytest
from places import KINDS

NAVIGATION = (".rec-header", ".rec-crumbs", ".rec-pn", ".rec-aside", ".md-skip", ".rec-footer nav")


@pytest.fixture
def printed(visit):
    """A page as it is printed."""

    def emulate(name, **options):
        page = visit(name, **options).page
        page.emulate_media(media="print")
        return page

    return emulate


@pytest.mark.parametrize("name", [*KINDS, "fr models"])
def test_evidence_is_printed(printed, name):
    page = printed(name)
    bodies = page.locator(".rec-ev > :not(summary)")
    assert bodies.count() > 0
    hidden = "all => all.filter(one => !one.checkVisibility() || one.getBoundingClientRect().height < 5).length"
    assert bodies.evaluate_all(hidden) == 0
    assert page.locator("details.rec-ev[open]").count() == 0


@pytest.mark.parametrize("name", ["home", "models", "people", "timeline", "lineage", "method"])
def test_navigation_is_not_printed(printed, name):
    page = printed(name)
    assert [one for one in NAVIGATION if page.locator(one).locator("visible=true").count()] == []
    assert page.locator("h1").is_visible()


def test_addresses_of_sources_are_printed(printed):
    page = printed("people")
    link = page.locator(".rec-sources p:first-child a").first
    after = link.evaluate("link => getComputedStyle(link, '::after').content")
    assert link.get_attribute("href") in after


def test_paper_is_light_even_for_readers_of_the_dark(printed):
    page = printed("models", scheme="dark")
    assert page.evaluate("getComputedStyle(document.body).colorScheme") == "light"


def test_a_model_prints_on_few_pages(printed):
    document = printed("models").pdf(format="A4")
    assert 1 <= document.count(b"/Type /Page\n") + document.count(b"/Type /Page ") <= 16
