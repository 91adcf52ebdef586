"""Charts and sources in a browser: the drawing and the table agree, all is there without scripts, links arrive."""

import csv
import io
import re

import pytest
from places import KINDS, PHONE, follow

CHARTS = ("releases-by-country", "licenses", "bases", "verified-by-kind")


def said(page):
    return page.locator("figure [role=img]").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")


def table(page):
    return page.locator("#numbers tbody tr").evaluate_all(
        "rows => rows.map(row => [...row.cells].map(cell => cell.innerText.trim()))"
    )


@pytest.mark.parametrize("name", CHARTS)
def test_drawing_table_and_file_agree_without_scripts(site, visit, name):
    page = visit(f"charts/{name}/", scripts=False).page
    rows = table(page)
    file = list(csv.reader(io.StringIO((site.folder / f"charts/{name}.csv").read_text(encoding="utf-8"))))
    assert len(rows) == len(file) - 1
    assert [re.sub(r"[,%]| \(.*", "", row[1]) for row in rows] == [row[1] for row in file[1:]]
    if name == "releases-by-country":
        totals = {words.split(": ")[0]: re.match(r"\d+", words.split(": ")[1])[0] for words in said(page)}
        assert totals == {row[0]: row[-1] for row in rows if row[-1] != "0"}
    if name == "bases":
        bars = page.locator("figure a").evaluate_all("all => all.map(one => one.getAttribute('aria-label'))")
        assert bars == [f"{row[0]}: {row[1]} descendants" for row in rows[: len(bars)]]


def test_every_part_of_a_drawing_has_a_pattern_that_is_there(visit):
    page = visit("charts/licenses/").page
    fills = page.locator("figure rect.part").evaluate_all(
        "all => all.map(one => one.getAttribute('fill').slice(5, -1))"
    )
    assert len(set(fills)) > 4
    assert page.evaluate("ids => ids.every(id => document.getElementById(id))", fills)


def test_dots_tell_openness_by_shape(visit):
    page = visit("charts/parameters/").page
    shapes = page.locator("figure .rec-scroll path.dots").evaluate_all("all => all.map(one => one.getAttribute('d'))")
    assert len({re.sub(r"M\d+ \d+", "", steps)[:6] for steps in shapes}) == 3
    assert page.locator("figure a text").count() == page.locator("#numbers tbody tr").count()


def test_keyboard_reaches_the_drawing_and_its_bars(visit):
    page = visit("charts/bases/").page
    page.locator(".rec-scroll").first.focus()
    page.keyboard.press("Tab")
    first = page.evaluate("document.activeElement.getAttribute('href')")
    page.keyboard.press("Enter")
    page.wait_for_url("**/models/**")
    assert first.removeprefix("../../") in page.url


def test_from_an_entry_to_what_falls_with_its_page_and_back(visit):
    page = visit("models/deepseek-r1/", scripts=False).page
    follow(page, page.locator("#s1 a[href*='sources/']"))
    assert "/sources/" in page.url
    target = page.locator(f"[id='{page.url.partition('#')[2]}']")
    assert target.locator("dt", has_text="Falls with it").count()
    assert target.locator("a[href*='models/deepseek-r1/#fact-']").first.is_visible()


def test_a_phone_scrolls_the_drawing_not_the_page(visit):
    for name in ("charts/parameters/", "charts/releases-by-country/", "sources/"):
        page = visit(name, size=PHONE).page
        assert page.evaluate("document.documentElement.scrollWidth <= innerWidth"), name


def test_the_work_list_leads_to_the_editor_of_each_entry(visit):
    page = visit("quality/nobody-models-parameters/", scripts=False).page
    edits = page.locator("td a[href*='/edit/main/entries/models/']").count()
    assert edits == page.locator("tbody tr").count() > 20


@pytest.mark.parametrize("kind", ["people", "organizations", "events"])
def test_every_entry_is_within_two_steps_of_its_index(site, kind):
    def entries(text):
        return set(re.findall(rf'href="(?:\.\./)+{kind}/([a-z0-9-]+)/"', text))

    index = site.file(f"{kind}/").read_text(encoding="utf-8")
    found = entries(index)
    for address in set(re.findall(rf'href="\.\./(lists/{kind}-\d{{4}}/)"', index)):
        found |= entries(site.file(address).read_text(encoding="utf-8"))
    there = {page.parent.name for page in (site.folder / kind).glob("*/index.html")}
    assert kind in KINDS
    assert there <= found
