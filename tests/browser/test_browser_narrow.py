"""No page scrolls sideways, on small phones and enlarged; what is wide scrolls in a box of its own."""

import pytest
from places import FRAMES, FRENCH, PAGES

# 640 px is what a window of 1280 px leaves at 200 % zoom.
WIDTHS = (320, 375, 640)
OVERFLOWING = """() => {
  const width = document.documentElement.clientWidth, boxes = '.rec-scroll, pre, .md-typeset__scrollwrap';
  return [...document.querySelectorAll('body *')].filter(e => e.checkVisibility() && !e.closest(boxes)
    && e.getBoundingClientRect().right > width + 1).slice(0, 5).map(e => `${e.tagName}.${e.className}`);
}"""


# Long words in a passage, in the box of facts at a glance, in a heading, in a link to the next entry and of an address.
LONG_WORDS = (
    "datasets/fineweb-edu/", "fr/models/baichuan2/", "fr/organizations/ntia/", "fr/organizations/meity/",
    "fr/quotes/guo-common-asset/",
)  # fmt: skip


@pytest.mark.parametrize("name", [*PAGES, *FRENCH, *LONG_WORDS])
def test_page_does_not_scroll_sideways(visit, name):
    page = visit(name).page
    for width in WIDTHS:
        page.set_viewport_size({"width": width, "height": 720})
        scroll = page.evaluate("document.documentElement.scrollWidth")
        assert scroll <= width, (width, page.evaluate(OVERFLOWING))


@pytest.mark.parametrize("name", [*FRAMES, "fr models"])
def test_menu_is_reachable_on_a_phone(visit, name):
    page = visit(name, size={"width": 320, "height": 640}).page
    page.locator(".rec-menu > summary").click()
    links = page.locator(".rec-menu a")
    assert links.count() == 13  # the sections and the other language
    for link in links.all():
        box = link.bounding_box()
        assert box["x"] >= 0
        assert box["x"] + box["width"] <= 320
        assert box["height"] >= 24


@pytest.mark.parametrize("name", ["models", "timeline", "lineage"])
def test_opened_evidence_and_opened_boxes_stay_inside(visit, name):
    page = visit(name, size={"width": 320, "height": 640}).page
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320, page.evaluate(OVERFLOWING)
