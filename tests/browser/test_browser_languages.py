"""Two languages: the way between them stays on the page, and what scripts do they do in French too."""

import pytest
from places import PHONE, follow, until


def switch(page):
    return page.locator(".rec-header__lang")


@pytest.mark.parametrize(
    ("start", "end"),
    [
        ("models/deepseek-r1/#sources", "fr/models/deepseek-r1/#sources"),
        ("fr/timeline/2025/#m2025-04", "timeline/2025/#m2025-04"),
        ("explore/?year=2025", "fr/explore/?year=2025"),
        ("method/", "fr/method/"),
        ("fr/", ""),
    ],
)
def test_link_to_the_other_language_leads_to_the_same_place(site, visit, start, end):
    page = visit(start).page
    follow(page, switch(page))
    assert page.url == site.address + end
    assert page.locator("html").get_attribute("lang") == ("fr" if end.startswith("fr/") else "en")


def test_language_can_be_changed_on_a_phone_without_scripts(site, visit):
    page = visit("quotes/asay-linux-all-over-again/", size=PHONE, scripts=False).page
    page.locator(".rec-menu > summary").click()
    follow(page, page.locator(".rec-menu__lang"))
    assert page.url == f"{site.address}fr/quotes/asay-linux-all-over-again/"


def test_every_page_is_there_in_both_languages(site):
    french = {path.relative_to(site.folder / "fr") for path in (site.folder / "fr").rglob("*.html")}
    english = {path.relative_to(site.folder) for path in site.folder.rglob("*.html")}
    others = {path for path in english if path.parts[0] in ("fr", "404.html")}
    assert english - others == french


def test_lost_readers_are_told_in_both_languages(visit):
    page = visit("404").page
    assert page.locator("article").evaluate_all("all => all.map(one => one.lang)") == ["en", "fr"]
    assert page.locator("article[lang=fr] a").first.get_attribute("href").endswith("/fr/")


def test_filters_of_explore_work_in_french(visit):
    visited = visit("fr/explore/?year=2025")
    visited.page.locator(".rec-found [role=status]:not(:empty)").wait_for()
    assert "2025" in visited.page.locator(".rec-explored tbody").inner_text()
    assert visited.page.locator(".rec-explored tbody a").first.evaluate("a => a.href").count("/fr/models/") == 1
    assert visited.complaints == []


def test_moving_lineage_works_in_french(visit):
    visited = visit("fr/lineage/")
    visited.page.locator(".rec-network button").click()
    until(visited.page, "window.network && Object.keys(window.network.getPositions()).length")
    assert visited.complaints == []


def test_filters_of_the_timeline_work_in_french(visit):
    visited = visit("fr/timeline/?type=quote&year=2025")
    visited.page.locator(".rec-sift").wait_for()
    assert visited.complaints == []


def test_colors_chosen_in_one_language_hold_in_the_other(site, visit):
    page = visit("models", scheme="light").page
    for _ in range(2):
        page.locator("[data-md-component=palette] label:not([hidden])").click()
    dark = page.evaluate("getComputedStyle(document.body).backgroundColor")
    page.goto(f"{site.address}fr/models/")
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == dark
