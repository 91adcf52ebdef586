"""Every kind of page opens in silence: no script error, no message, nothing that the policy forbids, no other host."""

import pytest
from places import FRAMES, FRENCH, PAGES, until

POLICY = "meta[http-equiv=Content-Security-Policy]"
HOSTILE = (
    "<script>window.ran = 'inline script'</script><img src=x-missing onerror=\"window.ran = 'attribute'\">"
    "<p style='color: red' id=styled>x</p><img src='https://other.example/pixel.png'>"
)


@pytest.mark.parametrize("name", [*PAGES, *FRENCH])
def test_page_opens_in_silence_and_says_what_it_is(visit, name):
    visited = visit(name)
    page = visited.page
    until(page, "document.documentElement.classList.contains('js')")
    assert visited.complaints == []
    assert page.locator(POLICY).count() == 1
    assert "PRESS-" not in page.content()
    assert page.locator("h1").first.inner_text().strip()
    assert "The Open AI Movement" in page.title()
    assert len(page.locator("meta[name=description]").get_attribute("content")) > 20


@pytest.mark.parametrize("name", FRAMES)
def test_page_opens_in_silence_in_the_dark(visit, name):
    assert visit(name, scheme="dark").complaints == []


def test_titles_tell_pages_apart(site, visit):
    page = visit("home", scripts=False).page
    titles = {}
    for name in PAGES:
        page.goto(site.address + site.url(name))
        titles.setdefault(page.title(), set()).add(site.url(name))
    assert {title: urls for title, urls in titles.items() if len(urls) > 1} == {}


def test_policy_stops_what_text_could_smuggle_in(site, visit):
    visited = visit("people")
    changed = site.file(visited.url).read_text(encoding="utf-8").replace("</h1>", f"</h1>{HOSTILE}", 1)
    visited.page.route("**/hostile/", lambda route: route.fulfill(body=changed, content_type="text/html"))
    visited.page.goto(f"{site.address}people/hostile/")
    assert visited.page.evaluate("window.ran") is None
    assert visited.page.locator("#styled").evaluate("e => e.style.color") == ""
    assert any("Content Security Policy" in complaint for complaint in visited.complaints)
    assert [asked for asked in visited.requests if "pixel" in asked] == []


def test_theme_switch_keeps_its_choice(site, visit):
    page = visit("models", scheme="light").page
    background = "getComputedStyle(document.body).backgroundColor"
    light = page.evaluate(background)
    for _ in range(2):
        page.locator("[data-md-component=palette] label:not([hidden])").click()
    dark = page.evaluate(background)
    page.goto(f"{site.address}people/")
    assert light != dark
    assert page.evaluate(background) == dark
