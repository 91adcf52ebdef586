from small import catalog_of, reader_of

from generator.views.charts import ranks, spoken


def rows(chart):
    return [(row[0].raw, row[1].raw) for row in chart.rows]


def test_a_release_by_two_makers_counts_for_each():
    entries = {
        "organizations/other": {},
        "models/a": {"organizations": ["lab", "other"]},
        "models/b": {},
        "organizations/none": {},
    }
    found = ranks.organizations(reader_of(catalog_of(entries)))
    assert rows(found) == [("lab", 2), ("other", 1)]
    assert found.pictures[0].lines[0].words == "Lab: 2 releases"
    assert found.pictures[0].whole == 2


def test_descendants_count_over_every_step():
    chain = {
        "models/root": {},
        "models/middle": {"based_on": [{"model": "root", "relation": "finetune"}]},
        "models/leaf": {"based_on": [{"model": "middle", "relation": "successor"}]},
        "models/alone": {},
    }
    found = ranks.bases(reader_of(catalog_of(chain)))
    assert rows(found) == [("root", 2), ("middle", 1)]
    assert found.counted == 3
    assert [(left.why, left.number) for left in found.left] == [("no-lines", 1)]


def test_a_dataset_counts_once_for_a_model_whatever_the_stages():
    stages = [{"dataset": "pile", "stage": "pretraining"}, {"dataset": "pile", "stage": "fine-tuning"}]
    entries = {"datasets/pile": {}, "datasets/unused": {}, "models/a": {"trained_on": stages}, "models/b": {}}
    found = ranks.datasets(reader_of(catalog_of(entries)))
    assert rows(found) == [("pile", 1)]
    assert (found.counted, found.left[0].number) == (1, 1)


def test_the_drawing_shows_the_first_and_the_table_all():
    entries = {f"organizations/o{at:02}": {} for at in range(ranks.DRAWN + 3)}
    models = {f"models/m{at:02}": {"organizations": [f"o{at:02}"]} for at in range(ranks.DRAWN + 3)}
    found = ranks.organizations(reader_of(catalog_of({**entries, **models})))
    assert len(found.pictures[0].lines) == ranks.DRAWN
    assert len(found.rows) == ranks.DRAWN + 3


def test_quotes_by_language_name_those_of_rare_languages():
    quotes = {f"quotes/e{at}": {} for at in range(spoken.FEW + 1)} | {"quotes/f": {"language": "fr"}}
    found = spoken.of_quotes(reader_of(catalog_of(quotes)))
    assert rows(found) == [("en", spoken.FEW + 1), ("fr", 1)]
    assert [name for name, _ in found.behind] == ["French"]
    assert found.behind[0][1][0].href == "quotes/f/"


def test_models_by_language_say_how_many_name_none():
    gap = {"gaps": [{"field": "languages", "state": "not-found", "checked": "2025-05-01"}]}
    found = spoken.of_models(
        reader_of(catalog_of({"models/a": {"languages": ["en", "fr"]}, "models/b": gap, "models/c": {}}))
    )
    assert rows(found) == [("en", 1), ("fr", 1)]
    assert found.counted == 1
    assert {left.why: left.number for left in found.left} == {"nobody": 1, "looked": 1}
