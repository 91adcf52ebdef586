"""Cards and badges on the pages of others: whole at every width, in both schemes, and links leave the frame."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from places import CARDS, until

WIDTHS = (280, 320, 480, 640)
PAGE = """<!doctype html><html lang="en"><meta charset="utf-8"><title>Somebody's page</title>{}</html>"""


@pytest.mark.parametrize("name", CARDS)
def test_a_card_never_scrolls_sideways_and_is_about_as_high_as_its_frame(visit, name):
    visited = visit(name, size={"width": 480, "height": 200}, scripts=False)
    page, high = visited.page, {}
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 200})
        wide, high[width] = page.evaluate(
            "[document.documentElement.scrollWidth, document.documentElement.scrollHeight]"
        )
        assert wide <= width
    assert high[480] <= (560 if "quotes" in name else 270)
    assert visited.complaints == []
    assert {asked for asked in visited.requests if asked != name} <= {"assets/embed.css", "assets/favicon.svg"}


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", CARDS[::2])
def test_axe_finds_nothing(visit, name, scheme):
    found = Axe().run(visit(name, scheme=scheme, size={"width": 320, "height": 230}).page).response["violations"]
    # What is asked of a whole page is not asked of a card in a frame.
    assert [one["id"] for one in found if one["id"] not in ("landmark-one-main", "region")] == []


def test_a_link_of_a_card_opens_in_the_whole_window(site, visit):
    page = visit("cite/models-deepseek-r1/").page
    texts = dict(
        zip(page.locator("#embed dt").all_inner_texts(), page.locator("#embed pre").all_inner_texts(), strict=True)
    )
    start = page.locator("link[rel=canonical]").get_attribute("href").removesuffix("cite/models-deepseek-r1/")
    html = PAGE.format(texts["Card, HTML"] + texts["Badge of openness, HTML"]).replace(start, site.address)
    page.route("**/somebody", lambda route: route.fulfill(body=html, content_type="text/html"))
    page.goto(f"{site.address}somebody")
    until(page, "[...document.images].every(one => one.naturalWidth > 60)")
    assert page.locator("img").get_attribute("alt") == "DeepSeek-R1, openness level: Open weights"
    page.frame_locator("iframe").locator("h1 a").click()
    page.wait_for_url("**/models/deepseek-r1/")


def test_the_texts_are_copied_and_the_preview_opens_by_keyboard_alone(site, visit):
    visited = visit("cite/models-deepseek-r1/")
    page = visited.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.address.rstrip("/"))
    page.get_by_role("button", name="Copy Badge of the evidence, Markdown").focus()
    page.keyboard.press("Enter")
    until(page, "[...document.querySelectorAll('#embed [role=status]')].some(said => said.textContent)")
    assert page.evaluate("navigator.clipboard.readText()").startswith("[![DeepSeek-R1, verified: ")
    assert not any("embed/" in asked for asked in visited.requests)
    page.locator("#embed summary").focus()
    page.keyboard.press("Enter")
    assert page.frame_locator("#embed iframe").locator("h1").inner_text() == "DeepSeek-R1"
    until(page, "[...document.querySelectorAll('#embed img')].every(one => one.naturalWidth > 60)")
    assert visited.complaints == []
