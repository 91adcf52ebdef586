"""The search box: nothing before it is entered, then the right page first, by keyboard too."""

import pytest
from places import until

PANEL = ".rec-search__panel"
LINKS = f"{PANEL} a"
# What is asked, which page is meant, and among how many of the first results it must be.
ASKED = [
    ("R1", "models/deepseek-r1/", 1),
    ("求索", "organizations/deepseek/", 1),
    ("深度求索", "organizations/deepseek/", 1),
    ("智源", "organizations/baai/", 1),
    ("deepseek", "organizations/deepseek/", 3),
    ("qwen", "organizations/qwen/", 3),
    ("asay", "people/matt-asay/", 3),
    ("hugging", "organizations/hugging-face/", 1),
    ("liang", "people/liang-wenfeng/", 1),
    ("llama 3.1", "models/llama-3-1/", 1),
    ("apache", "licenses/apache-2-0/", 3),
]


def ask(page, words):
    page.locator("#rec-q").fill(words)
    page.locator(LINKS).first.wait_for()
    until(page, "document.querySelector('#rec-status').textContent !== ''")


def found(site, page):
    return [link.removeprefix(site.address) for link in page.locator(LINKS).evaluate_all("all => all.map(a => a.href)")]


def of_search(visited):
    return [asked for asked in visited.requests if "pagefind" in asked or asked.endswith("search.js")]


@pytest.mark.parametrize("name", ["home", "models", "method"])
def test_nothing_is_loaded_before_the_box_is_entered(visit, name):
    visited = visit(name)
    visited.page.wait_for_load_state("networkidle")
    assert visited.page.locator("#rec-q").is_visible()
    assert of_search(visited) == []
    with visited.page.expect_request("**/pagefind/pagefind.js"):
        visited.page.locator("#rec-q").focus()
    assert of_search(visited)


@pytest.mark.parametrize(("words", "meant", "among"), ASKED, ids=[words for words, _, _ in ASKED])
def test_the_page_that_is_meant_comes_first(site, visit, words, meant, among):
    visited = visit("home")
    ask(visited.page, words)
    assert meant in found(site, visited.page)[:among], found(site, visited.page)
    assert visited.complaints == []


def test_distill_finds_distilled_models(site, visit):
    page = visit("home").page
    ask(page, "distill")
    assert [url for url in found(site, page)[:3] if url.startswith("models/")], found(site, page)


def test_results_say_their_kind_and_why(visit):
    page = visit("models").page
    ask(page, "liang")
    assert page.locator(f"{LINKS} small").first.inner_text() == "Person"
    assert page.locator(f"{LINKS} mark").count() > 0
    assert page.locator("#rec-status").inner_text()


def test_results_are_reached_by_keyboard(site, visit):
    page = visit("quotes").page
    ask(page, "qwen")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    second = page.locator(LINKS).nth(1)
    assert second.evaluate("link => link === document.activeElement")
    page.keyboard.press("ArrowUp")
    page.keyboard.press("ArrowUp")
    assert page.locator("#rec-q").evaluate("box => box === document.activeElement")
    page.keyboard.press("ArrowDown")
    first = found(site, page)[0]
    page.keyboard.press("Enter")
    page.wait_for_url(site.address + first)


def test_enter_opens_the_first_result(site, visit):
    page = visit("home").page
    ask(page, "liang")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.address}people/liang-wenfeng/")


def test_escape_closes_the_results_and_keeps_the_box(visit):
    page = visit("home").page
    ask(page, "deepseek")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Escape")
    assert not page.locator(PANEL).is_visible()
    assert page.locator("#rec-q").evaluate("box => box === document.activeElement")


def test_leaving_the_box_closes_the_results(visit):
    page = visit("home").page
    ask(page, "deepseek")
    page.locator("h1").click()
    assert not page.locator(PANEL).is_visible()


def test_nothing_found_is_said_and_not_read_as_markup(visit):
    visited = visit("home")
    asked = "<zzqqxxyy>"
    visited.page.locator("#rec-q").fill(asked)
    visited.page.locator(f"{PANEL} p").wait_for()
    assert asked in visited.page.locator(f"{PANEL} p").inner_text()
    assert asked in visited.page.locator("#rec-status").inner_text()
    assert visited.page.locator(f"{PANEL} p *").count() == 0
    assert visited.complaints == []


def test_box_says_when_search_cannot_be_loaded(visit):
    page = visit("home").page
    page.route("**/pagefind/**", lambda route: route.abort())
    page.locator("#rec-q").fill("qwen")
    page.locator(f"{PANEL} p").wait_for()
    assert "cannot be loaded" in page.locator(f"{PANEL} p").inner_text()
