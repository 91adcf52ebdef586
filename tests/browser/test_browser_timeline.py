"""Timeline: filters inside a year, addresses of single lines, years and groups that agree with each other."""

import pytest


def lines(page):
    return page.locator(".rec-tl > li:visible")


def groups(page):
    return page.locator(".rec-chip[data-filter]").evaluate_all("all => all.map(chip => chip.dataset.filter)")


def test_each_filter_shows_its_lines_and_no_other(visit):
    page = visit("timeline by year").page
    whole = lines(page).count()
    seen = 0
    for group in filter(None, groups(page)):
        chip = page.locator(f".rec-chip[data-filter={group}]")
        chip.click()
        shown = lines(page).evaluate_all("all => all.map(line => line.dataset.group)")
        assert set(shown) == {group}
        assert len(shown) == int(chip.locator("span").inner_text())
        assert page.locator(".rec-month:visible").count() == page.locator(".rec-month:has(> ol > li:visible)").count()
        assert page.locator(".rec-facets [aria-current]").count() == 1
        assert chip.get_attribute("aria-current") == "true"
        seen += len(shown)
    assert seen == whole
    page.locator(".rec-chip[data-filter='']").click()
    assert lines(page).count() == whole


def test_filter_stands_in_the_address_and_comes_back(site, visit):
    page = visit("timeline by year").page
    page.locator(".rec-chip[data-filter=quotes]").click()
    assert page.url == f"{site.address}timeline/2025/?show=quotes"
    before = lines(page).count()
    page.reload()
    assert lines(page).count() == before
    assert page.locator(".rec-chip[data-filter=quotes]").get_attribute("aria-current") == "true"


def test_unknown_filter_shows_everything(site, visit):
    page = visit("timeline by year").page
    whole = lines(page).count()
    page.goto(f"{site.address}timeline/2025/?show=nonsense'\"")
    assert lines(page).count() == whole


@pytest.mark.parametrize("name", ["timeline", "timeline by year"])
def test_every_line_and_month_has_its_own_address(site, visit, name):
    visited = visit(name)
    ids = visited.page.locator(".rec-tl > li, .rec-month").evaluate_all("all => all.map(one => one.id)")
    assert all(ids)
    assert len(ids) == len(set(ids))
    last = visited.page.locator(".rec-tl > li").last
    visited.page.goto(f"{site.address}{visited.url}#{last.get_attribute('id')}")
    box, header = last.bounding_box(), visited.page.locator(".rec-header").bounding_box()
    assert box["y"] >= header["y"] + header["height"] - 1 or header["y"] + header["height"] <= 0
    assert box["y"] < visited.page.viewport_size["height"]


def test_links_of_the_strip_lead_to_months_that_are_there(visit):
    page = visit("timeline by year", scripts=False).page
    links = page.locator("svg.rec-svg a[href^='#']").evaluate_all("all => all.map(a => a.getAttribute('href'))")
    assert links
    assert [link for link in links if page.locator(link).count() != 1] == []


def test_years_together_are_the_whole(site, visit):
    page = visit("timeline", scripts=False).page
    years = page.locator(".rec-years a").evaluate_all("all => all.map(a => a.href).filter(a => /[0-9]{4}.$/.test(a))")
    whole = page.locator(".rec-tl > li").count()
    total = 0
    for year in years:
        page.goto(year)
        total += page.locator(".rec-tl > li").count()
    assert total == whole
