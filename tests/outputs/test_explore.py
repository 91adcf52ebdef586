"""Explore without its script: every model on some page, every facet a page, and the file behind the filters."""

import json
import re

import pytest
from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs import compare, explore
from generator.pages import Page

EN = language("en")
LICENSES = {
    "licenses/mit": {"permits": ["commercial-use", "modification"]},
    "licenses/shut": {"forbids": ["non-commercial"]},
}


def made(catalog):
    outputs = list(explore.make(catalog, SETTINGS, EN))
    pages = {page.url: page for page in outputs if isinstance(page, Page)}
    (file,) = (one for one in outputs if not isinstance(one, Page))
    assert file.path == "explore/models.json"
    return pages, json.loads(file.content)


def models(page):
    return re.findall(r'<th scope="row"><a href="[./]*models/([a-z0-9-]+)/">', page.body)


def links(page):
    return re.findall(r'href="([^"]+)"', page.body)


@pytest.fixture(scope="module")
def many():
    number = explore.ROWS * 2 + 1
    catalog = catalog_of({f"models/m{at:04}": {"released": f"20{20 + at % 2}-01-01"} for at in range(number)})
    return made(catalog)[0], number


def test_pages_together_hold_every_model_once(many):
    pages, number = many
    found = [pages[url] for url in ("explore/", "explore/page-2/", "explore/page-3/")]
    ids = [id for page in found for id in models(page)]
    assert len(ids) == len(set(ids)) == number
    assert [len(models(page)) for page in found] == [explore.ROWS, explore.ROWS, 1]


def test_pages_of_a_list_lead_to_each_other(many):
    pages, _ = many
    assert {"../explore/page-2/", "../explore/page-3/"} <= set(links(pages["explore/"]))
    assert {"../../explore/", "../../explore/page-3/"} <= set(links(pages["explore/page-2/"]))
    assert '<a href="../../explore/page-2/" aria-current="page">2</a>' in pages["explore/page-2/"].body
    assert "page-1/" not in "".join(pages)


def test_pages_of_a_facet_are_cut_like_the_whole(many):
    pages, _ = many
    first, second = pages["explore/year-2020/"], pages["explore/year-2020--page-2/"]
    assert (len(models(first)), len(models(second))) == (explore.ROWS, 1)
    assert "../../explore/year-2020--page-2/" in links(first)
    assert len({page.title for page in pages.values()}) == len(pages)


def test_first_page_leads_to_every_facet_with_its_number():
    catalog = catalog_of({**LICENSES, "models/a": {}, "models/b": {"organizations": ["lab"], "released": "2024"}})
    pages, _ = made(catalog)
    chips = re.findall(r'<a class="rec-chip" href="([^"]+)">([^<]+) <span>(\d+)</span>', pages["explore/"].body)
    assert ("year-2024/", "2024", "1") in chips
    assert ("organization-lab/", "Lab", "2") in chips
    assert [f"explore/{href}" for href, _, _ in chips if f"explore/{href}" not in pages] == []


def test_a_dimension_of_many_values_has_a_page_for_all():
    makers = {f"organizations/o{at:02}": {} for at in range(explore.SHOWN + 1)}
    releases = {f"models/m{at:02}": {"organizations": [f"o{at:02}"]} for at in range(explore.SHOWN + 1)}
    pages, _ = made(catalog_of({**makers, **releases}))
    assert "by-organization/" in links(pages["explore/"])
    assert (
        len([href for href in links(pages["explore/by-organization/"]) if "organization-o" in href])
        == explore.SHOWN + 1
    )
    assert "explore/by-year/" not in pages


def test_a_record_without_models_has_an_empty_table():
    pages, file = made(catalog_of({}))
    assert list(pages) == ["explore/"]
    assert file["models"] == []


def test_the_file_says_by_what_each_model_is_found():
    variants = [{"name": "1B", "parameters": "1B"}, {"name": "9B", "parameters": "9B", "license": "shut"}]
    released = {"model-parameters": {"status": "released", "license": "mit"}}
    base = [{"model": "base", "relation": "finetune"}]
    fields = {"components": released, "variants": variants, "based_on": base, "released": "2025-02", "family": "F"}
    _, file = made(catalog_of({**LICENSES, "models/base": {"released": "2024"}, "models/m": fields}))
    model = next(one for one in file["models"] if one["id"] == "m")

    def values(name, places):
        return [file["facets"][name][place][0] for place in places]

    assert (model["name"], model["released"], model["day"], model["parameters"]) == (
        "M",
        "2025-02",
        "Feb 2025",
        "1B to 9B",
    )
    assert values("organization", model["organization"]) == ["lab"]
    assert values("country", model["country"]) == values("architecture", model["architecture"]) == [""]
    assert values("family", model["family"]) == ["F"]
    units = [
        [size, context, *values("license", [license]), *values("openness", [level]), names]
        for size, context, license, level, names in model["units"]
    ]
    assert units == [
        [10**9, None, "mit", "open-weights", ["1B"]],
        [9 * 10**9, None, "shut", "restricted-weights", ["9B"]],
    ]
    ((parent, relation),) = model["parents"]
    assert (file["models"][parent]["id"], file["relations"][relation]) == ("base", "fine-tune of")


def test_permissions_are_letters_by_the_place_of_the_license():
    released = {"components": {"model-parameters": {"status": "released", "license": "mit"}}}
    shut = {"components": {"model-parameters": {"status": "released", "license": "shut"}}}
    _, file = made(catalog_of({**LICENSES, "models/a": released, "models/b": shut, "models/c": {}}))
    commercial = file["permissions"].index("commercial-use")
    values = [value for value, _ in file["facets"]["license"]]
    by_license = {value: letters[commercial] for value, letters in zip(values, file["permits"], strict=True)}
    assert by_license == {"mit": "y", "shut": "n", "": "?"}
    assert {len(letters) for letters in file["permits"]} == {len(file["permissions"])}


def test_compare_says_where_to_look_without_its_script():
    (page,) = compare.make(catalog_of({}), SETTINGS, EN)
    assert page.url == "compare/"
    assert {"../explore/", "../models/"} <= set(links(page))
