"""Every page of a small record in French: no English interface word on it, and whose words each text has."""

import json
from datetime import date
from pathlib import Path

import pytest
from foreign import Page as Read
from foreign import foreign, names_in, pattern, phrases
from small import SETTINGS, SOURCE, catalog_of

from generator.language import language
from generator.load import load
from generator.outputs import download, make
from generator.pages import REDIRECT, Page

TOY = Path(__file__).parent / "toy/entries"
FR, EN = language("fr", "fr/"), language("en")
WHOLE = set(phrases(EN.words, FR.words))
QUOTE = {
    "text": "Nobody can own this.",
    "context": "The last words of the column.",
    "role_then": "columnist",
    "translations": {
        "fr": {
            "text": "Personne ne peut le posséder",
            "context": "Fin de la chronique: tout y est.",
            "role_then": "chroniqueur",
        }
    },
}


def rendered(catalog, say):
    made = (page for page in make(catalog, SETTINGS, say) if isinstance(page, Page) and page.frame != REDIRECT)
    return {page.url.removeprefix(say.prefix): page for page in made}


@pytest.fixture(scope="module")
def toy():
    catalog, _ = load(TOY, date(2026, 1, 1))
    return catalog


@pytest.fixture(scope="module")
def names(toy):
    files = {file.path: file.content for file in download.make(toy, SETTINGS, EN)}
    return set(names_in(json.loads(files["data/v1/all.json"])))


def test_no_english_word_of_the_interface_on_any_page(toy, names):
    pages, whole, kept = rendered(toy, FR), WHOLE - names, pattern({*names, EN("home.title")})
    assert len(pages) > 100
    assert len(whole) > 600
    found = {(url, one) for url, page in pages.items() for one in foreign(page.body, "fr", whole, kept)}
    titles = {(url, page.title) for url, page in pages.items() if page.title in whole}
    assert sorted(found | titles) == []


def test_the_search_finds_english_where_there_is_some(toy):
    pages = rendered(toy, EN)
    found = [one for page in pages.values() for one in foreign(page.body, "en", WHOLE, pattern([]))]
    assert len(found) > 500


@pytest.mark.parametrize(
    ("html", "left"),
    [
        ("<h2>Sources read</h2>", []),
        ("<h2>Nulle word</h2>", ["phrase: Nulle word"]),
        ('<h2 lang="en">Nulle word</h2>', []),
        ('<p lang="en">a <b lang="fr">Nulle word</b></p>', ["phrase: Nulle word"]),
        ('<a aria-label="Nulle word">x</a>', ["phrase: Nulle word"]),
        ('<p data-none="Nothing with it">x</p>', ["with: Nothing with it"]),
        ('<script type="application/json">{"a": "Nulle word"}</script>', ["phrase: Nulle word"]),
        ("<p>le mot and <code>the</code></p>", ["and: le mot and"]),
        ("<p>Bank of Words et « the end »</p>", []),
        ("<p>about.example.org</p>", []),
    ],
)
def test_what_counts_as_english(html, left):
    assert list(foreign(html, "fr", {"Nulle word"}, pattern(["Bank of Words"]))) == left


def spoken(html):
    page = Read("fr")
    page.feed(html)
    return page.running


def body(entries, url):
    return rendered(catalog_of(entries), FR)[url].body


def test_a_translated_quote_is_read_first_marked_and_with_its_original_beside_it():
    html = body({"quotes/one": QUOTE}, "quotes/one/")
    translation, original = (
        html.index('<blockquote lang="fr"><p>Personne'),
        html.index('<blockquote lang="en"><p>Nobody'),
    )
    assert html.index("Traduction de la rédaction") < translation < original
    assert "chroniqueur" in html
    assert "columnist" not in html
    assert "Fin de la chronique\u00a0: tout y est." in html


def test_a_quote_in_french_is_not_translated():
    html = body({"quotes/one": {"text": "Personne ne possède cela.", "language": "fr"}}, "quotes/one/")
    assert html.count('<blockquote lang="fr">') == 1
    assert "traduction de la rédaction" not in html


def test_lists_and_titles_of_quotes_give_the_translation():
    pages = rendered(catalog_of({"quotes/one": QUOTE}), FR)
    assert pages["quotes/one/"].title.startswith("Lab\u00a0: «\u202fPersonne ne peut le posséder\u202f»")
    for url in ("quotes/", "timeline/"):
        assert "Personne ne peut le posséder" in pages[url].body
    assert '<blockquote lang="fr"><p>«\u202fPersonne' in pages["quotes/"].body
    assert ("en", "« Nobody can own this. »") in spoken(pages["quotes/"].body)


def test_a_summary_says_whose_words_it_has():
    ours = body({"models/one": {"translations": {"fr": {"summary": "Un modèle: le premier."}}}}, "models/one/")
    assert 'Un modèle\u00a0: le premier. <small class="rec-voice">traduction de la rédaction</small>' in ours
    theirs = body({"models/one": {"summary": "A first model."}}, "models/one/")
    assert '<span lang="en">A first model.</span> <small class="rec-voice">en anglais</small>' in theirs
    english = rendered(catalog_of({"models/one": {"summary": "A first model."}}), EN)["models/one/"].body
    assert "rec-voice" not in english


def test_what_has_no_translation_says_its_language():
    entries = {
        "people/ada": {
            "affiliations": [{"organization": "lab", "role": "head of research", "start": "2020"}],
            "sources": [{**SOURCE, "title": "Un titre", "language": "fr"}, {**SOURCE, "url": "https://example.org/b"}],
        },
        "models/one": {
            "gaps": [
                {"field": "parameters", "state": "not-found", "checked": "2025-01-01", "note": "The card is silent."}
            ],
            "disputes": [
                {
                    "field": "released",
                    "value": "spring of 2025",
                    "sources": ["https://example.org/page"],
                    "reason": "A guess.",
                }
            ],
        },
    }
    pages = rendered(catalog_of(entries), FR)
    person, model, lab = (spoken(pages[url].body) for url in ("people/ada/", "models/one/", "organizations/lab/"))
    assert {("en", "head of research"), ("fr", "Un titre"), ("en", "A page")} <= set(person)
    assert {("en", "The card is silent."), ("en", "spring of 2025"), ("en", "A guess.")} <= set(model)
    assert ("en", "head of research") in lab


def test_relations_join_the_name_behind_them():
    entries = {
        "models/olmo": {"name": "OLMo"},
        "models/mistral": {"name": "Mistral"},
        "models/one": {
            "based_on": [{"model": "olmo", "relation": "finetune"}, {"model": "mistral", "relation": "finetune"}]
        },
    }
    html = body(entries, "models/one/")
    assert 'ajustement d’<a href="../olmo/">OLMo</a>' in html
    assert 'ajustement de <a href="../mistral/">Mistral</a>' in html


def test_compute_has_a_decimal_comma():
    html = body({"models/one": {"training_compute": {"flop": "1.3e24", "basis": "stated"}}}, "models/one/")
    assert "1,3 × 10²⁴" in html
