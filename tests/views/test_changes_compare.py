"""What differs between two states: every path once, items by their names, renamed entries, evidence, verdicts."""

import copy
from functools import cache
from typing import get_args, get_origin

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from small import READ, SOURCE, catalog_of
from whole import OTHERS, WHOLE

from generator.schema import KINDS
from generator.schema.base import Part
from generator.versions.state import published
from generator.views.changes import affected, compare, sort_of, tally
from generator.views.changes.labels import NESTED
from generator.views.changes.shapes import fields, item_names, mappings, reference_kinds

READ_SOURCE = {**SOURCE, **READ, "supports": ["all"]}


def forms(entries):
    return published(catalog_of(entries))


def told(old, new):
    return {(one.ref, one.what, one.path): (one.old, one.new) for one in compare(forms(old), forms(new))}


def day(text):
    return {"date": text, "precision": ["year", "month", "day"][text.count("-")], "about": False}


@cache
def whole():
    """Never changed by a test: they change copies."""
    return forms({**OTHERS, **{f"{kind}/x": fields for kind, fields in WHOLE.items()}})


def leaves(value, path=()):
    """Path -> every text and number of an entry; a date is one of them."""
    if isinstance(value, dict) and value.keys() != {"date", "precision", "about"}:
        for key, one in value.items():
            yield from leaves(one, (*path, key))
    elif isinstance(value, list):
        for number, one in enumerate(value):
            yield from leaves(one, (*path, number))
    elif value is not None:
        yield path


LEAVES = [(ref, path) for ref, form in whole().items() if ref.endswith("/x") for path in leaves(form["fields"])]


def changed(value):
    if isinstance(value, bool):
        return not value
    return {**value, "about": not value["about"]} if isinstance(value, dict) else value * 2


def put(fields, path):
    for step in path[:-1]:
        fields = fields[step]
    fields[path[-1]] = changed(fields[path[-1]])


def test_a_state_has_not_changed_since_itself():
    state = whole()
    assert compare(state, copy.deepcopy(state)) == ()


def test_from_nothing_all_is_added_and_to_nothing_all_removed():
    state = whole()
    assert [(one.ref, one.what, one.old, one.new) for one in compare({}, state)] == [
        (ref, "added", None, None) for ref in state
    ]
    assert [one.what for one in compare(state, {})] == ["removed"] * len(state)


@settings(deadline=None, max_examples=150)
@given(st.sets(st.sampled_from(range(len(LEAVES))), min_size=1, max_size=4))
def test_every_value_that_changes_is_told(numbers):
    old = whole()
    new = copy.deepcopy(old)
    for number in numbers:
        put(new[LEAVES[number][0]]["fields"], LEAVES[number][1])
    found = compare(old, new)
    places = {(ref, path[0]) for ref, path in (LEAVES[number] for number in numbers)}
    assert places <= {(one.ref, one.path.split(".")[0]) for one in found}
    assert {(one.ref, one.path.split(".")[0]) for one in found} <= places
    assert all(one.old != one.new for one in found)
    assert len({(one.ref, one.path) for one in found}) == len(found)
    back = {(one.ref, one.path, str(one.new), str(one.old)) for one in compare(new, old)}
    assert back == {(one.ref, one.path, str(one.old), str(one.new)) for one in found}


def test_a_date_is_one_value():
    assert told({"models/a": {"released": "2025-01"}}, {"models/a": {"released": "2025-01-20"}}) == {
        ("models/a", "changed", "released"): (day("2025-01"), day("2025-01-20"))
    }


def test_items_of_lists_are_known_by_their_names():
    old = {"models/a": {"based_on": [{"model": "b", "relation": "finetune"}, {"model": "c", "relation": "merge"}]}}
    new = {"models/a": {"based_on": [{"model": "d", "relation": "merge"}, {"model": "b", "relation": "adapter"}]}}
    others = {"models/b": {}, "models/c": {}, "models/d": {}}
    assert told({**old, **others}, {**new, **others}) == {
        ("models/a", "changed", "based_on.b.relation"): ("finetune", "adapter"),
        ("models/a", "changed", "based_on.c"): ({"model": "c", "relation": "merge"}, None),
        ("models/a", "changed", "based_on.d"): (None, {"model": "d", "relation": "merge"}),
    }


def test_another_order_of_items_is_no_change_but_of_makers_it_is():
    variants = [{"name": "7B"}, {"name": "Max 1.5"}]
    assert told({"models/a": {"variants": variants}}, {"models/a": {"variants": variants[::-1]}}) == {}
    entries = [
        {"models/a": {"organizations": makers}, "organizations/b": {}} for makers in (["lab", "b"], ["b", "lab"])
    ]
    assert told(*entries) == {("models/a", "changed", "organizations"): (["lab", "b"], ["b", "lab"])}


def test_words_are_compared_as_a_set_and_licenses_as_a_whole():
    old, new = {"tags": ["linux", "policy"]}, {"tags": ["policy", "code"]}
    assert told({"models/a": old}, {"models/a": new}) == {
        ("models/a", "changed", "tags.linux"): ("linux", None),
        ("models/a", "changed", "tags.code"): (None, "code"),
    }
    licenses = {"licenses/mit": {}, "licenses/own": {}}
    grants = ({"license": "mit"}, {"license": [{"license": "mit"}, {"license": "own", "from": "2025-02"}]})
    both = [{"datasets/a": grant, **licenses} for grant in grants]
    assert told(*both)[("datasets/a", "changed", "license")][1] == [
        {"license": "mit"},
        {"license": "own", "from": day("2025-02")},
    ]


def test_a_source_is_told_with_what_differs_and_its_reading_makes_facts_sure():
    pointer = {**SOURCE, "supports": ["released"]}
    found = told({"models/a": {"sources": [pointer]}}, {"models/a": {"sources": [{**pointer, **READ}]}})
    assert found == {
        ("models/a", "changed", f"sources.{SOURCE['url']}"): (
            {"accessed": None, "read_as": None},
            {"accessed": day("2025-06-01"), "read_as": "page"},
        ),
        ("models/a", "changed", "facts.released"): ("unverified", "verified"),
    }
    changes = compare(
        forms({"models/a": {"sources": [pointer]}}), forms({"models/a": {"sources": [{**pointer, **READ}]}})
    )
    assert [sort_of(change) for change in changes] == ["source-read", "evidence"]


def test_a_source_that_came_is_told_without_what_it_leaves_empty():
    other = {**SOURCE, "url": "https://example.org/b"}
    found = told({"people/a": {"sources": [SOURCE]}}, {"people/a": {"sources": [other]}})
    assert found == {
        ("people/a", "changed", f"sources.{SOURCE['url']}"): (SOURCE, None),
        ("people/a", "changed", "sources.https://example.org/b"): (None, other),
    }


def test_what_is_computed_is_told():
    weights = {"components": {"model-parameters": {"status": "released", "license": "none-found"}}}
    closed = {"components": {"model-parameters": {"status": "not-released"}}}
    found = told({"models/a": weights}, {"models/a": closed})
    assert found[("models/a", "changed", "openness")] == ("undecided", "closed")
    assert ("models/a", "changed", "verdicts.osaid-1-0") in found


def test_a_renamed_entry_is_one_change_and_none_of_those_that_refer_to_it():
    child = {"based_on": [{"model": "old", "relation": "finetune"}], "summary": "Made from [[models/old]]."}
    same = {"name": "Same", "summary": "About it."}
    old = {"models/old": same, "models/child": child, "quotes/q": {"about": ["models/old"]}}
    new = {
        "models/new": {**same, "formerly": ["old"], "tags": ["code"]},
        "models/child": {**child, "based_on": [{"model": "new", "relation": "finetune"}], "summary": "It."},
        "quotes/q": {"about": ["models/new"]},
    }
    assert told(old, new) == {
        ("models/new", "renamed", ""): ("old", "new"),
        ("models/new", "changed", "tags.code"): (None, "code"),
        ("models/child", "changed", "summary"): ("Made from [[models/old]].", "It."),
    }


def test_an_id_that_two_entries_once_had_renames_one_of_them():
    old = {"models/old": {}}
    new = {"models/a": {"formerly": ["old"]}, "models/b": {"formerly": ["old"]}}
    assert [(one.ref, one.what) for one in compare(forms(old), forms(new))][:1] == [("models/a", "renamed")]
    assert ("models/b", "added", "") in told(old, new)
    assert not any(what == "removed" for _, what, _ in told(old, new))


def test_a_key_that_one_state_does_not_know_is_passed_over():
    new = forms({"models/a": {"parameters": "7B"}})
    old = copy.deepcopy(new)
    del old["models/a"]["fields"]["parameters"], old["models/a"]["openness"], old["models/a"]["verdicts"]["osaid-1-0"]
    new["models/a"]["later"] = 1
    assert compare(old, new) == compare(new, old) == ()


def test_pages_that_quote_what_changed_are_affected():
    entries = {"models/a": {}, "models/b": {"based_on": [{"model": "a", "relation": "finetune"}]}, "people/p": {}}
    old, new = forms(entries), forms({**entries, "models/a": {"parameters": "7B"}})
    assert affected(compare(old, new), old, new) == ["models/a", "models/b"]
    gone = forms({"models/b": {}, "people/p": {}})
    assert affected([one for one in compare(old, gone) if one.what == "removed"], old, gone) == ["models/b"]


def test_sorts_are_counted_in_their_order():
    old = {"models/a": {"sources": [SOURCE], "parameters": "7B", "tags": ["code"]}}
    new = {"models/a": {"sources": [READ_SOURCE], "parameters": "8B", "family": "A"}, "models/b": {}}
    found = tally(compare(forms(old), forms(new)))
    assert list(found) == ["added", "corrected", "given", "dropped", "source-read", "evidence"]
    assert found["evidence"] == 3


def test_the_types_say_how_items_are_told_apart():
    assert mappings() == {"components", "translations"}
    assert reference_kinds()["speaker"] == ("people", "organizations")
    listed = {get_args(one)[0] for _, one in fields() if get_origin(one) is tuple}
    named = {one: one.ITEM for one in listed if getattr(one, "ITEM", "")}
    assert {name for name, one in fields() if one in named} | {"sources", "disputes", "gaps"} == set(item_names())
    valued = {get_args(one)[1] for _, one in fields() if get_origin(one) is dict}
    parts = {
        name for name, one in fields() if isinstance(one, type) and issubclass(one, Part) and one not in listed | valued
    }
    assert parts == NESTED | {"links"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_whole_entries_are_there_for_each_kind(kind):
    assert len([ref for ref, _ in LEAVES if ref == f"{kind.name}/x"]) > 30
