import pytest
from small import catalog_of

from generator.views.lineage import edges
from generator.views.reach import leading, legible, numbers, origins, reaches


def release(*variants, based_on=(), **fields):
    """A model with variants, each a name or a pair of name and edges, written `relation model` or `… variant`."""
    named = [(one, ()) if isinstance(one, str) else one for one in variants]
    listed = [{"name": name, "based_on": [edge(words) for words in of]} for name, of in named]
    return {"variants": listed, "based_on": [edge(words) for words in based_on], **fields}


def edge(words):
    relation, model, *variant = words.split()
    return {"relation": relation, "model": model, **({"variant": variant[0]} if variant else {})}


# Llama and R1 in small: the distilled variants rest on both, R1 itself on neither Llama nor what is made from it.
FAMILY = {
    "models/base": release("7B", "70B"),
    "models/reasoner": release(
        "big", ("distill", ["finetune base 7B", "finetune reasoner big"]), ("other", ["finetune elsewhere"])
    ),
    "models/elsewhere": release(),
    "models/of-distill": release(based_on=["finetune reasoner distill"]),
    "models/of-big": release(based_on=["finetune reasoner big"]),
    "models/of-reasoner": release(based_on=["trained-on-outputs-of reasoner"]),
}


def away(catalog, id):
    return reaches(catalog)[id].away


def test_what_rests_on_another_variant_does_not_go_back():
    catalog = catalog_of(FAMILY)
    assert away(catalog, "base") == {"reasoner": 1, "of-distill": 2}
    assert away(catalog, "reasoner") == {"of-distill": 1, "of-big": 1, "of-reasoner": 1}
    assert numbers(catalog)["elsewhere"] == 1
    assert origins(catalog)["of-distill"] == ["base", "reasoner"]


def test_a_release_goes_back_as_a_whole_when_all_its_variants_do():
    whole = {
        **FAMILY,
        "models/reasoner": release(("big", ["finetune base 70B"]), ("distill", ["finetune base 7B"]), "last"),
    }
    assert "of-reasoner" not in away(catalog_of(whole), "base")
    whole["models/reasoner"]["variants"][2]["based_on"] = [edge("finetune reasoner distill")]
    assert away(catalog_of(whole), "base")["of-reasoner"] == 2


def test_an_edge_of_the_release_is_one_of_all_its_variants():
    whole = {**FAMILY, "models/reasoner": release("big", "distill", based_on=["successor base"])}
    assert away(catalog_of(whole), "base") == {"reasoner": 1, "of-distill": 2, "of-big": 2, "of-reasoner": 2}


def test_the_nearest_way_counts_and_only_edges_that_were_followed_are_told():
    catalog = catalog_of({**FAMILY, "models/of-distill": release(based_on=["finetune reasoner distill", "merge base"])})
    found = reaches(catalog)["base"]
    assert found.away["of-distill"] == 1
    assert {(e.child.id, e.child_variant, e.parent.id) for e in found.edges} == {
        ("reasoner", "distill", "base"),
        ("of-distill", "", "reasoner"),
        ("of-distill", "", "base"),
    }


def test_the_variants_that_lead_to_a_model():
    found = reaches(catalog_of(FAMILY))["base"]
    assert ("reasoner", "distill") in leading(found, "of-distill")
    assert ("reasoner", "big") not in leading(found, "of-distill")


def test_a_circle_ends():
    circle = {"models/a": release(based_on=["merge b"]), "models/b": release(based_on=["merge a"])}
    assert away(catalog_of(circle), "a") == {"b": 1}


@pytest.mark.parametrize(("most", "kept"), [(9, 7), (2, 1)])
def test_a_drawing_keeps_those_from_which_most_descend(most, kept):
    catalog = catalog_of(FAMILY)
    found = [one for one in edges(catalog) if one.child is not one.parent]
    assert len(legible(catalog, edges(catalog), most)) <= len(edges(catalog))
    shown = legible(catalog, found, most)
    assert len(shown) == (len(found) if kept == 7 else kept)
    assert {"base", "reasoner"} <= {record.id for one in shown for record in (one.child, one.parent)}
