"""Cards and badges: small files that stand alone, whatever an entry says."""

import re
from xml.etree import ElementTree as ET

import html5lib
import pytest
from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs.drawings.badge import FORM, LEVELS, badge, evidence_color
from generator.outputs.drawings.cards.canvas import INKS, rgb
from generator.outputs.embed import make
from generator.pages import OutputFile
from generator.press.policy import REFUSED
from generator.views.openness import LEVELS as NAMES

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = "\"><script>alert(1)</script> & ' ]]> {{7*7}}"
ENTRIES = {"models/one": {"name": HOSTILE}, "people/ada": {}, "quotes/better": {"text": HOSTILE}}


def picture_of(text):
    return ET.fromstring(text)  # noqa: S314 made by us just now


def made(entries=ENTRIES, code="en", prefix=""):
    found = list(make(catalog_of(entries), SETTINGS, language(code, prefix)))
    assert all(isinstance(one, OutputFile) for one in found)  # a Page would be in the sitemap
    return {one.path: one.content.decode() for one in found}


def test_every_entry_has_a_card_and_a_badge_and_models_have_two():
    assert sorted(made({"models/one": {}})) == [
        "embed/models/one/evidence.svg",
        "embed/models/one/index.html",
        "embed/models/one/openness.svg",
        "embed/organizations/lab/evidence.svg",
        "embed/organizations/lab/index.html",
    ]


def test_the_policy_comes_straight_behind_the_charset_and_allows_only_our_styles_and_icon():
    for path, html in made().items():
        if path.endswith(".html"):
            head = html.split("<head>\n")[1].split("\n")
            assert head[0] == '<meta charset="utf-8">'
            assert "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'" in head[1]
            assert not REFUSED.search(html)
            assert "<script" not in html
            assert len(html.encode()) < 8_000


def test_links_open_in_the_whole_window_and_lead_to_the_entry():
    tree = html5lib.parse(made(code="fr", prefix="fr/")["embed/people/ada/index.html"], namespaceHTMLElements=False)
    assert tree.find(".//base").attrib == {"target": "_top"}
    links = tree.findall(".//a")
    assert [link.attrib["href"] for link in links][:2] == ["../../../people/ada/", "../../../"]
    assert all("noopener" in link.attrib["rel"] for link in links)
    assert tree.find(".//link[@rel='canonical']").attrib["href"] == "https://site.example/fr/people/ada/"
    assert tree.find(".//meta[@name='robots']").attrib["content"] == "noindex"
    assert tree.find(".//link[@rel='stylesheet']").attrib["href"] == "../../../../assets/embed.css"


def test_what_an_entry_says_stays_words():
    files = made()
    tree = html5lib.parse(files["embed/models/one/index.html"], namespaceHTMLElements=False)
    assert tree.find(".//h1/a").text == HOSTILE
    for path, text in files.items():
        if path.endswith(".svg"):
            picture = picture_of(text)
            assert {element.tag.removeprefix(SVG) for element in picture.iter()} == {
                "svg",
                "title",
                "rect",
                "path",
                "g",
                "text",
            }
    assert picture_of(files["embed/models/one/evidence.svg"]).attrib["aria-label"].startswith(HOSTILE)


def test_a_name_in_two_scripts_says_its_languages():
    name = {"text": "יואב", "language": "he"}
    html = made({"people/yoav": {"native_name": name}})["embed/people/yoav/index.html"]
    assert '<span lang="he" dir="auto">יואב</span>' in html


def test_a_badge_has_a_name_and_is_as_wide_as_its_words_on_every_machine():
    picture = picture_of(badge("One", "verified", "12 of 14 facts", INKS["accent"], language("en")))
    assert (picture.attrib["role"], picture.attrib["aria-label"]) == ("img", "One, verified: 12 of 14 facts")
    assert picture.find(f"{SVG}title").text == "One, verified: 12 of 14 facts"
    widths = [int(text.attrib["textLength"]) for text in picture.iter(f"{SVG}text")]
    assert int(picture.attrib["width"]) == sum(widths) + 4 * 6
    assert "http" not in FORM.replace("http://www.w3.org/2000/svg", "")


COLORS = {*LEVELS.values(), INKS["ink"], *(evidence_color(number, 2) for number in range(3))}


@pytest.mark.parametrize("color", sorted(COLORS))
def test_white_words_can_be_read_on_every_color(color):
    def part(value):
        share = value / 255
        return share / 12.92 if share <= 0.03928 else ((share + 0.055) / 1.055) ** 2.4

    assert re.fullmatch("#[0-9a-f]{6}", color)
    red, green, blue = map(part, rgb(color))
    assert 1.05 / (0.2126 * red + 0.7152 * green + 0.0722 * blue + 0.05) >= 4.5


def test_every_level_has_a_color():
    assert set(LEVELS) == set(NAMES)
