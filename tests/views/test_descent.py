from small import catalog_of

from generator.views.descent import ancestors, descendants, has_page


def model(*edges, **fields):
    pairs = [words.split() for words in edges]
    return {"based_on": [{"relation": relation, "model": parent} for relation, parent in pairs], **fields}


CATALOG = catalog_of(
    {
        "models/a": model(released="2023-01-01"),
        "models/late": model("finetune a", released="2024-05-01"),
        "models/early": model("distilled-from a", released="2023-06"),
        "models/grandchild": model("merge late", "merge early", "successor a", released="2025-01-01"),
        "models/last": model("finetune grandchild", released="2025-02-01"),
        "models/alone": model(),
    }
)
RECORDS = CATALOG.records["models"]


def told(found):
    return [
        (kin.generation, kin.record.id, [(e.relation, e.child.id, e.parent.id) for e in kin.edges]) for kin in found
    ]


def test_descendants_stand_by_generation_then_date_each_with_all_edges_that_lead_to_it():
    assert told(descendants(CATALOG, RECORDS["a"])) == [
        (1, "early", [("distilled-from", "early", "a")]),
        (1, "late", [("finetune", "late", "a")]),
        (
            1,
            "grandchild",
            [("merge", "grandchild", "late"), ("merge", "grandchild", "early"), ("successor", "grandchild", "a")],
        ),
        (2, "last", [("finetune", "last", "grandchild")]),
    ]


def test_ancestors_go_up_to_the_roots():
    found = told(ancestors(CATALOG, RECORDS["last"]))
    assert [(generation, id) for generation, id, _ in found] == [(1, "grandchild"), (2, "a"), (2, "early"), (2, "late")]
    assert found[1][2] == [
        ("distilled-from", "early", "a"),
        ("successor", "grandchild", "a"),
        ("finetune", "late", "a"),
    ]


def test_a_model_without_more_relatives_than_its_page_shows_has_no_page():
    assert [id for id, record in RECORDS.items() if has_page(CATALOG, record)] == [
        "a", "early", "grandchild", "last", "late",
    ]  # fmt: skip


def test_a_leaf_whose_ancestors_are_all_direct_has_no_page():
    catalog = catalog_of({"models/b": model("finetune c"), "models/c": {}})
    assert [id for id, record in catalog.records["models"].items() if has_page(catalog, record)] == ["c"]
