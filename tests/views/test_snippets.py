"""Texts to copy: what stands in them is what a page of somebody else needs, and nothing in a name breaks them."""

import html5lib
from small import catalog_of

from generator.language import language
from generator.views.shown import Reader
from generator.views.snippets import snippets

START = "https://site.example/fr/"
HOSTILE = 'A "B" [c](d) <i>'


def texts(name="One"):
    catalog = catalog_of({"models/one": {"name": name}})
    return {one.what: one.text for one in snippets(catalog.records["models"]["one"], reader(catalog), START).texts}


def reader(catalog):
    return Reader(catalog, language("en"))


def test_the_card_is_a_frame_with_a_title_that_fits_a_phone():
    frame = html5lib.parseFragment(texts()["card"], namespaceHTMLElements=False)[0]
    assert frame.tag == "iframe"
    assert frame.attrib["src"] == "https://site.example/fr/embed/models/one/"
    assert frame.attrib["title"] == "One in The Open AI Movement"
    assert "max-width:100%" in frame.attrib["style"]


def test_badges_are_links_to_the_entry_with_words_for_who_does_not_see_them():
    found = texts()
    link = html5lib.parseFragment(found["evidence-html"], namespaceHTMLElements=False)[0]
    assert link.attrib["href"] == "https://site.example/fr/models/one/"
    assert link[0].attrib["alt"] == "One, verified: 0 of 2 facts"
    picture = "https://site.example/fr/embed/models/one/openness.svg"
    assert (
        found["openness-markdown"]
        == f"[![One, openness level: Undecided]({picture})](https://site.example/fr/models/one/)"
    )


def test_only_models_have_a_badge_of_openness():
    catalog = catalog_of({"people/ada": {}})
    found = snippets(catalog.records["people"]["ada"], reader(catalog), START)
    assert [badge.name for badge in found.badges] == ["evidence"]
    assert [text.what for text in found.texts] == ["card", "evidence-markdown", "evidence-html"]


def test_a_name_stays_a_name():
    found = texts(HOSTILE)
    frame = html5lib.parseFragment(found["card"], namespaceHTMLElements=False)
    assert [one.tag for one in frame] == ["iframe"]
    assert frame[0].attrib["title"].startswith(HOSTILE)
    image = html5lib.parseFragment(found["evidence-html"], namespaceHTMLElements=False)[0][0]
    assert image.attrib["alt"].startswith(HOSTILE)
    assert found["evidence-markdown"].startswith('[![A "B" \\[c\\](d) \\<i\\>, verified')
