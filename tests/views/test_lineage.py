from itertools import combinations

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from small import catalog_of

from generator.views.layout import ROW, layout
from generator.views.lineage import CROWD, drawn, edges, members, neighbourhood


def family(*lines, **fields):
    """Models from lines `child relation parent`."""
    entries = {}
    for child, relation, parent in (line.split() for line in lines):
        entries.setdefault(f"models/{parent}", {"based_on": []})
        entries.setdefault(f"models/{child}", {"based_on": []})["based_on"].append(
            {"model": parent, "relation": relation}
        )
    return catalog_of({name: {**entry, **fields.get(name[7:], {})} for name, entry in entries.items()})


@pytest.mark.parametrize(
    ("relation", "style"),
    [
        ("finetune", "weights"),
        ("adapter", "weights"),
        ("merge", "weights"),
        ("quantized", "weights"),
        ("pruned", "weights"),
        ("continued-pretraining", "weights"),
        ("distilled-from", "outputs"),
        ("trained-on-outputs-of", "outputs"),
        ("architecture", "design"),
        ("successor", "next"),
    ],
)
def test_a_line_is_drawn_by_what_its_relation_carries(relation, style):
    assert [edge.style for edge in edges(family(f"a {relation} b"))] == [style]


def test_of_several_relations_between_two_models_the_strongest_is_drawn():
    found = edges(family("a finetune b", "a successor b", "a distilled-from c", "a architecture c"))
    assert drawn(found) == [("a", "b", "weights"), ("a", "c", "outputs")]


def test_the_edges_of_variants_name_both_variants():
    edge = {"model": "b", "variant": "7B", "relation": "finetune", "note": "Why."}
    catalog = catalog_of(
        {"models/b": {"variants": [{"name": "7B"}]}, "models/a": {"variants": [{"name": "X", "based_on": [edge]}]}}
    )
    (found,) = edges(catalog)
    assert (found.child_variant, found.parent_variant, found.note) == ("X", "7B", "Why.")
    assert found.fact.path == "variants.X.based_on.b"


def test_the_neighbourhood_is_two_steps_up_and_two_down_without_siblings():
    catalog = family(
        "d finetune c", "c finetune b", "b finetune a", "e finetune d", "f finetune e", "sibling finetune b"
    )
    steps, found = neighbourhood(catalog, catalog.records["models"]["c"])
    assert (steps, [(edge.child.id, edge.parent.id) for edge in found]) == (
        2,
        [("b", "a"), ("c", "b"), ("d", "c"), ("e", "d")],
    )
    assert neighbourhood(catalog_of({"models/alone": {}}), catalog.records["models"]["c"]) == (0, [])


def test_the_neighbourhood_shrinks_to_one_step_where_two_show_too_many():
    lines = ["b finetune a", *(f"c{number} finetune b" for number in range(CROWD))]
    catalog = family(*lines)
    steps, found = neighbourhood(catalog, catalog.records["models"]["a"])
    assert (steps, len(found)) == (1, 1)


MODELS = st.lists(
    st.tuples(
        st.dates().map(lambda day: f"{2023 + day.year % 3}-{day.month:02}-{min(day.day, 28):02}"),
        st.sampled_from([4, 7, 10]),
        st.sampled_from(["F", "G", ""]),
        st.integers(0, 30),
        st.integers(1, 40),
    ),
    min_size=2,
    max_size=12,
)


@settings(deadline=None, max_examples=40, suppress_health_check=[HealthCheck.too_slow])
@given(MODELS, st.sampled_from([740, 1100]))
def test_no_two_boxes_touch_and_all_lie_in_their_lane(models, width):
    entries = {}
    for number, (day, precision, lane, parent, length) in enumerate(models):
        above = [{"model": f"m{parent % number}", "relation": "finetune"}] if number else []
        family = {"family": lane} if lane else {}
        entries[f"models/m{number}"] = {"name": "n" * length, "released": day[:precision], "based_on": above, **family}
    found = edges(catalog_of(entries))
    names = {record.id: record.entry.title for record in members(found)}
    plan = layout(found, {**names, "lab": "Lab"}, width, "Others")
    assert plan.boxes.keys() == names.keys()
    for one, two in combinations(plan.boxes.values(), 2):
        if abs(one.y - two.y) < ROW:
            left, right = sorted((one, two), key=lambda box: box.x)
            assert left.x + left.width < right.x
    for box in plan.boxes.values():
        assert any(lane.y <= box.y and box.y + 24 <= lane.y + lane.height for lane in plan.lanes)
        assert box.x >= 0
