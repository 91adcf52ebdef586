"""Licenses along the lineage: the cases that were argued from the texts, and the chain."""

import pytest
from small import catalog_of, reader_of

from generator.views.duties import every, findings
from generator.views.duty_rows import of_ancestor, of_descendant

LLAMA = {"permits": ["commercial-use"], "requires": ["acceptable-use-policy", "user-threshold", "display-duty"]}
LICENSES = {
    "apache": {"spdx": "Apache-2.0", "permits": ["commercial-use"], "reaches": ["weights"]},
    "mit": {"spdx": "MIT", "permits": ["commercial-use"], "reaches": ["weights"]},
    "by-nc": {"forbids": ["non-commercial"], "reaches": ["weights"]},
    "by-sa": {"spdx": "CC-BY-SA-4.0", "requires": ["same-license-derivatives"], "reaches": ["weights"]},
    "gpl": {"spdx": "GPL-3.0-only", "requires": ["same-license-derivatives"], "reaches": ["weights"]},
    "llama-2": {
        "name": "Llama 2 Community License",
        "steward": "meta",
        **LLAMA,
        "forbids": ["no-training-other-models"],
        "reaches": ["weights", "outputs"],
    },
    "llama-3-1": {
        "name": "Llama 3.1 Community License",
        "steward": "meta",
        **LLAMA,
        "requires": [*LLAMA["requires"], "naming-duty"],
        "name_start": "Llama",
        "reaches": ["weights", "outputs"],
        "clauses": [
            {"term": "naming-duty", "clause": "1.b.i"},
            {"term": "acceptable-use-policy", "clause": "1.b.iv"},
            {"term": "user-threshold", "clause": "2"},
        ],
    },
    "gemma": {
        "permits": ["commercial-use"],
        "requires": ["use-restrictions-flow-down"],
        "reaches": ["weights", "distillation"],
    },
    "research": {"forbids": ["non-commercial"], "reaches": ["weights", "outputs"]},
    "kimi": {"permits": ["commercial-use"], "requires": ["display-duty"], "reaches": ["weights"]},
    "abroad": {"permits": ["commercial-use"], "forbids": ["geographic-exclusion"], "reaches": ["weights"]},
}


def model(license=None, makers=("others",), **fields):
    weights = {"status": "released", **({"license": license} if license else {})}
    return {
        "organizations": list(makers),
        "released": "2025-01-01",
        "components": {"model-parameters": weights},
        **fields,
    }


def catalog(**models):
    makers = {f"organizations/{id}": {} for id in ("meta", "others", "third")}
    owned = {"organizations/part": {"parent": "meta"}}
    return catalog_of(
        {
            **makers,
            **owned,
            **{f"licenses/{id}": terms for id, terms in LICENSES.items()},
            **{f"models/{id.replace('_', '-')}": fields for id, fields in models.items()},
        }
    )


def found(relation, ancestor, own, name="Somebody/Child", **fields):
    """What is found of a child of one ancestor: weight and subject of each finding."""
    edge = {"model": "elder", "relation": relation}
    child = model(own, based_on=[edge], links={"huggingface": name}, **fields)
    made = catalog(elder=model(ancestor, ["meta"], released="2024-01-01"), child=child)
    return [(one.term.weight, one.term.about) for one in findings(made, made.records["models"]["child"])]


@pytest.mark.parametrize(
    ("relation", "ancestor", "own", "expected"),
    [
        ("finetune", "apache", "mit", []),
        ("finetune", "by-nc", "apache", [("conflict", "lost-commercial")]),
        ("merge", "by-nc", "by-nc", []),
        ("finetune", "by-sa", "mit", [("conflict", "same-license")]),
        ("finetune", "by-sa", "gpl", []),
        ("finetune", "gpl", "by-sa", [("conflict", "same-license")]),
        ("finetune", "gemma", "mit", [("conflict", "lost-use")]),
        ("quantized", "kimi", "mit", [("duty", "display-duty")]),
        ("finetune", "abroad", "mit", [("conflict", "lost-territory")]),
        ("finetune", "abroad", None, [("undecided", "license-unknown")]),
        ("finetune", "apache", None, []),
        (
            "finetune",
            "llama-2",
            "by-nc",
            [("conflict", "lost-use"), ("conflict", "lost-improving"), ("duty", "compare"), ("duty", "display-duty")],
        ),
        ("architecture", "llama-2", "apache", []),
        ("successor", "llama-2", "apache", []),
        ("trained-on-outputs-of", "llama-2", "apache", [("conflict", "outputs-improve"), ("duty", "display-duty")]),
        ("trained-on-outputs-of", "llama-3-1", "apache", [("conflict", "naming-duty"), ("duty", "display-duty")]),
        ("trained-on-outputs-of", "mit", "apache", []),
        ("trained-on-outputs-of", "gemma", "apache", [("duty", "aim-unknown")]),
        ("distilled-from", "gemma", "apache", [("conflict", "lost-use")]),
        ("trained-on-outputs-of", "research", "apache", [("conflict", "outputs-commercial")]),
        ("trained-on-outputs-of", "research", "by-nc", []),
    ],
)
def test_what_a_text_asks_of_a_descendant(relation, ancestor, own, expected):
    assert found(relation, ancestor, own) == expected


@pytest.mark.parametrize(
    ("name", "expected"),
    [("Somebody/Llama-3.1-Child", None), ("Somebody/Child-Llama", "conflict"), ("Somebody", "duty")],
)
def test_a_name_is_judged_by_the_name_on_the_hub(name, expected):
    weights = {about: weight for weight, about in found("finetune", "llama-3-1", "llama-3-1", name)}
    assert weights.get("naming-duty") == expected


def test_a_version_of_a_text_does_not_replace_another():
    assert ("duty", "own-version") in found("finetune", "llama-2", "llama-3-1", "Somebody/Llama-x")


@pytest.mark.parametrize("makers", [["meta"], ["others", "meta"], ["part"]])
def test_nothing_is_found_between_models_of_one_holder_of_rights(makers):
    assert found("finetune", "llama-2", "mit", organizations=makers) == []


def test_the_license_is_that_on_the_day_of_the_descendant():
    grants = [{"license": "by-nc"}, {"license": "apache", "from": "2025-02-01"}]
    elder = model(None, ["meta"], released="2024-01-01")
    elder["components"]["model-parameters"]["license"] = grants
    edge = {"model": "elder", "relation": "finetune"}
    early = model("mit", based_on=[edge])
    late = model("mit", based_on=[edge], released="2025-03-01")
    made = catalog(elder=elder, early=early, late=late)
    assert [one.edge.child.id for one in every(made)] == ["early"]


def chain(middle, middle_makers=("others",), last="apache"):
    made = catalog(
        elder=model("by-nc", ["meta"], released="2024-01-01"),
        parent=model(middle, middle_makers, based_on=[{"model": "elder", "relation": "finetune"}]),
        child=model(last, ["third"], based_on=[{"model": "parent", "relation": "finetune"}]),
    )
    return [(one.edge.child.id, one.ancestor.id, one.through and one.through.id) for one in every(made)]


def test_what_a_parent_lost_is_said_again_of_the_child():
    assert chain("mit") == [("child", "elder", "parent"), ("parent", "elder", None)]


def test_what_a_parent_kept_is_said_once():
    assert chain("by-nc") == [("child", "parent", None)]


def test_a_maker_may_give_its_own_next_model_under_other_terms():
    assert chain("mit", ["meta"]) == []


def test_a_circle_of_models_ends():
    edges = {"parent": "child", "child": "parent"}
    made = catalog(
        **{
            id: model("mit", [id[:0] or "others"], based_on=[{"model": up, "relation": "merge"}])
            for id, up in edges.items()
        }
    )
    assert every(made) == ()


def test_rows_name_the_clause_and_stand_on_both_pages():
    edge = {"model": "elder", "relation": "finetune"}
    variants = [
        {"name": size, "license": "mit", "based_on": [edge], "huggingface": f"x/C-{size}"} for size in ("7B", "8B")
    ]
    made = catalog(elder=model("llama-3-1", ["meta"]), child=model("mit", variants=variants))
    reader = reader_of(made)
    (conflict, duty) = of_descendant(made.records["models"]["child"], reader)
    assert conflict.terms == [
        "the name must start with “Llama” (1.b.i)",
        "the limits of use are not repeated (1.b.iv)",
        "the limit by users or revenue is not repeated (2)",
    ]
    assert (conflict.weight, conflict.variants, conflict.mark) == ("conflict", "in 2 variants", "unverified")
    assert duty.weight == "duty"
    assert of_ancestor(made.records["models"]["elder"], reader) == [conflict, duty]
    assert of_descendant(made.records["models"]["elder"], reader) == []
