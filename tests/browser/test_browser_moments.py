"""Filters of the timeline that combine, this day, themes, who said what, the way of a quote."""

import json

import pytest
from places import follow, until

STATUS = ".rec-sift [role=status]"
TODAY = """const D = Date; window.Date = class extends D {
  constructor(...given) { given.length ? super(...given) : super(%s); }
};"""


def data(site):
    return json.loads((site.folder / "timeline/items.json").read_text(encoding="utf-8"))


def shown(page):
    """How many items the status tells."""
    until(page, f"document.querySelector('{STATUS}').textContent !== ''")
    return int(page.locator(STATUS).inner_text().split(" ")[0].replace(",", ""))


@pytest.mark.parametrize("state", ["topic=licensing", "organization=deepseek", "country=fr", "kind=quotes"])
def test_one_filter_finds_as_many_as_its_page_of_its_own(site, visit, state):
    page = visit(f"timeline/?{state}").page
    by, value = state.split("=")
    address = f"../timeline/{value}/" if by == "kind" else f"../timeline/{by}-{value}/"
    number = page.locator(f".rec-chip[href='{address}'] span").first.text_content()
    assert shown(page) == int(number.replace(",", ""))


def test_filters_combine_and_the_address_keeps_them(site, visit):
    page = visit("timeline/").page
    page.locator(".rec-sift button").first.click()
    page.select_option(".rec-sift [name=topic]", "policy")
    page.select_option(".rec-sift [name=country]", "us")
    page.select_option(".rec-sift [name=from]", "2025")
    fits = [i for i in data(site)["items"] if "policy" in i["topic"] and "us" in i["country"] and i["year"] >= 2025]
    assert shown(page) == len(fits) > 5
    assert page.url == f"{site.address}timeline/?topic=policy&country=us&from=2025"
    assert not page.locator(".rec-static").is_visible()
    again = visit("timeline/?topic=policy&country=us&from=2025").page
    assert shown(again) == len(fits)
    assert again.locator(".rec-sift [name=country]").input_value() == "us"


def test_choices_say_what_they_would_leave(site, visit):
    page = visit("timeline/?topic=policy&kind=quotes").page
    shown(page)
    label = page.locator(".rec-sift [name=country] option[value=us]").text_content()
    page.select_option(".rec-sift [name=country]", "us")
    assert label.endswith(f"({shown(page)})")
    assert page.locator(".rec-sift [name=type] option[value=policy]").is_disabled()


def test_long_results_come_in_parts(visit):
    page = visit("timeline/?kind=releases").page
    number, lines, more = (
        shown(page),
        page.locator(".rec-sift__results li"),
        page.locator(".rec-sift__results > button"),
    )
    assert (lines.count(), number > 100) == (50, True)
    more.click()
    assert lines.count() == 100
    assert page.evaluate("document.activeElement === document.querySelectorAll('.rec-sift__results li a')[50]")


def test_filters_by_keyboard_alone(site, visit):
    page = visit("timeline/").page
    page.locator(".rec-sift button").first.focus()
    page.keyboard.press("Enter")
    until(page, "document.activeElement.name === 'kind'")
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    page.keyboard.type("Licens")
    until(page, "location.search === '?topic=licensing'")
    assert shown(page) > 50
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    until(page, "location.search === ''")
    assert page.locator(".rec-static").is_visible()


def test_items_are_fetched_only_when_asked_for(visit):
    visited = visit("timeline/")
    assert [asked for asked in visited.requests if asked.endswith(".json")] == []


def test_failure_to_load_is_said(visit):
    page = visit("timeline/").page
    page.route("**/items.json", lambda route: route.abort())
    page.locator(".rec-sift button").first.click()
    until(page, f"document.querySelector('{STATUS}').textContent !== ''")
    assert page.locator(".rec-static").is_visible()


@pytest.mark.parametrize("name", ["timeline/", "days/"])
def test_without_scripts_nothing_promises_what_does_not_work(visit, name):
    page = visit(name, scripts=False).page
    assert not page.locator(".rec-sift, .rec-today").first.is_visible()
    assert page.locator("article a[href]").count() > 50


def test_a_filter_page_is_reached_and_whole_without_scripts(site, visit):
    page = visit("timeline/", scripts=False).page
    page.locator(".rec-choices > summary").first.click()
    follow(page, page.locator(".rec-choices a", has_text="Licensing").first)
    assert page.url == f"{site.address}timeline/topic-licensing/"
    assert page.locator(".rec-tl > li").count() == sum("licensing" in i["topic"] for i in data(site)["items"])


@pytest.mark.parametrize(("today", "words"), [("2031, 0, 20, 12", "20 January"), ("2032, 1, 29, 12", "29 February")])
def test_this_day_is_that_of_the_readers_clock(site, visit, today, words):
    visited = visit("days/")
    visited.page.add_init_script(TODAY % today)
    visited.page.reload(wait_until="networkidle")
    box = visited.page.locator(".rec-today")
    assert words in box.locator("h2").inner_text()
    month, day = {"20 January": ("01", "20"), "29 February": ("02", "29")}[words]
    there = json.loads((site.folder / f"days/{month}.json").read_text(encoding="utf-8")).get(day, [])
    assert [link.split("/")[-2] for link in box.locator("li a").evaluate_all("all => all.map(a => a.href)")] == [
        item["url"].split("/")[-2] for item in there
    ]
    assert box.locator("p.rec-today__none").inner_text() if not there else box.locator("li").count()
    # A reload gives up on the icon that the first view was still loading.
    assert [one for one in visited.complaints if "favicon" not in one] == []


def test_a_day_is_chosen_without_scripts(site, visit):
    page = visit("days/", scripts=False).page
    follow(page, page.locator(".rec-calendar a").first)
    assert page.url.startswith(f"{site.address}days/01/#d01-")
    assert page.locator(":target li").count() > 0


def test_a_theme_has_prose_then_the_record_in_order_of_time(visit):
    page = visit("theme", scripts=False).page
    assert page.locator(".rec-prose > p").count() >= 3
    assert page.locator("h1").count() == 1
    days = page.locator(".rec-read__list time").evaluate_all("all => all.map(time => time.dateTime)")
    assert len(days) > 20
    assert [day[:4] for day in days] == sorted(day[:4] for day in days)
    assert page.locator(".rec-read__list blockquote").count() > 5


def test_every_theme_is_listed_and_tells_something(site, visit):
    page = visit("themes", scripts=False).page
    for link in page.locator(".rec-themes h2 a").evaluate_all("all => all.map(a => a.href)"):
        text = site.file(link.removeprefix(site.address)).read_text(encoding="utf-8")
        assert text.count('<p class="rec-read__when">') >= 10
        assert text.count('href="../../') > 20


def test_numbers_of_the_table_are_those_of_the_pages(visit):
    page = visit("who said what", scripts=False).page
    link = page.locator(".rec-numbers tbody tr", has_text="Policy").first.locator("td a").first
    number = int(link.inner_text())
    follow(page, link)
    assert page.locator(":target .rec-quotes > figure").count() == number


def test_the_way_of_a_requoted_quote_is_shown(visit):
    page = visit("quotes/asay-linux-all-over-again/", scripts=False).page
    steps = page.locator(".rec-chain > li").all_inner_texts()
    assert steps[0].startswith("The original: not read by us")
    assert len(steps) > 2
    page.locator(".rec-chain a").first.click()
    assert page.locator(":target").get_attribute("id") in ("s1", "s2", "s3")
