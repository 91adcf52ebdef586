"""The pages of openness: verdicts of each model with their grounds, rules in words, lists that go on over pages."""

import json
import re

import pytest
from small import SETTINGS, catalog_of, reader_of

from generator.language import language
from generator.outputs import duties, openness_pages, verdict_pages
from generator.outputs.data import openness_rules
from generator.pages import OutputFile
from generator.views.verdict_rows import groups

LICENSES = {
    "licenses/mit": {"spdx": "MIT", "osi_approved": "true", "permits": ["commercial-use"], "reaches": ["weights"]},
    "licenses/limited": {"permits": ["commercial-use"], "requires": ["user-threshold"], "reaches": ["weights"]},
}
WEIGHTS = {"model-parameters": {"status": "released", "license": "mit"}}


def made(output, entries):
    catalog = catalog_of({**LICENSES, **entries})
    return {
        one.path if isinstance(one, OutputFile) else one.url: one
        for one in output.make(catalog, SETTINGS, language("en"))
    }


def groups_of(**fields):
    catalog = catalog_of({**LICENSES, "models/m": fields})
    found = groups(catalog.records["models"]["m"], reader_of(catalog))
    return [(list(group.names), group.level.name) for group in found]


@pytest.mark.parametrize(
    ("variants", "expected"),
    [
        ([], [([], "open-weights")]),
        ([{"name": "3B"}, {"name": "7B"}], [([], "open-weights")]),
        ([{"name": "3B", "license": "limited"}], [(["3B"], "restricted-weights")]),
        (
            [{"name": "3B", "license": "limited"}, {"name": "7B"}],
            [(["7B"], "open-weights"), (["3B"], "restricted-weights")],
        ),
        ([{"name": "3B", "license": "mit"}, {"name": "7B"}], [([], "open-weights")]),
    ],
)
def test_variants_under_terms_of_their_own_have_verdicts_of_their_own(variants, expected):
    assert groups_of(components=WEIGHTS, variants=variants) == expected


def test_a_ground_names_the_line_of_the_page_and_how_sure_it_is():
    source = {"url": "https://e.org/x", "title": "X", "standing": "primary", "accessed": "2025", "read_as": "page"}
    sources = [{**source, "supports": ["components.model-parameters", "components.model-parameters.license"]}]
    page = made(verdict_pages, {"models/m": {"components": WEIGHTS, "sources": sources}})["verdicts/m/"].body
    ground = re.search(r'<p class="rec-ground">(.*?)</p>', page)[1]
    assert 'href="../../models/m/#fact-components-model-parameters"' in ground
    assert "released, license approved by the Open Source Initiative" in ground
    assert 'href="../../licenses/mit/"' in ground
    assert "is-verified" in ground
    assert "nobody has looked" in page


def test_every_definition_has_its_rule_as_a_page_and_as_data():
    found = made(openness_pages, {"models/m": {}}) | made(openness_rules, {})
    for id in ("osaid-1-0", "mof-1-0", "eu-index-2026", "ai-act-53-2"):
        assert found[f"openness/{id}/"].body.count("<tr>") > 3
        assert json.loads(found[f"data/v1/rules/{id}.json"].content)["id"] == id
    assert "OSI-approved terms" in found["openness/osaid-1-0/"].body


def test_a_long_list_goes_on_over_pages_and_loses_nobody():
    models = {f"models/m{at:03}": {"components": WEIGHTS} for at in range(151)}
    found = made(openness_pages, models)
    pages = [found[f"openness/label-open-weights{end}/"].body for end in ("", "--2")]
    listed = re.findall(r'href="../../models/(m\d+)/"', "".join(pages))
    assert sorted(listed) == [f"m{at:03}" for at in range(151)]
    assert all("../label-open-weights--2/" in page for page in pages)


def test_findings_stand_under_the_license_that_asks():
    entries = {
        "organizations/others": {},
        "models/elder": {"components": {"model-parameters": {"status": "released", "license": "limited"}}},
        "models/child": {
            "organizations": ["others"],
            "components": WEIGHTS,
            "based_on": [{"model": "elder", "relation": "finetune"}],
        },
    }
    page = made(duties, entries)["duties/"].body
    section = page[page.index('id="license-limited"') :]
    assert "the limit by users or revenue is not repeated" in section
    assert "1 conflict, 0 duties and 0 undecided" in page
    assert made(duties, {})["duties/"].body.count("No finding is on record") == 1
