import json

from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs.search import make
from generator.schema.kinds import KINDS

HOSTILE = "</script><img src=x onerror=alert(1)>"


def made(entries, code="en"):
    page, names = make(catalog_of(entries), SETTINGS, language(code))
    return page, json.loads(names.content)


def test_every_entry_is_known_by_its_kind():
    _, names = made({"models/one": {}, "people/ada": {}})
    assert [row[0] for row in names["entries"]["models"]] == ["one"]
    assert [row[0] for row in names["entries"]["people"]] == ["ada"]
    assert names["entries"]["licenses"] == []


def test_groups_hold_every_kind_in_the_order_of_results():
    _, names = made({})
    groups = [group[0] for group in names["groups"]]
    assert groups[:3] == ["models", "organizations", "people"]
    assert set(groups) == {kind.name for kind in KINDS} | {"themes", "pages"}


def test_words_are_those_of_the_language():
    page, names = made({}, "fr")
    assert names["words"]["best"] == language("fr")("search.js-best")
    assert language("fr")("search.title") in page.body


def test_names_stay_text():
    _, names = made({"models/one": {"name": HOSTILE}})
    assert names["entries"]["models"][0][1] == HOSTILE


def test_page_leads_to_every_index():
    page, _ = made({})
    assert all(f'href="../{kind.name}/"' in page.body for kind in KINDS)
