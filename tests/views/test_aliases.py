from small import catalog_of, reader_of

from generator.views.aliases import alias_line
from generator.views.related import related


def aliases(id, **fields):
    kind, _ = id.split("/")
    return alias_line(catalog_of({id: fields}).records[kind][id.split("/")[1]].entry, id.split("/")[1]).split(" ")


def test_readers_find_a_page_by_parts_of_its_names():
    assert {"求索", "深度", "深度求索"} <= set(
        aliases("organizations/d", native_name={"text": "深度求索", "language": "zh-Hans"})
    )
    assert {"securite", "ecosysteme"} <= {word.lower() for word in aliases("events/e", name="Sécurité de l’écosystème")}
    assert "intelligence" in aliases("events/e", name="L'intelligence ouverte")
    assert {"R1", "DeepSeekR1"} <= set(aliases("models/deepseek-r1", name="DeepSeek-R1"))
    assert "qwen-7b" in aliases("models/q", name="Qwen", aliases=["qwen-7b"])
    assert "modele" in aliases("models/q", translations={"fr": {"name": "Le modèle"}})
    words = aliases("models/deepseek-r1", name="DeepSeek-R1", aliases=["DeepSeek-R1"])
    assert len(words) == len(set(words))


def test_backlinks_are_grouped_by_kind_and_relation():
    edge = {"model": "b", "relation": "finetune"}
    catalog = catalog_of(
        {
            "models/b": {},
            "models/a": {"based_on": [edge]},
            "models/c": {"variants": [{"name": "X", "based_on": [edge]}]},
            "quotes/q": {"about": ["models/b"]},
            "people/p": {"summary": "Of [[models/b]]."},
        }
    )
    groups = related(catalog, catalog.records["models"]["b"], reader_of(catalog), frozenset({"quotes"}))
    assert [(group.kind, group.field, [run.text for run in group.links]) for group in groups] == [
        ("models", "based_on", ["A", "C"]),
        ("people", "summary", ["P"]),
    ]
