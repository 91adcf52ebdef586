"""What a newcomer asks, answered in a few clicks without scripts: a license, all descendants, why a verdict is so."""

from places import follow


def test_license_of_deepseek_r1_with_its_source_in_two_clicks(visit):
    page = visit("home", scripts=False).page
    page.locator(".rec-looked a", has_text="DeepSeek-R1").first.click()
    row = page.locator("#fact-components-model-parameters-license")
    assert "MIT License" in row.inner_text()
    row.locator("summary").click()
    source = row.locator("a[href^='#s']").first
    assert source.is_visible()
    card = page.locator(f"{source.get_attribute('href')} p a").first
    assert card.get_attribute("href").startswith("https://")


def test_all_descendants_of_llama_3_with_relation_and_license(visit):
    page = visit("models/llama-3/", scripts=False).page
    follow(page, page.locator("#lineage a", has_text="descendants"))
    rows = page.locator("#below table tbody tr:has(td)")
    assert rows.count() >= 18
    cells = [row.split("\t") for row in rows.all_inner_texts()]
    assert [row for row in cells if len(row) < 6 or not (row[1].strip() and row[3].strip())] == []


def test_every_condition_of_a_verdict_leads_to_the_line_that_it_rests_on(visit):
    page = visit("verdicts/deepseek-r1/", scripts=False).page
    for name in ("osaid-1-0", "mof-1-0", "eu-index-2026", "ai-act-53-2"):
        links = page.locator(f"#g1-{name} .rec-ground a[href*='models/']")
        assert links.count() >= 3
    first = page.locator("#g1-osaid-1-0 .rec-ground a[href*='models/']").first
    target = first.get_attribute("href").split("#")[1]
    follow(page, first)
    assert page.locator(f"#{target}").is_visible()


def test_both_models_say_what_the_license_of_the_ancestor_asks(visit):
    page = visit("models/deepseek-r1/", scripts=False).page
    duties = page.locator("#duties")
    assert "1.b.i" in duties.inner_text()
    follow(page, duties.locator("a", has_text="Llama 3.1").first)
    follow(page, page.locator("#duties a", has_text="finding"))
    assert page.locator("#duties tr", has_text="DeepSeek-R1").first.is_visible()
