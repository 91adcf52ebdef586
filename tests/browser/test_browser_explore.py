"""Explore with its script: questions of the issue answered as the published JSON has them, state, counts, files."""

import csv
import io
import json
import re

import pytest
from axe_playwright_python.sync_playwright import Axe
from places import PHONE, follow, until

QUESTION = "explore/?year=2025&may-commercial-use=yes&parameters-from=30"
ROWS = "all => all.map(link => link.getAttribute('href').split('/').slice(-2)[0])"
BANS = {"non-commercial", "research-only", "non-production-only"}
STATUS = ".rec-explore [role=status]"


@pytest.fixture(scope="module")
def published(site):
    """The published models and licenses, by id."""

    def read(kind):
        text = (site.folder / f"data/v1/{kind}.json").read_text(encoding="utf-8")
        return {entry["id"]: entry["fields"] for entry in json.loads(text)["entries"]}

    return read("models"), read("licenses")


def ready(page):
    until(page, f"document.querySelector('{STATUS}').textContent !== ''")
    return page


def ids(page):
    """The models in the table, those that `Show more` brings included."""
    while page.locator("[data-do=more]").is_visible():
        page.locator("[data-do=more]").click()
    return page.locator(".rec-explored tbody th a").evaluate_all(ROWS)


def total(page):
    return int(re.match(r"[\d,]+", page.locator(STATUS).inner_text())[0].replace(",", ""))


def opened(page, facet):
    page.locator(f"details[data-facet={facet}] > summary").click()
    ready(page)
    panel = page.locator(f"details[data-facet={facet}]")
    if facet not in ("may", "size", "context", "columns"):
        until(page, f"document.querySelector('[data-facet={facet}] .rec-filter__values').firstChild")
    return panel


def choose(page, facet, value):
    panel = opened(page, facet)
    panel.locator(f"input[value='{value}']").check()
    page.keyboard.press("Escape")


def sizes_and_licenses(model):
    """Size and license of the weights of a release (where it has a size or nothing else) and of each variant."""
    weights = (model["components"] or {}).get("model-parameters", {})
    for one in [*([model] if model["parameters"] or not model["variants"] else []), *(model["variants"] or [])]:
        own = one["license"] if one is not model else []
        grants = own or weights.get("license") or []
        yield one["parameters"] or model["parameters"], grants[-1]["license"] if grants else None


def permits_business(license):
    return bool(license) and "commercial-use" in license["permits"] and not BANS & set(license["forbids"])


def test_large_models_of_2025_for_business_are_those_of_the_published_json(visit, published):
    models, licenses = published
    expected = {
        id
        for id, model in models.items()
        if model["released"]["date"].startswith("2025")
        and any(
            size and size >= 30e9 and permits_business(licenses.get(license))
            for size, license in sizes_and_licenses(model)
        )
    }
    page = visit("explore").page
    choose(page, "year", "2025")
    opened(page, "may").locator("select[name=may-commercial-use]").select_option("yes")
    opened(page, "size").locator("[name=parameters-from]").fill("30")
    assert set(ids(page)) == expected
    assert total(page) == len(expected) > 30
    assert page.url.endswith(QUESTION)
    page.keyboard.press("Escape")  # the open panel lies over what is under it
    with page.expect_download() as download:
        page.locator("[data-do=csv]").click()
    content = download.value.path().read_bytes()
    assert content.startswith(b"\xef\xbb\xbf")
    assert content.count(b"\r\n") == content.count(b"\n") == len(expected) + 1
    lines = list(csv.DictReader(io.StringIO(content.decode("utf-8-sig"))))
    assert {line["Id"] for line in lines} == expected
    for line in lines:
        model = models[line["Id"]]
        assert line["Released"] == model["released"]["date"]
        assert line["Model"] == model["name"]
        sizes = {str(size) for size, license in sizes_and_licenses(model) if permits_business(licenses.get(license))}
        assert set(line["Parameters"].split("; ")) <= sizes
        assert all(int(size) >= 30e9 for size in line["Parameters"].split("; "))
        of = {licenses[license]["name"] for _, license in sizes_and_licenses(model) if license}
        assert set(line["License"].split("; ")) <= of


def test_question_is_one_link_away_and_says_which_variants_match(visit):
    page = visit("explore").page
    page.locator(".rec-ask a").first.click()
    ready(page)
    assert "may-commercial-use=yes" in page.url
    with page.expect_download() as download:
        page.locator("[data-do=json]").click()
    file = json.loads(download.value.path().read_text(encoding="utf-8"))
    assert file["count"] == len(file["models"]) == total(page)
    r1 = next(model for model in file["models"] if model["id"] == "deepseek-r1")
    assert "DeepSeek-R1-Distill-Llama-70B" in r1["variants"]
    assert "DeepSeek-R1-Distill-Qwen-1.5B" not in r1["variants"]
    row = page.locator(".rec-explored tbody tr", has=page.locator("a[href$='models/deepseek-r1/']"))
    assert "DeepSeek-R1-Distill-Llama-70B" in row.locator("small").inner_text()


def test_a_row_matches_only_where_one_size_has_all_that_is_asked(visit):
    # Qwen2.5 permits business at 0.5B and forbids it at 3B.
    page = ready(visit("explore/?q=qwen2.5&may-commercial-use=no&parameters-to=1").page)
    assert "qwen2-5" not in ids(page)
    page.goto(page.url.replace("parameters-to=1", "parameters-to=4"))
    assert "qwen2-5" in ids(ready(page))


def test_state_comes_back_from_the_address(visit):
    page = ready(visit("explore/?q=llama&openness=restricted-weights&sort=-parameters&columns=released,license").page)
    assert page.locator("#x-q").input_value() == "llama"
    assert opened(page, "openness").locator("input[value=restricted-weights]").is_checked()
    heads = page.locator(".rec-explored thead th:visible").evaluate_all("all => all.map(one => one.dataset.column)")
    assert heads == ["name", "released", "license"]
    assert page.locator(".rec-chosen button").count() == 2
    assert ids(page)[0] == "llama-3-1"


def test_back_undoes_a_choice_and_typing_leaves_no_steps(visit):
    page = visit("explore").page
    choose(page, "country", "FR")
    french = total(page)
    choose(page, "openness", "open-weights")
    assert total(page) < french
    page.locator("#x-q").press_sequentially("mix")
    few = total(page)
    page.go_back()
    until(page, "!location.search.includes('openness')")
    assert total(page) == french > few
    assert page.locator("#x-q").input_value() == ""
    page.go_forward()
    assert total(page) == few


def test_counts_follow_the_other_filters_and_not_their_own(visit):
    page = ready(visit("explore/?country=FR&year=2025").page)
    many = total(page)
    counts = "all => Object.fromEntries(all.map(row => [row.firstChild.value, Number(row.lastChild.textContent)]))"
    years = opened(page, "year").locator(".rec-filter__values label").evaluate_all(counts)
    assert years["2025"] == many
    assert years["2024"] > 0
    page.keyboard.press("Escape")
    choose(page, "year", "2024")
    assert total(page) == many + years["2024"]
    countries = opened(page, "country").locator(".rec-filter__values label").evaluate_all(counts)
    assert countries["FR"] == total(page)


def test_columns_sort_both_ways_and_say_so(visit):
    page = visit("explore/?year=2024").page
    head = page.locator("th[data-column=parameters]")
    head.locator("button").click()
    ready(page)
    assert head.get_attribute("aria-sort") == "descending"
    first = ids(page)
    head.locator("button").click()
    assert head.get_attribute("aria-sort") == "ascending"
    assert page.locator("th[aria-sort]").count() == 1
    rows = ids(page)
    assert set(rows) == set(first)
    known = page.locator(".rec-explored tbody tr").evaluate_all("all => all.map(row => row.cells[3].textContent)")
    empty = known.index("")
    assert not any(known[empty:])
    assert rows[:5] != first[:5]


def test_columns_are_taken_away_and_come_back(visit):
    page = visit("explore").page
    panel = opened(page, "columns")
    panel.locator("input[value=family]").uncheck()
    assert page.locator("th[data-column=family]").is_hidden()
    cells = "rows => new Set(rows.map(row => row.cells.length)).size === 1 && rows[0].cells.length"
    assert page.locator(".rec-explored tbody tr").evaluate_all(cells) == 11
    panel.locator("input[value=family]").check()
    assert "columns" not in page.url
    assert page.locator(".rec-explored tbody tr").evaluate_all(cells) == 12


def test_reset_shows_all_again(visit, published):
    page = ready(visit(QUESTION).page)
    page.locator("[data-do=reset]").click()
    assert total(page) == len(published[0]) == len(ids(page))
    assert "?" not in page.url


def test_nothing_is_fetched_before_it_is_asked_for(visit):
    visited = visit("explore")
    assert [asked for asked in visited.requests if asked.endswith(".json") or "engine" in asked] == []
    visited.page.locator("#x-q").focus()
    ready(visited.page)
    assert "explore/models.json" in visited.requests
    assert visited.complaints == []


def test_failure_is_said(visit):
    page = visit("explore").page
    page.route("**/models.json", lambda route: route.abort())
    page.locator("#x-q").focus()
    assert "cannot be loaded" in ready(page).locator(STATUS).inner_text()
    assert page.locator(".rec-explored tbody tr").count() > 100


def test_all_by_keyboard(visit):
    page = visit("explore").page
    page.locator("#x-q").focus()
    page.keyboard.type("deepseek")
    ready(page)
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.parentElement.dataset.facet") == "organization"
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.parentElement.dataset.facet") == "openness"
    until(page, "document.querySelector('[data-facet=openness] input[type=checkbox]')")
    page.keyboard.press("Tab")
    page.keyboard.press("Space")
    until(page, "location.search.includes('openness=')")
    page.keyboard.press("Escape")
    assert page.evaluate("document.activeElement.tagName") == "SUMMARY"
    assert page.locator("details[data-facet][open]").count() == 0
    page.locator("th[data-column=name] button").focus()
    page.keyboard.press("Enter")
    until(page, "location.search.includes('sort=name')")
    page.keyboard.press("Tab")
    for _ in range(2):
        page.locator(".rec-pick:not(:checked)").first.focus()
        page.keyboard.press("Space")
    page.locator(".rec-picks a").focus()
    page.keyboard.press("Enter")
    page.wait_for_url("**/compare/?m=*&m=*")


@pytest.mark.parametrize("size", [None, PHONE], ids=["wide", "phone"])
def test_opened_filters_have_no_findings_and_stay_inside(visit, size):
    page = ready(visit(QUESTION + "&m=deepseek-r1&m=kimi-k2", **({"size": size} if size else {})).page)
    opened(page, "license")
    found = Axe().run(page, options={"resultTypes": ["violations"]}).response["violations"]
    assert [(one["id"], [node["html"][:120] for node in one["nodes"]]) for one in found] == []
    assert page.evaluate("document.documentElement.scrollWidth <= innerWidth")


HOSTILE = '=cmd|\' /C calc\'!A0,"<img src=x onerror="window.ran=1">"'


def test_hostile_names_stay_text_in_the_table_and_in_the_file(site, visit):
    page = visit("explore").page
    file = json.loads((site.folder / "explore/models.json").read_text(encoding="utf-8"))
    file["models"][0]["name"] = HOSTILE
    for values in file["facets"].values():
        values[0][1] = HOSTILE
    page.route("**/models.json", lambda route: route.fulfill(json=file))
    page.locator("#x-q").focus()
    ready(page)
    for facet in ("organization", "license", "family"):
        opened(page, facet)
    page.wait_for_timeout(50)
    assert page.locator(".rec-explore img").count() == 0
    assert page.evaluate("window.ran") is None
    assert page.locator(".rec-explored tbody th a").first.inner_text() == HOSTILE
    page.keyboard.press("Escape")
    with page.expect_download() as download:
        page.locator("[data-do=csv]").click()
    lines = list(csv.reader(io.StringIO(download.value.path().read_text(encoding="utf-8-sig"), newline="")))
    assert lines[1][1] == f"'{HOSTILE}"
    assert {len(line) for line in lines} == {len(lines[0])}


def test_without_scripts_pages_and_facets_lead_everywhere(site, visit, published):
    page = visit("explore", scripts=False).page
    assert (
        page.locator(".rec-filters, .rec-ask, .rec-found, .rec-picks, .rec-more").evaluate_all(
            "all => all.filter(one => one.checkVisibility()).length"
        )
        == 0
    )
    found = page.locator(".rec-explored tbody th a").evaluate_all(ROWS)
    for link in page.locator(".rec-pages a:not([aria-current])").evaluate_all("all => all.map(one => one.href)"):
        page.goto(link)
        found += page.locator(".rec-explored tbody th a").evaluate_all(ROWS)
    assert sorted(found) == sorted(published[0])
    page.goto(f"{site.address}explore/")
    chip = page.locator("#by-country .rec-chip", has_text="France")
    number = int(chip.locator("span").inner_text())
    follow(page, chip)
    assert page.url == f"{site.address}explore/country-fr/"
    assert page.locator(".rec-explored tbody tr").count() == number
