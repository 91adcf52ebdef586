import pytest
from small import READ, SOURCE, record_of

from generator.catalog import State, count


def facts(kind, fields):
    return {fact.path: fact for fact in record_of(f"{kind}/x", fields).facts}


def source(number, **fields):
    return {**SOURCE, "url": f"https://example.org/{number}", **fields}


@pytest.mark.parametrize(
    ("sources", "state"),
    [
        ([{"supports": ["type"]}], State.UNVERIFIED),
        ([{**READ}], State.UNVERIFIED),
        ([{**READ, "supports": ["country"]}], State.UNVERIFIED),
        ([{**READ, "supports": ["type"]}], State.VERIFIED),
        ([{**READ, "supports": ["type"], "standing": "secondary"}], State.VERIFIED),
        ([{**READ, "supports": ["type"], "standing": "weak"}], State.WEAK),
        ([{"supports": ["type"]}, {**READ, "supports": ["type"], "standing": "weak"}], State.WEAK),
        ([{**READ, "supports": ["type"], "standing": "weak"}, {**READ, "supports": ["type"]}], State.VERIFIED),
    ],
)
def test_the_state_of_a_fact_is_that_of_its_best_read_source(sources, state):
    found = facts("organizations", {"sources": [source(n, **fields) for n, fields in enumerate(sources)]})["type"]
    assert found.state is state
    assert found.sources == tuple(n for n, fields in enumerate(sources, 1) if fields.get("supports") == ["type"])


def test_a_dispute_stands_in_place_of_the_state_and_does_not_change_it():
    dispute = {"field": "type", "value": "company", "sources": ["https://example.org/1"], "reason": "Own words."}
    fields = {"country": "FR", "sources": [source(1, **READ, supports=["type", "country"])], "disputes": [dispute]}
    found = facts("organizations", fields)
    assert (found["type"].state, found["type"].mark) == (State.VERIFIED, State.DISPUTED)
    assert found["type"].dispute.value == "company"
    assert found["country"].mark is State.VERIFIED
    counts = count(tuple(found.values()))
    assert counts == {State.VERIFIED: 1, State.WEAK: 0, State.UNVERIFIED: 0, State.DISPUTED: 1}


def test_all_stands_for_every_fact_of_a_quote():
    found = facts("quotes", {"sources": [source(1, **READ, supports=["all"])]})
    assert {path: fact.state for path, fact in found.items()} == dict.fromkeys(
        ("text", "speaker", "said_on"), State.VERIFIED
    )


def test_a_source_for_a_whole_shows_its_parts_and_not_the_other_way_round():
    parts = {"datasets": {"status": "released", "license": "none-found"}}
    whole = facts("models", {"components": parts, "sources": [source(1, **READ, supports=["components"])]})
    assert whole["components.datasets"].state is whole["components.datasets.license"].state is State.VERIFIED
    part = facts(
        "models", {"components": parts, "sources": [source(1, **READ, supports=["components.datasets.license"])]}
    )
    assert part["components.datasets"].state is State.UNVERIFIED
