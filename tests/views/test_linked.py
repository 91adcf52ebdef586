"""An entry as linked data: types and properties of schema.org, facts of the record only."""

import json

import pytest
from linked_data import faults
from small import READ, SOURCE, catalog_of
from whole import WHOLE

from generator.language import language
from generator.outputs.rendering import script_text
from generator.views.linked import linked, website
from generator.views.shown import Reader

SITE = "https://site.example/"


def told(entries, name, code="en"):
    catalog = catalog_of(entries)
    kind, id = name.split("/")
    prefix = "" if code == "en" else f"{code}/"
    return linked(catalog.records[kind][id], Reader(catalog, language(code, prefix)), SITE, ("Words about it.", ""))


@pytest.mark.parametrize("kind", list(WHOLE))
@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_kind_speaks_the_words_of_schema_org(kind, code):
    assert faults(told({f"{kind}/one": {}}, f"{kind}/one", code)) == []


def test_the_id_is_the_same_in_both_languages_and_the_address_is_not():
    one = {"models/one": {}}
    english, french = told(one, "models/one"), told(one, "models/one", "fr")
    assert english["@id"] == french["@id"] == english["url"] == f"{SITE}models/one/"
    assert french["url"] == f"{SITE}fr/models/one/"
    assert french["mainEntityOfPage"]["inLanguage"] == "fr"


def test_a_model_is_based_on_what_the_lineage_says_and_nothing_else():
    edges = [{"model": "a", "relation": "finetune"}, {"model": "b", "relation": "distilled-from"}]
    entries = {"models/a": {}, "models/b": {}, "models/c": {}, "models/one": {"based_on": edges}}
    assert told(entries, "models/one")["isBasedOn"] == [f"{SITE}models/a/", f"{SITE}models/b/"]
    assert "isBasedOn" not in told(entries, "models/c")


def test_a_quote_keeps_its_words_and_language_and_our_translation_is_marked_as_ours():
    quote = {"text": "It is open.", "language": "en", "translations": {"fr": {"text": "C’est ouvert."}}}
    found = told({"quotes/q": quote}, "quotes/q", "fr")
    assert (found["text"], found["inLanguage"]) == ("It is open.", "en")
    assert found["workTranslation"]["text"] == "C’est ouvert."
    assert found["workTranslation"]["translator"]["@id"] == SITE


def test_a_date_that_is_only_about_right_is_left_out():
    assert "datePublished" not in told({"models/one": {"released": "2024-11~"}}, "models/one")


def test_the_page_names_a_source_that_was_read():
    unread = {**SOURCE, "url": "https://example.org/unread"}
    found = told({"models/one": {"sources": [unread, {**SOURCE, **READ}]}}, "models/one")
    assert found["mainEntityOfPage"]["citation"]["url"] == SOURCE["url"]


def test_the_site_says_how_it_is_asked():
    found = website(language("fr", "fr/"), SITE)
    assert faults(found) == []
    assert found["potentialAction"]["target"]["urlTemplate"] == f"{SITE}fr/search/?q={{words}}"


@pytest.mark.parametrize("words", ["</script><script>evil()</script>", "<!--", "]]>", "a & b", "\u2028", "\\u003c"])
def test_no_text_ends_the_script_it_stands_in(words):
    written = script_text({"name": words})
    assert not set("<>&\u2028") & set(written)
    assert json.loads(written) == {"name": words}
