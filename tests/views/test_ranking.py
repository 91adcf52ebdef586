from small import catalog_of

from generator.views.ranking import maker_ranking, ranking


def model(maker, *edges):
    pairs = [words.split() for words in edges]
    made = maker.split("+")
    return {"organizations": made, "based_on": [{"relation": relation, "model": parent} for relation, parent in pairs]}


CATALOG = catalog_of(
    {
        **{f"organizations/{id}": {} for id in ("one", "two", "three")},
        "models/base": model("one"),
        "models/own": model("one", "successor base"),
        "models/tuned": model("two", "finetune base", "architecture base"),
        "models/taught": model("two+three", "distilled-from tuned"),
        "models/other": model("three"),
        "models/of-other": model("three", "finetune other"),
    }
)


def test_models_stand_by_all_their_descendants():
    found = [(one.record.id, one.all, one.direct, one.styles, one.makers) for one in ranking(CATALOG)]
    assert found == [
        ("base", 3, 2, {"next": 1, "weights": 1}, 2),
        ("other", 1, 1, {"weights": 1}, 0),
        ("tuned", 1, 1, {"outputs": 1}, 1),
    ]


def test_organizations_stand_by_what_descends_from_any_of_their_models():
    found = [(one.record.id, one.models, one.all, one.others, one.makers) for one in maker_ranking(CATALOG)]
    assert found == [("one", 1, 3, 2, 2), ("three", 1, 1, 0, 0), ("two", 1, 1, 0, 1)]
