from pathlib import Path

import pytest
from small import assembled, catalog_of

from generator.catalog import assemble
from generator.schema.refs import Ref
from generator.source import Found, read_text


def read(files):
    """Problems of files as (file, line, column, rule, hint)."""
    documents, refused = [], []
    for name, text in files.items():
        kind, id = name.split("/")
        documents.append(read_text(Found(kind, id, Path("x"), name), text, refused))
    assert refused == []
    catalog, problems = assemble(documents, frozenset((d.kind, d.id) for d in documents))
    return catalog, [(p.where.file, p.where.line, p.where.column, p.rule, p.hint) for p in problems]


ORGANIZATION = "name: Lab\nsummary: A lab.\ntype: lab\nsources: [{url: https://e.org/, title: T, standing: weak}]\n"


def test_all_problems_of_a_file_are_told_each_at_its_place():
    text = "summary: ''\ntype: zoo\nfounded: 2025-13\nlinkss: {}\nsources:\n  - {title: T, standing: weak, url: x}\n"
    _, told = read({"organizations/lab": text})
    assert sorted(told) == [
        ("organizations/lab", 1, 1, "missing-field", "add a line `name: …`"),
        ("organizations/lab", 1, 10, "empty-text", "write the text, or leave the field out"),
        ("organizations/lab", 2, 7, "unknown-word",
         "one of: company, lab, nonprofit, university, community, government, foundation, platform"),
        ("organizations/lab", 3, 10, "wrong-date", "write only what the source says: a year, a month or a day"),
        ("organizations/lab", 4, 1, "unknown-key", "did you mean 'links'?"),
        ("organizations/lab", 6, 37, "wrong-url", "copy it from the browser's address line"),
    ]  # fmt: skip


def test_an_entry_that_fails_its_schema_stays_known_but_is_not_in_the_catalog():
    catalog, told = read({
        "organizations/lab": ORGANIZATION.replace("type: lab", "type: zoo"),
        "organizations/daughter": ORGANIZATION.replace("Lab", "Daughter") + "parent: lab\n",
    })  # fmt: skip
    assert [rule for *_, rule, _ in told] == ["unknown-word"]
    assert [record.id for record in catalog.all] == ["daughter"]
    assert catalog.links == ()
    assert catalog.find(Ref("organizations", "lab")) is None


@pytest.mark.parametrize(
    ("written", "hint"),
    [("labb", "did you mean 'lab'?"), ("university", "add entries/organizations/university.yaml")],
)
def test_a_reference_to_nothing_proposes_the_nearest_id(written, hint):
    _, told = read({"organizations/lab": ORGANIZATION, "organizations/b": ORGANIZATION + f"parent: {written}\n"})
    assert told == [("organizations/b", 5, 9, "dangling-reference", hint)]


def test_a_wrong_kind_and_the_entry_itself_are_told_apart():
    _, told = assembled({
        "people/ada": {}, "models/a": {"organizations": ["ada"]}, "organizations/b": {"parent": "b"},
        "quotes/q": {"about": ["quotes/q"]}, "models/c": {"summary": "Of [[models/c]]."},
    })  # fmt: skip
    assert told == [
        "models/a wrong-kind", "models/c self-reference", "organizations/b self-reference", "quotes/q self-reference"
    ]  # fmt: skip


def test_links_lead_both_ways_from_fields_and_from_sentences():
    catalog = catalog_of({
        "models/a": {"summary": "After [[models/b|its elder]].", "translations": {"fr": {"summary": "[[people/ada]]"}}},
        "models/b": {}, "people/ada": {},
        "quotes/q": {"context": "See [[models/b]].", "about": ["models/a"]},
        "datasets/d": {"organizations": ["lab"], "license": "terms"}, "licenses/terms": {},
    })  # fmt: skip
    links = {(str(link.record.ref), link.field, str(link.target.ref)) for link in catalog.links}
    assert links == {
        ("models/a", "organizations", "organizations/lab"), ("models/a", "summary", "models/b"),
        ("models/a", "translations", "people/ada"), ("models/b", "organizations", "organizations/lab"),
        ("quotes/q", "speaker", "organizations/lab"), ("quotes/q", "about", "models/a"),
        ("quotes/q", "context", "models/b"), ("datasets/d", "organizations", "organizations/lab"),
        ("datasets/d", "license", "licenses/terms"),
    }  # fmt: skip
    elder = catalog.records["models"]["b"]
    assert [(link.record.id, link.field) for link in catalog.backlinks(elder)] == [("a", "summary"), ("q", "context")]
    assert catalog.backlinks(catalog.records["quotes"]["q"]) == ()


def test_a_variant_may_rest_on_another_of_its_release():
    edge = {"model": "a", "variant": "Base", "relation": "finetune"}
    catalog, told = assembled({"models/a": {"variants": [{"name": "Base"}, {"name": "Chat", "based_on": [edge]}]}})
    assert told == []
    assert [link.field for link in catalog.links] == ["organizations"]
    _, told = assembled({"models/a": {"based_on": [edge]}})
    assert told == ["models/a self-reference"]


def test_records_are_sorted_whatever_the_order_of_the_files():
    names = ["models/b", "people/z", "models/a", "people/y"]
    one, two = catalog_of({name: {} for name in names}), catalog_of({name: {} for name in reversed(names)})
    assert [record.ref for record in one.all] == [record.ref for record in two.all]
    assert [record.url for record in one.of("models")] == ["models/a/", "models/b/"]
