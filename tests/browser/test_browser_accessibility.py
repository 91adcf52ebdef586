"""axe finds nothing, on any kind of page, light and dark, wide and on a phone."""

import pytest
from axe_playwright_python.sync_playwright import Axe
from places import FEW_IN_FRENCH, PAGES, PHONE, WIDE, until

# Rules on colors take most of the time, and only they see the dark; the others do not see colors, but widths.
EVERY = {"resultTypes": ["violations"]}
COLORS = EVERY | {"runOnly": {"type": "rule", "values": ["color-contrast", "link-in-text-block"]}}
SHAPES = EVERY | {"rules": {"color-contrast": {"enabled": False}, "link-in-text-block": {"enabled": False}}}
LOOKS = {
    "wide": ("light", WIDE, EVERY),
    "wide and dark": ("dark", WIDE, COLORS),
    "phone": ("light", PHONE, SHAPES),
}


def findings(page, rules=EVERY):
    found = Axe().run(page, options=rules).response["violations"]
    return [f"{one['id']}: {one['help']}: {node['html'][:160]}" for one in found for node in one["nodes"]]


@pytest.mark.parametrize("look", LOOKS)
@pytest.mark.parametrize("name", [name for name in PAGES if name != "longest"])
def test_page_has_no_findings(visit, name, look):
    scheme, size, rules = LOOKS[look]
    assert findings(visit(name, scheme=scheme, size=size).page, rules) == []


@pytest.mark.parametrize("name", FEW_IN_FRENCH)
def test_page_in_french_has_no_findings(visit, name):
    assert findings(visit(name, size=PHONE).page) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
@pytest.mark.parametrize("name", ["home", "models index", "people"])
def test_colors_hold_on_a_phone(visit, name, scheme):
    assert findings(visit(name, scheme=scheme, size=PHONE).page, COLORS) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_opened_parts_have_no_findings(visit, scheme):
    page = visit("models", scheme=scheme).page
    page.evaluate("document.querySelectorAll('details').forEach(one => { one.open = true; })")
    assert findings(page, COLORS if scheme == "dark" else EVERY) == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_search_results_have_no_findings(visit, scheme):
    page = visit("home", scheme=scheme).page
    page.locator("#rec-q").fill("deepseek")
    page.locator(".rec-search__panel a").first.wait_for()
    assert findings(page, COLORS if scheme == "dark" else EVERY) == []


def test_moving_lineage_has_no_findings(visit):
    page = visit("lineage").page
    page.locator(".rec-network button").click()
    until(page, "window.network && Object.keys(window.network.getPositions()).length")
    assert findings(page) == []


def test_the_tool_finds_what_is_wrong(visit):
    page = visit("home").page
    page.evaluate("document.querySelector('h1').after(document.createElement('img'))")
    assert any(finding.startswith("image-alt") for finding in findings(page))
