"""Drawing facts for an audit, and the sheet to work from."""

from generator.audit import draw, sheet
from generator.language import language
from generator.views.shown import Reader
from tests.small import READ, SOURCE, catalog_of

CATALOG = catalog_of(
    {
        "models/m": {
            "parameters": "7B",
            "sources": [SOURCE | READ | {"supports": ["parameters"], "passage": "a model of 7B parameters"}],
        },
        "people/p": {"affiliations": [{"organization": "lab", "role": "chief", "as_of": "2025"}]},
        "events/e": {},
    }
)


def test_the_same_seed_draws_the_same_facts_and_another_seed_others():
    everything = draw(CATALOG, 999, 1)
    assert len(everything) == sum(len(record.facts) for record in CATALOG.all)
    assert draw(CATALOG, 4, 1) == everything[:4]
    assert any(draw(CATALOG, 4, seed) != everything[:4] for seed in range(2, 9))


def test_every_kind_is_drawn_before_one_is_drawn_twice():
    kinds = {record.kind.name for record in CATALOG.all if record.facts}
    assert {record.kind.name for record, _ in draw(CATALOG, len(kinds), 5)} == kinds


def test_the_sheet_shows_value_mark_source_and_words():
    drawn = [one for one in draw(CATALOG, 999, 1) if one[1].path == "parameters"]
    assert sheet(drawn, Reader(CATALOG, language("en"))).splitlines() == [
        "1. models/m parameters = 7 billion [verified]",
        "   https://example.org/page (primary, page)",
        "   “a model of 7B parameters”",
    ]
