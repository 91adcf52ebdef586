"""Citations: an address for each fact, forms to copy by button or keyboard, all of it without scripts."""

import json

from places import until


def test_a_fact_is_reached_by_its_address_and_copied_by_keyboard_alone(site, visit):
    visited = visit("cite/models-deepseek-r1/#parameters")
    page = visited.page
    page.context.grant_permissions(["clipboard-read", "clipboard-write"], origin=site.address.rstrip("/"))
    fact = page.locator("#parameters")
    assert fact.is_visible()
    fact.locator("summary").focus()
    page.keyboard.press("Enter")
    for _ in range(3):
        page.keyboard.press("Tab")
    button = fact.get_by_role("button", name="Copy CSL-JSON")
    assert button.evaluate("button => button === document.activeElement")
    page.keyboard.press("Enter")
    until(page, "[...document.querySelectorAll('#parameters [role=status]')].some(said => said.textContent)")
    assert fact.locator("[role=status]").all_inner_texts() == ["", "", "Copied", ""]
    items = json.loads(page.evaluate("navigator.clipboard.readText()"))
    assert items[-1]["URL"].endswith("/models/deepseek-r1/#fact-parameters")
    assert visited.complaints == []


def test_without_scripts_the_forms_open_and_no_button_stands_there(visit):
    page = visit("citations", scripts=False).page
    fact = page.locator("#parameters")
    assert not fact.locator("pre").first.is_visible()
    fact.locator("summary").click()
    assert fact.locator("pre").count() == 4
    assert fact.locator("pre").first.is_visible()
    assert fact.locator("pre").first.evaluate("one => getComputedStyle(one).userSelect") == "all"
    assert page.locator(".rec-copy").count() == 0


def test_each_fact_leads_to_its_line_and_to_the_words_of_its_sources(site, visit):
    page = visit("citations").page
    places = page.locator(".rec-cited > p:first-of-type > a.rec-small").evaluate_all("all => all.map(a => a.href)")
    page.goto(f"{site.address}models/deepseek-r1/")
    ids = set(page.locator("[id]").evaluate_all("all => all.map(one => one.id)"))
    assert len(places) > 40
    assert [place for place in places if place.split("#")[1] not in ids] == []


def test_the_page_of_an_entry_leads_to_its_citations(visit):
    page = visit("models/deepseek-r1/").page
    assert page.locator("#cite pre").inner_text().startswith("“")
    assert page.locator("#cite a").get_attribute("href") == "../../cite/models-deepseek-r1/"
