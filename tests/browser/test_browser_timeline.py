"""Timeline: filters that are pages, addresses of single lines, years, months and groups that agree with each other."""

import pytest

NUMBERS = "all => all.map(chip => [chip.href, Number(chip.querySelector('span').innerText.replace(/\\D/g, ''))])"


def ids(page):
    """The items of a page, those of the pages to which its sections lead on included."""
    links = page.locator(".rec-month__all a").evaluate_all("all => all.map(link => link.href)")
    found = page.locator(".rec-tl > li").evaluate_all("all => all.map(line => line.id)")
    for link in links:
        page.goto(link)
        found += ids(page)
    return set(found)


def test_each_filter_leads_to_as_many_lines_as_it_says(visit):
    page = visit("timeline by year", scripts=False).page
    chips = page.locator(".rec-chip").evaluate_all(NUMBERS)
    assert len(chips) > 2
    seen = {}
    for address, number in chips:
        page.goto(address)
        assert page.locator(".rec-facets [aria-current]").count() == 1
        seen[address] = ids(page)
        assert len(seen[address]) == number
    whole, *groups = seen.values()
    assert set().union(*groups) == whole
    assert sum(map(len, groups)) == len(whole)


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


def test_years_together_are_the_whole(visit):
    page = visit("timeline", scripts=False).page
    years = page.locator(".rec-years a").evaluate_all("all => all.map(a => a.href).filter(a => /[0-9]{4}.$/.test(a))")
    (_, number), *_ = page.locator(".rec-chip").evaluate_all(NUMBERS)
    found = set()
    for year in years:
        page.goto(year)
        found |= ids(page)
    assert len(found) == number
