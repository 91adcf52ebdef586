"""The data dictionary: how often the record has a field or a word, and an example of it."""

import pytest
from small import SETTINGS, catalog_of, reader_of

from generator.schema import KINDS
from generator.views.dictionary import LONGEST, table, used, values, written

GAP = {"field": "parameters", "state": "not-disclosed", "checked": "2025-05-01"}
CATALOG = catalog_of({
    "models/a": {"gaps": [GAP]},
    "models/b": {
        "parameters": "7B",
        "components": {"model-parameters": {"status": "released", "license": "none-found"}},
        "based_on": [{"model": "a", "relation": "finetune"}, {"model": "c", "relation": "merge"}],
        "tags": ["linux"],
    },
    "models/c": {"parameters": "1B"},
    "licenses/l": {"osi_approved": "false", "permits": ["redistribution"], "forbids": ["redistribution"]},
})  # fmt: skip


@pytest.fixture(scope="module")
def models():
    found = table(KINDS[0], reader_of(CATALOG), SETTINGS.site)
    return {row.path: row for row in (*found.own, *found.common)}


def test_each_field_is_counted_with_its_gaps_and_has_an_example_with_a_link(models):
    row = models["parameters"]
    assert (row.filled, row.gaps, row.evidence, row.told.unit) == (2, 1, "fact", "parameters")
    assert (row.example, row.shown.href, row.shown.text) == ("7000000000", "models/b/", "B")
    assert (models["announced"].filled, models["announced"].shown) == (0, None)


def test_fields_below_lists_and_maps_are_counted_by_entries(models):
    assert (models["based_on.*.relation"].filled, models["based_on.*.relation"].example) == (1, '"finetune"')
    assert (models["components"].filled, models["components"].shown, models["components"].evidence) == (
        1,
        None,
        "facts",
    )
    assert models["components.*.license.*.none_found"].example == "true"
    assert models["components.*.license"].evidence == "fact"
    assert models["sources.*.estimate"].filled == 0


def test_places_on_the_page_have_names_without_stars(models):
    assert models["variants.*.based_on.*.model"].anchor == "variants.based_on.model"
    anchors = [row.anchor for row in models.values()]
    assert len(set(anchors)) == len(anchors)


def test_a_no_is_an_answer():
    found = table(KINDS[5], reader_of(CATALOG), SETTINGS.site)
    row = next(row for row in found.own if row.path == "osi_approved")
    assert (row.filled, row.example, found.entries) == (1, "false", 1)


def test_own_fields_come_before_those_of_every_kind():
    found = table(KINDS[0], reader_of(CATALOG), SETTINGS.site)
    assert [row.path for row in found.own][:3] == ["name", "summary", "organizations"]
    assert "sources.*.url" in [row.path for row in found.common]


def test_words_are_counted_in_their_own_vocabulary():
    counts = used(CATALOG, SETTINGS.site)
    assert counts["Relation"] == {"finetune": 1, "merge": 1}
    assert counts["Component"] == {"model-parameters": 1}
    assert (counts["Permission"]["redistribution"], counts["Ban"]["redistribution"]) == (1, 1)
    assert counts["Tag"]["linux"] == 1
    assert counts["GapState"]["not-disclosed"] == 1
    assert counts["Openness"]["undecided"] == 3
    assert sum(counts["State"].values()) == sum(len(record.facts) for record in CATALOG.all)


def test_examples_stand_as_in_the_download_and_are_cut():
    assert written(["en", "深度"]) == '["en", "深度"]'
    assert len(written("x" * 200)) == LONGEST
    assert written("x" * 200).endswith("…")
    assert list(values({"a": None}, ("a", "*", "b"))) == []
