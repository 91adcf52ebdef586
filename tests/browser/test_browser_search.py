"""Search: nothing before the box is entered; then the right page first, grouped, filtered, by keyboard, by address."""

import gzip
import tomllib
from pathlib import Path

import pytest
from places import PHONE, until

PANEL = ".rec-search__panel"
LINKS = f"{PANEL} li a"
FOUND = ".rec-results__list li a"
ASKED = tomllib.loads((Path(__file__).parent / "queries.toml").read_text(encoding="utf-8"))
LANGUAGES = ("", "fr/")
AMONG = 3
MOST_FOR_FIRST = 270_000  # bytes over the wire: engine, names, the parts of the index and the texts of one query
PACKED = (".pagefind", ".pf_index", ".pf_meta", ".pf_fragment")  # Pagefind packs these itself


def ask(page, words):
    page.locator("#rec-q").fill(words)
    until(page, f"document.querySelector('{LINKS}') && document.querySelector('#rec-status').textContent !== ''")


def links(site, page, selector=LINKS):
    return [link.removeprefix(site.address) for link in page.locator(selector).evaluate_all("l => l.map(a => a.href)")]


def of_search(visited):
    return [asked for asked in visited.requests if "pagefind" in asked or "/search" in f"/{asked}"]


def size(site, asked):
    content = site.file(asked).read_bytes()
    return len(content) if asked.endswith(PACKED) else len(gzip.compress(content))


@pytest.mark.parametrize("name", ["home", "models", "method", "search/"])
def test_nothing_is_loaded_before_the_box_is_entered(visit, name):
    visited = visit(name)
    visited.page.wait_for_load_state("networkidle")
    before = [asked for asked in of_search(visited) if asked != "search/"]
    assert before == []
    with visited.page.expect_request("**/pagefind/pagefind.js"):
        visited.page.locator("input[type=search]:visible").focus()


def test_a_first_query_is_light(site, visit):
    visited = visit("home")
    ask(visited.page, "qwen")
    visited.page.wait_for_load_state("networkidle")
    weights = {asked: size(site, asked.partition("?")[0]) for asked in of_search(visited)}
    assert sum(weights.values()) <= MOST_FOR_FIRST, weights


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("sort", ASKED)
def test_the_page_that_is_meant_is_among_the_first_three(site, visit, language, sort):
    # Asked on the page of all results, one after the other, as a reader would; the status says which answer is there.
    visited, missed = visit(f"{language}search/"), {}
    for words, meant in ASKED[sort].items():
        visited.page.locator("#rec-asked").fill(words)
        until(visited.page, f"document.querySelector('.rec-results').dataset.asked === {words!r}")
        found = links(site, visited.page, FOUND)[:AMONG]
        if language + meant not in found:
            missed[words] = found
    assert missed == {}
    assert visited.complaints == []


def test_enough_is_asked():
    assert len({words for sort in ASKED.values() for words in sort}) >= 45


def test_results_are_grouped_and_say_facts(visit):
    page = visit("models").page
    ask(page, "deepseek")
    heads = page.locator(f"{PANEL} .rec-hits__head").all_inner_texts()
    assert heads[:3] == ["Best matches", "Models", "Organizations"]
    first = page.locator(LINKS).first
    assert first.locator("small").inner_text() == "Organization"
    assert first.locator(".rec-hits__facts").inner_text() == "Company · China"
    assert page.locator(f"{LINKS} mark").count() > 0


def test_another_name_is_shown_where_it_was_found(visit):
    page = visit("home").page
    ask(page, "求索")
    assert page.locator(f"{LINKS} .rec-hits__also").first.inner_text() == "深度求索"


def test_misspelt_names_are_said_to_be_similar(visit):
    page = visit("home").page
    ask(page, "deepseak")
    assert "deepseak" in page.locator(f"{PANEL} .rec-hits__note").inner_text()
    assert "deepseak" in page.locator("#rec-status").inner_text()


def test_results_are_filtered_by_kind_and_year_in_the_panel(site, visit):
    page = visit("home").page
    ask(page, "deepseek")
    page.locator(f"{PANEL} .rec-hits__chip[data-kind=events]").click()
    until(page, f"Array.from(document.querySelectorAll('{LINKS}')).every(a => a.href.includes('/events/'))")
    assert page.locator(f"{PANEL} .rec-hits__chip[data-kind=events]").get_attribute("aria-pressed") == "true"
    page.locator(f"{PANEL} select").select_option("2024")
    until(page, f"document.querySelector('{PANEL} select').value === '2024'")
    until(page, f"document.querySelectorAll('{LINKS}').length < 20")
    years = {site.record(url)["fields"]["date"]["date"][:4] for url in links(site, page)}
    assert years == {"2024"}


def test_results_are_reached_by_keyboard_alone(site, visit):
    page = visit("quotes").page
    page.keyboard.press("Control+k")
    assert page.locator("#rec-q").evaluate("box => box === document.activeElement")
    page.keyboard.type("qwen")
    until(page, f"document.querySelectorAll('{LINKS}').length > 3")
    found = links(site, page)
    for keys, at in (
        (["ArrowDown", "ArrowDown"], 1),
        (["ArrowUp"], 0),
        (["End", "ArrowUp"], len(found) - 1),
        (["Home"], 0),
    ):
        for key in keys:
            page.keyboard.press(key)
        focused = page.evaluate("document.activeElement.href").removeprefix(site.address)
        assert focused == found[at], keys
    page.keyboard.press("ArrowUp")
    assert page.locator("#rec-q").evaluate("box => box === document.activeElement")
    page.keyboard.press("ArrowDown")
    page.keyboard.press("Enter")
    page.wait_for_url(site.address + found[0])


def test_enter_in_the_box_leads_to_all_results(site, visit):
    visited = visit("home")
    ask(visited.page, "liang")
    visited.page.keyboard.press("Enter")
    visited.page.wait_for_url(f"{site.address}search/?q=liang")
    visited.page.locator(FOUND).first.wait_for()
    assert "people/liang-wenfeng/" in links(site, visited.page, FOUND)[:AMONG]
    assert visited.complaints == []


def test_an_address_restores_question_and_filters_and_back_works(site, visit):
    page = visit("search/?q=deepseek&kind=models&year=2025").page
    page.locator(FOUND).first.wait_for()
    assert page.locator("#rec-asked").input_value() == "deepseek"
    assert page.locator("select").input_value() == "2025"
    assert {site.record(url)["fields"]["released"]["date"][:4] for url in links(site, page, FOUND)} == {"2025"}
    page.locator(".rec-hits__chip").first.click()
    until(page, "location.search === '?q=deepseek&year=2025'")
    page.locator("select").select_option("")
    until(page, "location.search === '?q=deepseek'")
    page.go_back()
    until(page, "location.search === '?q=deepseek&year=2025'")
    until(page, "document.querySelector('select').value === '2025'")
    page.go_back()
    until(page, "document.querySelector('.rec-hits__chip[data-kind=models]').getAttribute('aria-pressed') === 'true'")


def test_language_link_keeps_the_question(site, visit):
    page = visit("search/?q=qwen").page
    page.locator(".rec-header__lang").click()
    page.wait_for_url(f"{site.address}fr/search/?q=qwen")


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
    page.locator(".rec-brand").focus()
    assert not page.locator(PANEL).is_visible()


@pytest.mark.parametrize("asked", ["<zzqqxxyy>", "<img src=x onerror=alert(1)>xqzv"])
def test_nothing_found_is_said_and_not_read_as_markup(visit, asked):
    visited = visit("home")
    visited.page.locator("#rec-q").fill(asked)
    visited.page.locator(f"{PANEL} p").first.wait_for()
    until(visited.page, "document.querySelector('#rec-status').textContent !== ''")
    assert visited.page.locator("img").count() == 0
    assert visited.complaints == []


def test_box_says_when_search_cannot_be_loaded(visit):
    page = visit("home").page
    page.route("**/pagefind/**", lambda route: route.abort())
    page.locator("#rec-q").fill("qwen")
    page.locator(f"{PANEL} p").wait_for()
    assert "cannot be loaded" in page.locator(f"{PANEL} p").inner_text()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_results_are_accessible(visit, scheme):
    from axe_playwright_python.sync_playwright import Axe

    panel = visit("home", scheme=scheme).page
    ask(panel, "deepseek")
    page = visit("search/?q=deepseek", scheme=scheme, size=PHONE).page
    page.locator(FOUND).first.wait_for()
    for one in (panel, page):
        assert Axe().run(one).response["violations"] == []


def test_page_without_scripts_leads_to_the_indexes(visit):
    page = visit("search/", scripts=False).page
    assert page.locator(".rec-results__without").is_visible()
    assert not page.locator("#rec-asked").is_visible()
    assert page.locator(".rec-results__start a[href='../models/']").is_visible()
