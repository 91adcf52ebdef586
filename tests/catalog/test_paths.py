import pytest
from small import filled, record_of
from whole import OTHERS, WHOLE

from generator.catalog.paths import all_paths, claims, covers, named_items, possible
from generator.schema import KINDS
from generator.schema.models import Model


def model(**fields):
    return Model.model_validate(filled("models", "a", fields))


def test_claims_are_what_is_written_in_the_order_of_the_kind():
    entry = model(
        parameters="7B",
        components={"datasets": {"status": "released", "license": "terms"}, "model-card": {"status": "released"}},
        variants=[{"name": "7B", "based_on": [{"model": "b", "relation": "finetune"}]}],
    )
    assert [path for path, _, _ in claims(entry)] == [
        "organizations", "released", "components.datasets", "components.model-card", "components.datasets.license",
        "parameters", "variants.7B", "variants.7B.based_on.b",
    ]  # fmt: skip


def test_a_second_item_of_the_same_name_is_told_apart():
    edges = [
        {"model": "b", "relation": "finetune"},
        {"model": "c", "relation": "merge"},
        {"model": "b", "relation": "merge"},
    ]
    entry = model(based_on=edges)
    found = [(path, place) for path, place, _ in claims(entry) if path.startswith("based_on")]
    assert found == [
        ("based_on.b", ("based_on", 0)),
        ("based_on.c", ("based_on", 1)),
        ("based_on.b-2", ("based_on", 2)),
    ]
    assert [name for name, _, _ in named_items(("x", "y", "x", "x"))] == ["x", "y", "x-2", "x-3"]


@pytest.mark.parametrize(
    ("named", "path", "expected"),
    [
        ("released", "released", True),
        ("components", "components.datasets", True),
        ("components.datasets", "components.datasets.url", True),
        ("components", "components.datasets.license", True),
        ("components.datasets", "components.datasets.license", False),
        ("components.datasets.license", "components.datasets.license", True),
        ("variants", "variants.V3.1-7B.based_on.qwen3", True),
        ("variants.V3.1-7B", "variants.V3.1-7B.based_on.qwen3", False),
        ("variants.V3.1-7B.based_on", "variants.V3.1-7B.based_on.qwen3", True),
        ("components.datasets.license", "components.datasets", False),
        ("param", "parameters", False),
        ("variants.7B", "variants.7B-Chat", False),
        ("", "released", False),
    ],
)
def test_a_source_covers_a_field_and_its_parts(named, path, expected):
    assert covers(named, path) is expected


@pytest.mark.parametrize("kind", [kind.name for kind in KINDS])
def test_every_claim_of_a_whole_entry_is_one_of_its_paths_and_at_its_place(kind):
    record = record_of(f"{kind}/whole", WHOLE[kind], OTHERS)
    paths = set(all_paths(record.entry))
    assert {path for path, _, _ in claims(record.entry)} <= paths
    assert not {path.split(".")[0] for path in paths} & {"sources", "disputes", "gaps", "translations", "formerly"}
    for _, place, _ in claims(record.entry):
        here = WHOLE[kind]
        for step in place:
            here = here[step]
        assert here


def test_a_gap_is_possible_for_a_field_of_the_kind_only():
    assert possible(Model, "context_window")
    assert possible(Model, "components.datasets.license")
    assert not possible(Model, "sources")
    assert not possible(Model, "contextwindow")
