"""Rows of the table of models, the facets under which they stand, and the links among pages of a list."""

import pytest
from small import READ, SOURCE, catalog_of, reader_of

from generator.views.explored import explored
from generator.views.facets import facets
from generator.views.paging import cut, links

CATALOG = {
    "organizations/lab": {"country": "FR"},
    "organizations/twin": {"country": "FR"},
    "organizations/far": {"country": "CN"},
    "licenses/mit": {"name": "MIT License", "permits": ["commercial-use"]},
    "licenses/shut": {"forbids": ["non-commercial"]},
    "models/old": {"released": "2023-05"},
    "models/mixed": {
        "organizations": ["lab", "twin", "far"],
        "released": "2025-03-01",
        "family": "Mixed",
        "architecture": "dense",
        "modalities": {"input": ["text", "image"], "output": ["text"]},
        "components": {"model-parameters": {"status": "released", "license": "mit"}},
        "variants": [
            {"name": "1B", "parameters": "1.5B", "context_window": "8192"},
            {"name": "9B", "parameters": "9B", "license": "shut"},
        ],
        "sources": [
            {**SOURCE, **READ, "supports": ["organizations", "released"]},
            {**SOURCE, **READ, "url": "https://example.org/copy", "standing": "weak", "supports": ["architecture"]},
        ],
    },
}


@pytest.fixture(scope="module")
def reader():
    return reader_of(catalog_of(CATALOG))


def test_a_row_says_what_differs_within_a_release(reader):
    row, old = explored(reader)
    assert (row.name, old.name) == ("Mixed", "Old")
    assert (row.parameters, row.context) == ("1.5B to 9B", "8,192")
    assert row.levels == ("open-weights", "restricted-weights")
    assert [run.text for run in row.licenses] == ["MIT License", ", ", "Shut"]
    assert (row.country, row.countries) == ("France, China", ("FR", "CN"))
    assert row.modalities == "Text and image to text"
    assert (old.parameters, old.context, old.architecture, old.modalities, old.countries) == ("", "", "", "", ("FR",))


def test_evidence_is_the_share_verified_and_the_weakest_mark(reader):
    row, old = explored(reader)
    facts = row.record.facts
    verified = [fact.path for fact in facts if fact.state == "verified"]
    assert verified == ["organizations", "released"]
    assert row.share == len(verified) / len(facts)
    assert (row.weakest, old.weakest, old.percent) == ("unverified", "unverified", "0%")


def test_each_value_of_a_facet_has_the_rows_that_have_it(reader):
    rows = explored(reader)
    found = {
        name: [(facet.step, [row.record.id for row in facet.rows]) for facet in values]
        for name, values in facets(rows, reader).items()
    }
    assert found == {
        "license": [("license-mit", ["mixed"]), ("license-shut", ["mixed"])],
        "country": [("country-fr", ["mixed", "old"]), ("country-cn", ["mixed"])],
        "year": [("year-2025", ["mixed"]), ("year-2023", ["old"])],
        "organization": [
            ("organization-lab", ["mixed", "old"]),
            ("organization-far", ["mixed"]),
            ("organization-twin", ["mixed"]),
        ],
        "openness": [
            ("openness-open-weights", ["mixed"]),
            ("openness-restricted-weights", ["mixed"]),
            ("openness-undecided", ["old"]),
        ],
    }


def test_values_are_named_in_words(reader):
    found = facets(explored(reader), reader)
    assert [values[0].name for values in found.values()] == ["MIT License", "France", "2025", "Lab", "Open weights"]


@pytest.mark.parametrize(
    ("at", "last", "expected"),
    [
        (1, 1, [1]),
        (1, 3, [1, 2, 3]),
        (1, 5, [1, 2, 3, 4, 5]),
        (1, 50, [1, 2, 3, 0, 50]),
        (5, 50, [1, 2, 3, 4, 5, 6, 7, 0, 50]),
        (25, 50, [1, 0, 23, 24, 25, 26, 27, 0, 50]),
        (50, 50, [1, 0, 48, 49, 50]),
    ],
)
def test_links_among_pages_leave_out_what_is_far(at, last, expected):
    assert links(at, last) == expected


def test_a_list_is_cut_into_parts_and_an_empty_one_is_one_part():
    assert cut([1, 2, 3, 4, 5], 2) == [[1, 2], [3, 4], [5]]
    assert cut([], 2) == [[]]
