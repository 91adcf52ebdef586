import pytest
from small import READ, SOURCE, catalog_of, reader_of

from generator.views.aliases import alias_line
from generator.views.citation import citation, tex, wikitext
from generator.views.related import related


def cited(**fields):
    catalog = catalog_of({"models/x": fields})
    return citation(catalog.records["models"]["x"], reader_of(catalog), "https://site.example/")


def test_the_characters_of_tex_are_escaped():
    assert tex(r"50% of $x_1 & #2 {a}~^\b") == (
        r"50\% of \$x\_1 \& \#2 \{a\}\textasciitilde{}\textasciicircum{}\textbackslash{}b"
    )
    assert r"title = {R\&D \{1\}}" in cited(name="R&D {1}").bibtex


@pytest.mark.parametrize("name", ["a|b", "x}}y", "{{evil}}", "[[File:x]]", "}} {{delete", "}"])
def test_a_name_neither_ends_nor_opens_a_template(name):
    written = wikitext(name).replace("{{!}}", "")
    assert not any(mark in written for mark in ("|", "{{", "}}", "[[", "]]"))
    wiki = cited(name=name).wiki.replace("{{!}}", "")
    assert (wiki.count("{{"), wiki.count("}}"), wiki.count("|")) == (1, 1, 4)


def test_the_day_is_that_of_the_newest_reading():
    sources = [{**SOURCE, **READ}, {**SOURCE, **READ, "url": "https://example.org/2", "accessed": "2025-07"}]
    found = cited(sources=sources)
    assert "July 2025" in found.text
    assert "|access-date=July 2025}}" in found.wiki
    assert "@misc{oam-models-x," in found.bibtex
    assert "https://site.example/models/x/" in found.text


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
