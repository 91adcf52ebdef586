"""The way between two models: what the page finds is what the graph for other programs holds."""

import pytest
from places import until

SAID = ".rec-path__said"
LINES = ".rec-steps > li"


def found(visit, address, **options):
    visited = visit(address, **options)
    until(visited.page, f"document.querySelector('{SAID}').textContent !== ''")
    return visited


def test_a_descendant_goes_back_to_its_ancestor_step_by_step(site, visit):
    visited = found(visit, "path/?from=llama-3&to=r1-1776")
    page = visited.page
    assert page.locator(SAID).inner_text() == "R1 1776 goes back to Llama 3:"
    way = page.locator(".rec-steps").first.locator("li").all_inner_texts()
    assert "Llama 3.1 is the next version of Llama 3." in way[0]
    assert "DeepSeek-R1-Distill-Llama-70B" in way[-1]
    assert all("Verified" in step for step in way)
    fact = page.locator(f"{LINES} a").first
    assert "#fact-" in fact.get_attribute("href")
    fact.click()
    assert page.url.startswith(f"{site.address}models/llama-3-1/#fact-based-on")
    until(page, "document.querySelector(':target') !== null")
    assert visited.complaints == []


def test_either_may_be_named_first(visit):
    one, two = (
        found(visit, address).page.locator(LINES).all_inner_texts()
        for address in ("path/?from=deepseek-r1&to=deepscaler", "path/?from=deepscaler&to=deepseek-r1")
    )
    assert one == two
    assert "DeepSeek-R1-Distill-Qwen-1.5B" in one[0]


def test_what_was_taught_by_the_whole_does_not_go_back_to_what_a_part_rests_on(visit):
    page = found(visit, "path/?from=llama-3-3&to=s1-1").page
    assert "goes back to" not in page.locator(SAID).inner_text().split(":")[0].removeprefix(
        "Neither goes back to the other"
    )


def test_cousins_meet_in_the_nearest_ancestor_of_both(visit):
    page = found(visit, "path/?from=openthinker&to=deepscaler").page
    assert page.locator(SAID).inner_text().startswith("Neither goes back to the other.")
    assert "DeepSeek-R1" in page.locator(".rec-path__ways h2").all_inner_texts()
    assert page.locator(".rec-path__ways h3").all_inner_texts()[0].startswith("OpenThinker goes back to")
    assert page.locator(LINES).count() >= 2


@pytest.mark.parametrize(
    ("address", "words"),
    [
        ("path/?from=bert&to=bert", "one and the same"),
        ("path/?from=bert&to=nothing-here", "No model of that name is in the lineage: nothing-here"),
        ("path/?from=bert&to=mistral-7b", "No line of descent on record connects BERT and Mistral 7B."),
        ("path/?from=bert", "Choose two models."),
        ("path/?from=<img src=x>&to=bert", "No model of that name is in the lineage: <img src=x>"),
    ],
)
def test_what_cannot_be_found_is_said(visit, address, words):
    visited = found(visit, address)
    assert words in visited.page.locator(SAID).inner_text()
    assert visited.page.locator(f"{SAID} *").count() == 0


def test_a_way_is_found_by_keyboard_alone(visit):
    page = visit("path").page
    page.locator("#path-from").focus()
    until(page, "document.querySelectorAll('#path-models option').length > 100")
    page.keyboard.type("Llama 3")
    page.keyboard.press("Tab")
    page.keyboard.type("hermes 3")
    page.keyboard.press("Enter")
    until(page, f"document.querySelector('{SAID}').textContent.startsWith('Hermes 3')")
    assert page.url.endswith("/path/?from=llama-3&to=hermes-3")
    page.locator("#path-to").fill("Llama 2")
    page.keyboard.press("Enter")
    until(page, f"document.querySelector('{SAID}').textContent === 'Llama 3 goes back to Llama 2:'")
    page.go_back()
    until(page, f"document.querySelector('{SAID}').textContent.startsWith('Hermes 3')")


def test_a_model_leads_here_with_its_name_filled_in(visit):
    page = visit("models/llama-3/").page
    page.locator("#lineage a", has_text="Path to another model").click()
    until(page, "document.querySelector('#path-from').value === 'Llama 3'")


def test_without_a_script_the_pages_of_descent_are_near(site, visit):
    page = visit("path", scripts=False).page
    assert not page.locator(".rec-path").is_visible()
    page.locator("#most a", has_text="Llama 3").first.click()
    assert page.url.startswith(f"{site.address}descent/llama-3")


def test_failure_to_load_is_said(visit):
    page = visit("path").page
    page.route("**/network.json", lambda route: route.abort())
    page.locator("#path-from").focus()
    until(page, f"/cannot be loaded/.test(document.querySelector('{SAID}').textContent)")
