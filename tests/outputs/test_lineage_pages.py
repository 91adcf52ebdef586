"""The pages of the lineage: addresses that no id can take, parts of long lists, drawings that stand alone."""

import json
import re
from xml.etree import ElementTree as ET

import html5lib
import pytest
from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs import descent, entries, lineage_filters, lineage_hub, lineage_network, lineage_ranking
from generator.outputs.paging import ROWS, in_parts
from generator.pages import Page

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "</text></svg><script>alert(1)</script> ]]> & \"'"


def made(output, entries):
    return list(output.make(catalog_of(entries), SETTINGS, language("en")))


def pages(output, entries):
    return {one.url: one for one in made(output, entries) if isinstance(one, Page)}


def child(relation="finetune", parent="base", **fields):
    return {"based_on": [{"model": parent, "relation": relation}], "released": "2025-02-01", **fields}


def rows(page):
    """The cells of each row of the tables of a page."""
    tree = html5lib.parse(page.body, namespaceHTMLElements=False)
    return [[" ".join("".join(cell.itertext()).split()) for cell in row] for row in tree.iter("tr")]


def test_makers_cannot_take_the_address_of_a_filter():
    names = ("most", "year-2025", "relation-finetune", "plain")
    catalog = {f"organizations/{id}": {} for id in names}
    for id in names:
        catalog |= {f"models/{id}": {"organizations": [id]}, f"models/of-{id}": child(parent=id)}
    urls = [
        one.url if isinstance(one, Page) else one.path
        for output in (lineage_hub, lineage_filters, lineage_ranking)
        for one in made(output, catalog)
    ]
    assert len(urls) == len(set(urls))
    assert {"lineage/most/", "lineage/most--models/", "lineage/year-2025--models/", "lineage/plain/"} <= set(urls)


def test_each_relation_and_each_year_has_a_page_with_its_lines():
    found = pages(
        lineage_filters,
        {
            "models/base": {"released": "2023-01-01"},
            "models/tuned": child(),
            "models/taught": child("distilled-from", released="2024"),
        },
    )
    assert set(found) == {
        "lineage/relation-finetune/",
        "lineage/relation-distilled-from/",
        "lineage/year-2025/",
        "lineage/year-2024/",
    }
    assert [row[0] for row in rows(found["lineage/year-2024/"])[1:]] == ["Taught"]
    assert [row[:3] for row in rows(found["lineage/relation-finetune/"])[1:]] == [["Tuned", "fine-tune of", "Base"]]


def test_a_long_descent_is_cut_into_pages_that_no_model_can_be_at():
    many = {f"models/base-{number}": child() for number in range(2, ROWS + 9)}
    found = pages(descent, {"models/base": {"released": "2023-01-01"}, **many})
    assert set(found) == {"descent/base/", "descent/base--2/"}
    shown = [row for page in found.values() for row in rows(page) if len(row) == 6 and row[0] != "Model"]
    assert len({row[0] for row in shown}) == len(many)
    assert 'href="../base--2/"' in found["descent/base/"].body
    assert 'href="../base/"' in found["descent/base--2/"].body


def test_each_row_of_a_descent_says_relation_license_and_evidence():
    mit = {"model-parameters": {"status": "released", "license": "mit"}}
    closed = {"model-parameters": {"status": "not-released"}}
    gap = {"field": "components.model-parameters.license", "state": "not-found", "checked": "2025-06"}
    found = pages(
        descent,
        {
            "licenses/mit": {"name": "MIT License"},
            "models/base": {"released": "2023-01-01", "components": mit},
            "models/open": child(components=mit),
            "models/shut": child("distilled-from", components=closed),
            "models/lost": child("merge", parent="open", gaps=[gap], released="2025-03-01"),
            "models/unseen": child("adapter", parent="open", released="2025-03-02"),
        },
    )
    assert [row for row in rows(found["descent/base/"]) if len(row) == 6][1:] == [
        ["Open", "fine-tune of", "Base", "MIT License", "1 Feb 2025", "Unverified"],
        ["Shut", "distilled from", "Base", "Weights not released", "1 Feb 2025", "Unverified"],
        ["Lost", "merge of", "Open", "Not found, looked for on June 2025", "1 Mar 2025", "Unverified"],
        ["Unseen", "adapter for", "Open", "Nobody has looked", "2 Mar 2025", "Unverified"],
    ]
    assert ["Base", "fine-tune of it", "Open", "MIT License", "20 Jan 2023"][:4] in [
        row[:4] for row in rows(found["descent/lost/"])
    ]


def test_licenses_of_one_name_stand_in_the_same_order_in_every_run():
    catalog = {"licenses/free": {"name": "Free"}, "models/base": {}}
    for year in range(2011, 2019):
        weights = {"status": "released", "license": [{"license": "free", "from": str(year)}]}
        catalog[f"models/of-{year}"] = child(components={"model-parameters": weights})
    body = pages(descent, catalog)["descent/base/"].body
    summary = body[: body.index("<table")]
    assert re.findall(r"from (\d{4}) \(1\)", summary) == [str(year) for year in range(2011, 2019)]


def test_variants_have_the_license_of_their_own():
    own = [{"name": "S", "license": "apache", "based_on": [{"model": "base", "relation": "finetune"}]}, {"name": "L"}]
    found = pages(
        descent,
        {
            "licenses/mit": {"name": "MIT License"},
            "licenses/apache": {"name": "Apache License 2.0"},
            "models/base": {"released": "2023-01-01"},
            "models/two": {
                "variants": own,
                "components": {"model-parameters": {"status": "released", "license": "mit"}},
            },
        },
    )
    assert ["Two S", "fine-tune of", "Base", "Apache License 2.0"] in [row[:4] for row in rows(found["descent/base/"])]


@pytest.mark.parametrize("output", [lineage_hub, lineage_filters, descent, entries])
def test_a_drawing_stands_alone_and_shows_hostile_names_as_words(output):
    # Without white ground and colors of its own a viewer would show black on nothing.
    hostile = {"models/base": {"name": HOSTILE, "family": HOSTILE, "released": "2023-01-01"}, "models/tuned": child()}
    files = [one for one in made(output, hostile) if not isinstance(one, Page) and one.path.endswith(".svg")]
    assert files
    for file in files:
        tree = ET.fromstring(file.content.decode())  # noqa: S314 made by us just now
        assert tree.tag == f"{SVG}svg"
        assert HOSTILE in [text.text for text in tree.iter(f"{SVG}text")]
        assert not list(tree.iter(f"{SVG}script"))
        links = [link.get("href") for link in tree.iter(f"{SVG}a")]
        assert links
        assert all(re.fullmatch(r"https://site\.example/models/[a-z]+/", link) for link in links)
        assert tree.find(f"{SVG}rect").get("fill") == "#fff"
        assert "https://site.example/" in "".join(tree.itertext())


def test_every_drawing_of_a_page_has_its_file_beside_it():
    hostile = {"models/base": {"released": "2023-01-01"}, "models/tuned": child(), "models/more": child(parent="tuned")}
    for output in (lineage_hub, lineage_filters, descent, entries):
        everything = made(output, hostile)
        paths = {one.path for one in everything if not isinstance(one, Page)}
        for page in (one for one in everything if isinstance(one, Page)):
            for link in re.findall(r'href="([a-z0-9]+\.svg)"', page.body):
                assert page.url + link in paths


def test_boxes_and_lines_tell_scripts_who_belongs_to_whom():
    found = pages(descent, {"models/base": {"released": "2023-01-01"}, "models/tuned": child()})
    assert 'data-ends="0 1"' in found["descent/base/"].body
    assert 'data-down="1"' in found["descent/base/"].body


def test_the_data_of_the_scripts_names_variants_by_number():
    variants = [{"name": "S"}, {"name": "L", "based_on": [{"model": "base", "variant": "7B", "relation": "merge"}]}]
    (file,) = made(
        lineage_network,
        {"models/base": {"variants": [{"name": "7B"}]}, "models/two": {"variants": variants, "name": "Two"}},
    )
    text = file.content.decode()
    assert '"pairs":[[2,1]]' in text
    assert '"text":"Two L is a merge that contains Base 7B."' in text


def test_a_line_of_several_edges_has_a_sentence_for_each():
    edge = {"model": "base", "relation": "finetune"}
    variants = [{"name": name, "based_on": [{**edge, "variant": base}]} for name, base in (("S", "7B"), ("L", "70B"))]
    base = {"variants": [{"name": "7B"}, {"name": "70B"}]}
    (file,) = made(lineage_network, {"models/base": base, "models/two": {"variants": variants}})
    (found,) = json.loads(file.content)["lines"]
    assert found["text"] == "Two (S and L) is a fine-tune of Base."
    assert [pair[:3] for pair in found["pairs"]] == [
        [1, 1, "Two S is a fine-tune of Base 7B."],
        [2, 2, "Two L is a fine-tune of Base 70B."],
    ]


def test_parts_of_an_empty_list_are_one():
    assert [(part.url, part.number, part.last, part.shown) for part in in_parts("x/", [])] == [("x/", 1, 1, [])]
    parts = list(in_parts("a/b/", list("vwxyz"), 2))
    assert [(part.url, part.shown) for part in parts] == [
        ("a/b/", ["v", "w"]),
        ("a/b--2/", ["x", "y"]),
        ("a/b--3/", ["z"]),
    ]
    assert [parts[2].step(number) for number in (1, 2, 3)] == ["b/", "b--2/", "b--3/"]
