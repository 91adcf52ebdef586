"""The pages of the data dictionary."""

import re

import pytest
from small import SETTINGS, catalog_of
from whole import OTHERS, WHOLE

from generator.language import language
from generator.outputs import dictionary
from generator.schema import KINDS
from generator.schema.meanings import meanings

CATALOG = catalog_of({**OTHERS, **{f"{kind.name}/whole": WHOLE[kind.name] for kind in KINDS}})


def pages(code, prefix=""):
    return {page.url: page for page in dictionary.make(CATALOG, SETTINGS, language(code, prefix))}


EN, FR = pages("en"), pages("fr", "fr/")


def test_there_is_a_page_for_all_files_for_each_kind_and_for_the_words():
    assert list(EN) == ["dictionary/", *(f"dictionary/{kind.name}/" for kind in KINDS), "dictionary/words/"]
    assert EN.keys() == FR.keys()


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_a_kind_has_a_line_with_a_place_of_its_own(kind):
    body = EN[f"dictionary/{kind.name}/"].body
    for field in kind.entry.model_fields:
        assert f'<tr id="{field}">' in body
        assert f'href="#{field}"' in body
    assert 'id="sources.supports"' in body


def test_links_to_words_and_within_a_page_lead_somewhere():
    for url, page in EN.items():
        ids = re.findall(r' id="([^"]+)"', page.body)
        assert len(set(ids)) == len(ids), url
        assert set(re.findall(r'href="#([^"]+)"', page.body)) <= set(ids), url
        named = set(re.findall(r'href="\.\./words/#([^"]+)"', page.body))
        assert named <= meanings().keys()


def test_a_line_says_type_unit_vocabulary_evidence_count_and_example():
    body = EN["dictionary/models/"].body
    (line,) = re.findall(r'<tr id="context_window">.*', body)
    for words in ("whole number, or null", "in tokens", "a fact", "in 1 of 2", "128000", 'href="../../models/whole/"'):
        assert words in line
    (line,) = re.findall(r'<tr id="based_on.relation">.*', body)
    assert '<a href="../words/#Relation">Relations of descent</a>' in line


def test_every_word_of_every_vocabulary_has_a_line():
    body = EN["dictionary/words/"].body
    for name, words in meanings().items():
        for word, meaning in words.items():
            assert f'<tr id="{name}.{word}">' in body
            assert meaning.replace("'", "&#39;") in body


def test_what_is_computed_is_told_on_the_first_page():
    body = EN["dictionary/"].body
    for place in (
        "file.citation",
        "entry.openness",
        "entry.verdicts",
        "entry.referred_to_by",
        "fact.state",
        "date.about",
    ):
        assert f'<tr id="{place}">' in body
    assert 'href="../data/v1/openapi.json"' in body
    assert 'href="../../data/v1/openapi.json"' in FR["dictionary/"].body


def test_french_pages_say_that_the_descriptions_are_english_and_mark_them():
    for page in FR.values():
        assert "rédigé en anglais" in page.body
        assert 'lang="en"' in page.body
    assert "ou null" in FR["dictionary/models/"].body
    assert 'lang="en"' not in EN["dictionary/models/"].body
