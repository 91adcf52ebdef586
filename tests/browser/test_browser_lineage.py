"""Lineage three times: the table, the drawing with its links, and the view that moves."""

import pytest
from places import until

BUTTON = ".rec-network button"
CANVAS = ".rec-network__canvas"
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


@pytest.fixture
def moving(visit):
    """The lineage with its interactive view drawn."""

    def draw(**options):
        visited = visit("lineage", **options)
        visited.page.locator(BUTTON).click()
        until(visited.page, f"document.activeElement === document.querySelector('{CANVAS}')")
        until(visited.page, "window.network && Object.keys(window.network.getPositions()).length")
        return visited

    return draw


def network(visited, site):
    return visited.page.evaluate("fetch('network.json').then(answer => answer.json())")


def test_view_is_not_loaded_before_it_is_asked_for(visit):
    visited = visit("lineage")
    assert [asked for asked in visited.requests if "vis-network" in asked or asked.endswith(".json")] == []
    assert visited.page.locator(BUTTON).get_attribute("aria-expanded") == "false"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_view_draws_itself(moving, scheme):
    visited = moving(scheme=scheme)
    assert visited.page.locator(BUTTON).get_attribute("aria-expanded") == "true"
    assert visited.page.locator(f"{CANVAS} canvas").evaluate(COLORS) > 5
    assert visited.page.locator(".rec-network [role=status]").inner_text()
    assert visited.complaints == []


def test_click_on_a_node_opens_its_model(site, moving):
    visited = moving()
    visited.page.locator(CANVAS).scroll_into_view_if_needed()
    node = visited.page.locator(CANVAS).evaluate(NODE)
    url = next(one["url"] for one in network(visited, site)["nodes"] if one["id"] == node["id"])
    visited.page.mouse.click(node["x"], node["y"])
    visited.page.wait_for_url(site.address + url)


def test_arrows_name_a_model_and_enter_opens_it(site, moving):
    visited = moving()
    nodes = network(visited, site)["nodes"]
    status = visited.page.locator(".rec-network [role=status]")
    visited.page.keyboard.press("ArrowRight")
    assert status.inner_text() == nodes[0]["title"]
    visited.page.keyboard.press("ArrowDown")
    assert status.inner_text() == nodes[1]["title"]
    visited.page.keyboard.press("ArrowLeft")
    visited.page.keyboard.press("Enter")
    visited.page.wait_for_url(site.address + nodes[0]["url"])


def test_escape_closes_the_view_and_goes_back_to_the_button(moving):
    page = moving().page
    page.keyboard.press("Escape")
    assert not page.locator(CANVAS).is_visible()
    assert page.locator(BUTTON).get_attribute("aria-expanded") == "false"
    assert page.locator(BUTTON).evaluate("button => button === document.activeElement")
    page.keyboard.press("Enter")
    assert page.locator(CANVAS).is_visible()


def test_failure_to_load_is_said(visit):
    page = visit("lineage").page
    page.route("**/network.json", lambda route: route.abort())
    page.locator(BUTTON).click()
    until(page, "document.querySelector('.rec-network [role=status]').textContent !== ''")
    assert not page.locator(CANVAS).is_visible()
    assert page.locator(BUTTON).get_attribute("aria-expanded") == "false"


@pytest.mark.parametrize("name", ["lineage", "models/deepseek-r1/"])
def test_every_link_of_the_drawing_leads_to_a_page(site, visit, name):
    visited = visit(name, scripts=False)
    links = visited.page.locator("svg.rec-svg a[href]").evaluate_all(
        "all => all.map(link => new URL(link.getAttribute('href'), document.baseURI).href)"
    )
    assert len(links) > 5
    assert [link for link in links if not site.file(link.removeprefix(site.address)).is_file()] == []
    visited.page.locator("svg.rec-svg a[href]").last.click()
    assert visited.page.url == links[-1]


def test_table_holds_every_step_of_the_drawing(site, visit):
    visited = visit("lineage", scripts=False)
    rows = visited.page.locator("table.rec-table--sentence tbody tr")
    drawn = visited.page.locator("svg.rec-svg--wide .edge").count()
    assert rows.count() > 20
    assert rows.count() >= drawn > 20
    assert all(len(row.split("\t")) >= 4 for row in rows.all_inner_texts())
