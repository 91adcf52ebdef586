"""Editions in a browser: from the footer to one changed value, with the keyboard alone and without scripts."""

import json

import pytest
from places import PHONE


def newest(site):
    return json.loads((site.folder / "data/v1/changes.json").read_text(encoding="utf-8"))["editions"][0]


@pytest.mark.parametrize("prefix", ["", "fr/"])
def test_from_any_page_to_a_corrected_value_with_the_keyboard(site, visit, prefix):
    page, edition = visit(f"{prefix}models/deepseek-r1/", scripts=False).page, newest(site)
    for address in ("changes/", f"changes/{edition['version']}/", f"changes/{edition['version']}--corrected/"):
        page.locator(f'a[href$="{address}"]').first.focus()
        with page.expect_navigation():
            page.keyboard.press("Enter")
        assert page.url == f"{site.address}{prefix}{address}"
    corrected = [one for one in edition["changes"] if one.get("old") is not None and one.get("new") is not None]
    assert 0 < page.locator(".rec-changes h4").count() <= len({one["ref"] for one in corrected})
    line = page.locator(".rec-changes h4 + ul > li").first
    assert line.locator("del").inner_text() != line.locator("ins").inner_text()


def test_every_way_on_a_page_of_an_edition_leads_somewhere(site, visit):
    page = visit(f"changes/{newest(site)['version']}/", size=PHONE).page
    ways = page.locator("#content").locator("xpath=ancestor::main").locator("a[href]")
    inside = {one for one in ways.evaluate_all("links => links.map(link => link.href)") if one.startswith(site.address)}
    assert len(inside) > 50
    assert [one for one in inside if not site.file(one.removeprefix(site.address).split("#")[0]).is_file()] == []
