"""Compare: models side by side with their evidence, licenses by component, common ancestors, sources."""

import json

import pytest
from axe_playwright_python.sync_playwright import Axe
from places import PHONE, until

THREE = "compare/?m=deepseek-r1&m=kimi-k2&m=deepseek-v3"
NAMES = ["DeepSeek-R1", "Kimi K2", "DeepSeek-V3"]


def ready(page):
    until(page, "!document.querySelector('#facts').hidden")
    return page


def row(page, section, label):
    return page.locator(f"#{section} tbody tr").filter(has=page.locator(f"th:text-matches('^{label}')")).first


def test_three_models_stand_side_by_side(site, visit):
    visited = visit(THREE)
    page = ready(visited.page)
    assert page.locator("#facts thead th").all_inner_texts() == NAMES
    released = row(page, "facts", "Released").locator("td").all_inner_texts()
    assert [words.splitlines()[0] for words in released] == ["20 January 2025", "11 July 2025", "26 December 2024"]
    assert row(page, "facts", "Released").locator("td .rec-state").count() == 3
    weights = row(page, "components", "Weights").locator("td")
    assert ["License" in words for words in weights.all_inner_texts()] == [True, True, True]
    assert page.locator("#sources details").count() == 3
    assert page.locator("#sources details").first.locator("li").count() == len(
        site.record("models/deepseek-r1/")["fields"]["sources"]
    )
    assert visited.complaints == []


def test_marks_open_to_their_sources_and_links_lead_to_pages(site, visit):
    page = ready(visit(THREE).page)
    evidence = row(page, "facts", "Parameters").locator("details").first
    evidence.locator("summary").click()
    link = evidence.locator("a").first.evaluate("link => link.href")
    assert link.startswith(f"{site.address}models/deepseek-r1/#s")
    inside = page.locator(".rec-compare table a").evaluate_all("all => all.map(link => link.href.split('#')[0])")
    ours = {one.removeprefix(site.address) for one in inside if one.startswith(site.address)}
    assert len(ours) > 5
    assert [one for one in ours if not site.file(one).is_file()] == []
    assert (
        page.evaluate("new Set([...document.querySelectorAll('[id]')].map(e => e.id)).size")
        == page.locator("[id]").count()
    )


def test_common_ancestors_come_from_the_whole_chain(site, visit):
    page = ready(visit("compare/?m=deepseek-r1&m=kimi-k2").page)
    ancestors = page.locator(".rec-ancestors > li > b").all_inner_texts()
    # Neither names DeepSeek-V2 itself: both go back to it through DeepSeek-V3.
    assert ancestors[:2] == ["DeepSeek-V3", "DeepSeek-V2"]
    for id in ("deepseek-r1", "kimi-k2"):
        own = {edge["model"] for edge in site.record(f"models/{id}/")["fields"]["based_on"]}
        assert "deepseek-v2" not in own
    page.locator(".rec-ancestors details summary").nth(1).click()
    steps = page.locator(".rec-ancestors > li").nth(1).locator("ul li").all_inner_texts()
    assert steps[0] == "DeepSeek-R1 fine-tune of DeepSeek-V3 same design as DeepSeek-V2"


def test_a_model_that_is_an_ancestor_of_another_counts(visit):
    page = ready(visit(THREE).page)
    assert "compared here itself" in page.locator(".rec-ancestors > li").first.inner_text()


def test_differences_are_said_and_equal_rows_can_be_hidden(visit):
    page = ready(visit(THREE).page)
    assert "differs" in row(page, "facts", "Released").locator("th").inner_text()
    equal = page.locator("tr.is-equal")
    assert equal.count() >= 3
    assert "differs" not in "".join(equal.locator("th").all_inner_texts())
    for line in equal.all():
        assert len(set(line.locator("td").evaluate_all("all => all.map(cell => cell.dataset.value)"))) == 1
    page.locator(".rec-compare__equal input").check()
    assert page.locator("tr.is-equal:visible").count() == 0
    assert page.locator("#facts tbody tr:visible").count() > 3


def test_models_are_added_and_removed_by_keyboard_and_the_address_keeps_them(visit):
    page = visit("models/deepseek-r1/").page
    page.locator(".rec-compare-door a").click()
    page.wait_for_url("**/compare/?m=deepseek-r1")
    ready(page)
    page.locator("#c-name").focus()
    page.keyboard.type("kimi k2")
    page.keyboard.press("Enter")
    until(page, "document.querySelectorAll('#facts thead th').length === 2")
    assert page.url.endswith("?m=deepseek-r1&m=kimi-k2")
    assert page.locator("datalist option").count() > 500
    page.locator(".rec-compare__chosen button").first.focus()
    page.keyboard.press("Enter")
    until(page, "document.querySelectorAll('#facts thead th').length === 1")
    assert page.url.endswith("?m=kimi-k2")
    assert page.evaluate("document.activeElement.textContent") == "Kimi K2"
    page.go_back()
    until(page, "document.querySelectorAll('#facts thead th').length === 2")


def test_five_are_the_most_and_what_is_not_on_record_is_said(visit):
    page = ready(
        visit(
            "compare/?"
            + "&".join(f"m={id}" for id in ("deepseek-r1", "kimi-k2", "deepseek-v3", "qwen2-5", "llama-3-1", "olmo-2"))
        ).page
    )
    until(page, "document.querySelectorAll('#facts thead th').length === 5")
    assert page.locator("#c-name").is_disabled()
    page.goto(page.url.split("?")[0] + "?m=deepseek-r1&m=<b>nothing</b>")
    until(page, "document.querySelector('.rec-compare [role=status]').textContent.includes('<b>nothing</b>')")
    assert (
        page.locator(".rec-compare b").count() == 0
        or "nothing" not in page.locator(".rec-compare b").first.inner_text()
    )


def test_hostile_names_stay_text(site, visit):
    mark = "<img src=x onerror=\"window.ran='name'\">"
    file = json.loads((site.folder / "explore/models.json").read_text(encoding="utf-8"))
    for model in file["models"]:
        model["name"] = mark
    page = visit("compare").page
    page.route("**/models.json", lambda route: route.fulfill(json=file))
    page.goto(f"{site.address}compare/?m=deepseek-r1&m=kimi-k2")
    ready(page)
    assert page.locator(".rec-compare__chosen button").first.inner_text() == mark
    assert mark in page.locator(".rec-ancestors").inner_text()
    assert page.locator(".rec-compare img").count() == 0
    assert page.evaluate("window.ran") is None


def test_failure_is_said(visit):
    page = visit("compare").page
    page.route("**/models/deepseek-r1/", lambda route: route.abort())
    page.evaluate("history.replaceState(null, '', '?m=deepseek-r1')")
    page.evaluate("window.dispatchEvent(new PopStateEvent('popstate'))")
    until(page, "document.querySelector('.rec-compare [role=status]').textContent.includes('cannot be loaded')")


@pytest.mark.parametrize("size", [None, PHONE], ids=["wide", "phone"])
def test_comparison_has_no_findings_and_stays_inside(visit, size):
    page = ready(visit(THREE, **({"size": size} if size else {})).page)
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")
    if size:
        before = "cell => getComputedStyle(cell, '::before').content"
        assert "DeepSeek-R1" in page.locator("#facts tbody td").first.evaluate(before)


def test_without_scripts_the_page_leads_on(site, visit):
    page = visit(THREE, scripts=False).page
    assert page.locator(".rec-compare__without").is_visible()
    assert not page.locator(".rec-compare__form").is_visible()
    page.locator(".rec-ways a").first.click()
    assert page.url == f"{site.address}explore/"
