"""By keyboard alone: a way past the menu, a visible place, an order that reaches the content; no unwanted motion."""

import pytest
from places import FRAMES, PHONE, until

AT = """() => {
  const e = document.activeElement;
  // The choice of colors is a box without looks: its label shows where the focus is.
  const seen = e.matches('.md-option') ? document.querySelector('.md-option:focus ~ label:not([hidden])') : e;
  const style = getComputedStyle(seen), box = seen.getBoundingClientRect();
  return {
    name: e.tagName + '.' + (e.getAttribute('class') || '') + ' ' + (e.textContent || '').trim().slice(0, 40),
    inside: Boolean(e.closest('article')), skip: e.matches('.md-skip'), body: e === document.body,
    ring: style.outlineStyle !== 'none' && parseFloat(style.outlineWidth) >= 1,
    drawn: e instanceof SVGElement, width: box.width, height: box.height,
  };
}"""


def steps(page, most):
    """Where the focus goes, one press of the tabulator after the other."""
    for _ in range(most):
        page.keyboard.press("Tab")
        at = page.evaluate(AT)
        yield at
        if at["body"]:
            return


@pytest.mark.parametrize("name", FRAMES)
def test_first_stop_leads_past_the_menu(visit, name):
    page = visit(name).page
    page.keyboard.press("Tab")
    at = page.evaluate(AT)
    assert at["skip"], at
    until(page, "getComputedStyle(document.activeElement).opacity === '1'")
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.evaluate(AT)["inside"], page.evaluate(AT)


@pytest.mark.parametrize("size", [None, PHONE], ids=["wide", "phone"])
@pytest.mark.parametrize("name", ["home", "models", "people", "models index", "timeline by year", "method", "404"])
def test_every_stop_is_seen_and_content_is_reached(visit, name, size):
    page = visit(name, **({"size": size} if size else {})).page
    stops = list(steps(page, 40))
    assert any(stop["inside"] for stop in stops)
    unseen = [stop["name"] for stop in stops if not (stop["body"] or stop["drawn"] or stop["ring"])]
    assert unseen == []
    assert [stop["name"] for stop in stops if stop["width"] < 1 or stop["height"] < 1] == []


def test_links_of_drawings_show_the_focus(visit):
    page = visit("home").page
    link = page.locator("svg.rec-svg a").first
    before = link.screenshot()
    page.locator(".rec-scroll").first.focus()
    page.keyboard.press("Tab")
    assert page.evaluate(AT)["drawn"]
    assert link.screenshot() != before


def test_evidence_opens_and_closes_by_keyboard(visit):
    page = visit("models").page
    summary = page.locator("details.rec-ev > summary").first
    summary.focus()
    page.keyboard.press("Enter")
    assert page.locator("details.rec-ev").first.get_attribute("open") is not None
    page.keyboard.press("Space")
    assert page.locator("details.rec-ev").first.get_attribute("open") is None


def test_menu_opens_by_keyboard(visit):
    page = visit("home", size=PHONE).page
    page.locator(".rec-menu > summary").focus()
    page.keyboard.press("Enter")
    page.keyboard.press("Tab")
    assert page.locator(".rec-menu a").first.evaluate("link => link === document.activeElement")


@pytest.mark.parametrize("name", ["home", "models", "lineage", "method"])
def test_nothing_moves_for_readers_who_ask_for_that(visit, name):
    page = visit(name, reduced_motion="reduce").page
    moving = """all => all.map(e => getComputedStyle(e)).filter(s => s.scrollBehavior === 'smooth' ||
      s.animationName !== 'none' || s.transitionDuration.split(', ').some(time => parseFloat(time) > 0)).length"""
    assert page.locator("body, body *").evaluate_all(moving) == 0
