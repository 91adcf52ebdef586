"""Lineage three times: the table, the drawing with its links, and the view that moves; filters act on all of them."""

import re

import pytest
from places import PHONE, follow, until

BUTTON = ".rec-network button"
CANVAS = ".rec-network__canvas"
SAID = ".rec-network__said"
FOUND = ".rec-find__said"
ROWS = ".rec-find__table tbody tr"
COLORS = """canvas => {
  const context = canvas.getContext('2d'), found = {};
  const { data } = context.getImageData(0, 0, canvas.width, canvas.height);
  for (let at = 0; at < data.length; at += 4 * 97) if (data[at + 3]) found[data.slice(at, at + 3).join()] = true;
  return Object.keys(found).length;
}"""
NODE = """canvas => {
  const network = window.network, id = Object.keys(network.getPositions())[0];
  network.focus(id, { scale: 1, animation: false });
  const { x, y } = network.canvasToDOM(network.getPosition(id)), box = canvas.getBoundingClientRect();
  return { id, x: x + box.left, y: y + box.top };
}"""
SHOWN = "() => window.network.body.data.nodes.get().filter(node => !node.hidden).map(node => node.id).sort()"
TRACED = """svg => Object.fromEntries(['is-here', 'is-up', 'is-down'].map(name =>
  [name, [...svg.querySelectorAll('a.' + name)].map(box => box.textContent)]))"""


@pytest.fixture
def moving(visit):
    """The lineage with its interactive view drawn."""

    def draw(address="lineage", **options):
        visited = visit(address, **options)
        visited.page.locator(BUTTON).click()
        until(visited.page, f"document.activeElement === document.querySelector('{CANVAS}')")
        until(visited.page, "window.network && Object.keys(window.network.getPositions()).length")
        return visited

    return draw


@pytest.fixture
def filtered(visit):
    """The lineage with the filters at work."""

    def choose(address="lineage/", **options):
        visited = visit(address, **options)
        visited.page.locator("#find-focus").focus()
        until(visited.page, f"document.querySelector('{FOUND}').textContent !== ''")
        return visited

    return choose


def network(visited):
    return visited.page.evaluate("fetch('network.json').then(answer => answer.json())")


def named(visited, id):
    return next(node for node in network(visited)["nodes"] if node["id"] == id)


def number(page):
    return int(re.sub(r"\D", "", page.locator(FOUND).inner_text()))


@pytest.mark.parametrize("name", ["lineage", "descent", "tree of lineage", "path"])
def test_nothing_is_loaded_before_it_is_asked_for(visit, name):
    visited = visit(name)
    visited.page.wait_for_load_state("networkidle")
    late = ("vis-network", ".json", "lineage/find.js", "lineage/path.js", "lineage/view.js", ".svg")
    assert [asked for asked in visited.requests if any(word in asked for word in late) and "favicon" not in asked] == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_view_draws_itself(moving, scheme):
    visited = moving(scheme=scheme)
    assert visited.page.locator(BUTTON).get_attribute("aria-expanded") == "true"
    assert visited.page.locator(f"{CANVAS} canvas").evaluate(COLORS) > 5
    assert visited.page.locator(SAID).inner_text()
    assert visited.complaints == []


def test_click_on_a_node_opens_its_model(site, moving):
    visited = moving()
    visited.page.locator(CANVAS).scroll_into_view_if_needed()
    node = visited.page.locator(CANVAS).evaluate(NODE)
    url = named(visited, node["id"])["url"]
    visited.page.mouse.click(node["x"], node["y"])
    visited.page.wait_for_url(site.address + url)


def test_arrows_walk_from_model_to_model_and_enter_opens_one(site, moving):
    visited = moving("lineage/?focus=llama-3")
    page, said = visited.page, visited.page.locator(SAID)
    page.keyboard.press("ArrowLeft")
    assert said.inner_text().startswith(named(visited, "llama-2")["title"])
    page.keyboard.press("ArrowRight")
    assert said.inner_text().startswith(named(visited, "llama-3")["title"])
    page.keyboard.press("ArrowRight")
    first = said.inner_text()
    page.keyboard.press("ArrowDown")
    second = said.inner_text()
    assert first != second
    page.keyboard.press("ArrowUp")
    assert said.inner_text() == first
    assert "Llama 3" in first  # among those it goes back to, in words
    id = page.evaluate("window.network.getSelectedNodes()[0]")
    page.keyboard.press("Enter")
    page.wait_for_url(f"{site.address}models/{id}/")


def test_view_tells_relatives_apart_by_outline(moving):
    page = moving("lineage/?focus=llama-3").page
    node = "window.network.body.data.nodes.get(id)"
    look = f"id => [{node}.borderWidth, {node}.shapeProperties.borderDashes, {node}.opacity]"
    assert page.evaluate(look, "llama-2") == [3, False, 1]
    assert page.evaluate(look, "llama-3-1") == [3, [7, 4], 1]
    shown = page.evaluate(SHOWN)
    # DeepSeek-R1 itself does not rest on Llama, only two models distilled from it do.
    assert {"llama-3", "deepseek-r1"} <= set(shown)
    assert not {"openthinker", "bert"} & set(shown)
    page.keyboard.press("ArrowRight")
    at = page.evaluate("window.network.getSelectedNodes()[0]")
    assert page.evaluate(look, at)[0] == 3
    assert [page.evaluate(look, id)[2] for id in shown].count(0.35) > 2


def test_escape_closes_the_view_and_goes_back_to_the_button(moving):
    page = moving().page
    page.keyboard.press("Escape")
    assert not page.locator(CANVAS).is_visible()
    assert page.locator(BUTTON).get_attribute("aria-expanded") == "false"
    assert page.locator(BUTTON).evaluate("button => button === document.activeElement")
    page.keyboard.press("Enter")
    page.locator(CANVAS).wait_for()


@pytest.mark.parametrize("file", ["network.json", "vis-network.min.js"])
def test_failure_to_load_is_said(visit, file):
    page = visit("lineage").page
    page.route(f"**/{file}", lambda route: route.abort())
    page.locator(BUTTON).click()
    until(
        page,
        "[...document.querySelectorAll('#find [role=status]')].some(said => /cannot be loaded/.test(said.textContent))",
    )
    assert not page.locator(CANVAS).is_visible()
    assert page.locator(BUTTON).get_attribute("aria-expanded") == "false"


def test_filters_act_on_table_view_and_address_at_once(filtered):
    visited = filtered()
    page, lines = visited.page, network(visited)["lines"]
    assert number(page) == len(lines)
    assert page.locator(ROWS).count() == 100
    page.locator("[name=relation][value=distilled-from]").check()
    page.locator("[name=relation][value=merge]").check()
    page.locator("#find-from").select_option("2024")
    years = {node["id"]: node["year"] for node in network(visited)["nodes"]}
    fits = [one for one in lines if one["relation"] in ("distilled-from", "merge") and years[one["child"]] >= 2024]
    assert number(page) == len(fits) == page.locator(ROWS).count()
    assert page.url.endswith("?relation=merge&relation=distilled-from&from=2024")
    page.locator(BUTTON).click()
    until(page, "window.network && Object.keys(window.network.getPositions()).length")
    assert page.evaluate(SHOWN) == sorted({end for one in fits for end in (one["child"], one["parent"])})
    page.locator(".rec-find [type=reset]").click()
    until(page, f"document.querySelectorAll('{ROWS}').length === 100")
    assert page.url.endswith("/lineage/")
    assert len(page.evaluate(SHOWN)) == len(network(visited)["nodes"])
    assert visited.complaints == []


def test_more_rows_come_in_windows_and_the_focus_goes_on(filtered):
    page = filtered().page
    page.locator(".rec-find__table button").click()
    assert page.locator(ROWS).count() == 200
    assert page.locator(ROWS).nth(100).locator("a").first.evaluate("link => link === document.activeElement")


def test_a_deep_link_shows_the_relatives_of_a_model_in_words(site, filtered):
    visited = filtered("lineage/?focus=llama-3&relation=finetune&to=2024")
    page = visited.page
    assert page.locator("#find-focus").input_value() == "Llama 3"
    up, down = page.locator(".rec-find__kin p").nth(1), page.locator(".rec-find__kin p").nth(2)
    assert "Llama 2" in up.inner_text()
    assert {"Llama 3.1", "Hermes 3"} <= set(down.locator("a").all_inner_texts())
    assert page.locator(ROWS).count() == number(page) > 3
    assert all("fine-tune of" in row for row in page.locator(ROWS).all_inner_texts())
    traced = page.locator("#trunk svg").evaluate(TRACED)
    assert traced["is-here"] == ["Llama 3"]
    assert "Llama 2" in traced["is-up"]
    page.locator(".rec-find__kin a", has_text="Open as a page").click()
    assert page.url == f"{site.address}descent/llama-3/"


def test_family_maker_and_an_unknown_name(filtered):
    page = filtered().page
    page.locator("#find-maker").fill("deepseek")
    by_maker = number(page)
    page.locator("#find-family").fill("DeepSeek-R1")
    assert 0 < number(page) < by_maker < 400
    page.locator("#find-focus").fill("zzz")
    assert page.locator(FOUND).inner_text() == "No model of that name is in the lineage."


def test_a_model_is_found_and_read_about_by_keyboard_alone(site, visit):
    page = visit("lineage").page
    page.locator("#find-focus").focus()
    until(page, "document.querySelectorAll('#find-models option').length > 100")
    page.keyboard.type("Mistral 7B")
    until(page, "location.search === '?focus=mistral-7b'")
    for _ in range(5):
        page.keyboard.press("Tab")
    page.keyboard.press("Space")
    until(page, "location.search.includes('relation=finetune')")
    assert 0 < number(page) < 40
    assert page.locator("#find-models option[value='Mistral 7B']").count() == 1


@pytest.mark.parametrize("name", ["lineage", "models/deepseek-r1/", "descent"])
def test_every_link_of_the_drawing_leads_to_a_page(site, visit, name):
    visited = visit(name, scripts=False)
    links = visited.page.locator("svg.rec-svg a[href]").evaluate_all(
        "all => all.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"
    )
    assert len(links) > 5
    assert [link for link in links if not site.file(link.removeprefix(site.address)).is_file()] == []
    visited.page.locator("svg.rec-svg a[href]").last.click()
    assert visited.page.url == links[-1]


def test_table_holds_every_step_of_the_drawing(visit):
    visited = visit("lineage", scripts=False)
    rows = visited.page.locator("#trunk table.rec-table--sentence tbody tr")
    drawn = visited.page.locator("svg.rec-svg--wide .edge").count()
    assert rows.count() > 20
    assert rows.count() >= drawn > 20
    assert all(len(row.split("\t")) >= 4 for row in rows.all_inner_texts())


def test_boxes_show_their_relatives_to_the_keyboard(visit):
    page = visit("descent").page
    svg, said = page.locator("svg.rec-svg"), page.locator(".rec-said")
    svg.locator("a", has_text=re.compile("^Llama 3$")).focus()
    found = svg.evaluate(TRACED)
    assert (found["is-here"], found["is-up"]) == (["Llama 3"], ["LLaMA", "Llama 2"])
    assert {"Llama 3.1", "Hermes 3", "R1 1776"} <= set(found["is-down"])
    assert all(name in said.inner_text() for name in (*found["is-up"], *found["is-down"]))
    dashes = "box => getComputedStyle(box.querySelector('.node')).strokeDasharray"
    assert svg.locator("a.is-down").first.evaluate(dashes) != "none"
    page.keyboard.press("ArrowLeft")
    assert svg.evaluate(TRACED)["is-here"] == ["Llama 2"]
    page.keyboard.press("ArrowRight")
    assert svg.evaluate(TRACED)["is-here"] == ["Llama 3"]
    page.keyboard.press("Escape")
    until(page, "!document.querySelector('svg.is-traced')")
    assert page.locator(".rec-figure .rec-scroll").evaluate("box => box === document.activeElement")
    assert said.inner_text() == ""


def test_boxes_show_their_relatives_to_the_pointer(visit):
    page = visit("descent").page
    page.locator("svg.rec-svg a", has_text=re.compile("^Hermes 3$")).hover()
    assert page.locator("svg.rec-svg").evaluate(TRACED)["is-up"] == ["LLaMA", "Llama 2", "Llama 3", "Llama 3.1"]
    page.locator("h1").hover()
    until(page, "!document.querySelector('svg.is-traced')")


@pytest.mark.parametrize("name", ["lineage", "descent"])
def test_drawing_is_had_as_svg_and_png(site, visit, name):
    visited = visit(name)
    get = visited.page.locator(".rec-get").first
    svg = get.locator("a")
    assert site.file(visited.url + svg.get_attribute("href")).read_bytes().startswith(b"<svg xmlns=")
    with visited.page.expect_download() as waiting:
        get.locator("button").click()
    content = waiting.value.path().read_bytes()
    assert waiting.value.suggested_filename.endswith(".png")
    assert content.startswith(b"\x89PNG")
    assert int.from_bytes(content[16:20], "big") == 2200  # twice the 1,100 px of the drawing
    assert visited.complaints == []


@pytest.mark.parametrize("size", [None, PHONE], ids=["wide", "phone"])
def test_all_descendants_of_llama_3_with_relation_and_license_without_a_script(site, visit, size):
    page = visit("models/llama-3/", scripts=False, **({"size": size} if size else {})).page
    follow(page, page.locator("#lineage a", has_text="descendants"))
    assert page.url == f"{site.address}descent/llama-3/#below"
    rows = [
        row.locator("th, td").all_inner_texts()
        for row in page.locator("#below tbody tr:not(.rec-kin__generation)").all()
    ]
    assert all(len(row) == 6 and all(cell.strip() for cell in row) for row in rows)
    names = {row[0].split("\n")[0] for row in rows}
    assert any(name.startswith("DeepSeek-R1") for name in names)
    assert not any(name.startswith("OpenThinker") for name in names)
    said = int(re.search(r"\d+", page.locator("#below-h .rec-count").inner_text())[0])
    urls = page.locator("#below tbody th a").evaluate_all("all => all.map(link => link.pathname)")
    assert len(set(urls)) == said > 10


def test_filters_are_pages_without_a_script(site, visit):
    page = visit("lineage", scripts=False).page
    assert not page.locator(".rec-find").is_visible()
    chip = page.locator(".rec-facets .rec-chip", has_text="distilled from")
    number = int(chip.locator("span").inner_text())
    follow(page, chip)
    assert page.url == f"{site.address}lineage/relation-distilled-from/"
    assert page.locator(".rec-count").inner_text().startswith(f"{number} ")
    relations = page.locator("tbody tr td:nth-child(2)").all_inner_texts()
    assert set(relations) == {"distilled from"}
