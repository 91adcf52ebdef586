"""The built site in French: no English word outside what is marked as English, a name, a title or code."""

import json
from urllib.parse import urljoin

import pytest
from foreign import foreign, names_in, pattern, phrases
from places import PHONE

from generator.language import language

OF_FOLDER = 10  # pages of a folder that are read, evenly spread, beside the first
ALWAYS = ("index.html", "method/index.html", "data/index.html", "contribute/index.html", "quality/review/index.html")
ASAY = "fr/quotes/asay-linux-all-over-again/"


def read(folder):
    """Pages of every folder of the French site, evenly spread, and all hubs."""
    start = folder / "fr"
    for path in sorted({start, *(path for path in start.iterdir() if path.is_dir())}):
        pages = sorted(path.glob("*.html")) + sorted(path.glob("*/index.html"))
        yield from pages[:: max(1, len(pages) // OF_FOLDER)]
    yield from (start / name for name in ALWAYS if (start / name).is_file())


@pytest.fixture(scope="module")
def known(folder):
    """The phrases that may stand nowhere alone, and the names that stay as they are."""
    names = set(names_in(json.loads((folder / "data/v1/all.json").read_text(encoding="utf-8"))))
    english, french = language("en").words, language("fr").words
    cut = {f"{name[:at].rstrip()}…" for name in names for at in (32, 37) if len(name) > at}
    whole = set(phrases(english, french)) - names
    return whole, pattern({*names, *cut, english["home.title"], "Allen Institute for Artificial Intelligence"})


def test_no_english_word_on_french_pages(folder, known):
    pages = set(read(folder))
    assert len(pages) > 200
    found = [
        f"{path.relative_to(folder).parent}: {one[:160]}"
        for path in sorted(pages)
        for one in foreign(path.read_text(encoding="utf-8"), "fr", *known)
    ]
    assert found == []


def test_the_words_of_asay_read_in_french_with_the_original_beside_and_the_days_one_click_away(visit):
    visited = visit(ASAY)
    page = visited.page
    quotes = page.locator("#words blockquote")
    assert quotes.nth(0).get_attribute("lang") == "fr"
    assert quotes.nth(0).inner_text().startswith("C’est l’histoire de Linux")
    assert {quotes.nth(at).get_attribute("lang") for at in range(quotes.count())} == {"fr", "en"}
    assert page.locator("#words").get_by_text("traduction de la rédaction").first.is_visible()
    days = page.locator(".rec-topics a[href*='timeline/']").first
    assert "avril 2025" in days.inner_text()
    answer = page.request.get(urljoin(page.url, days.get_attribute("href")))
    assert answer.ok
    assert "avril 2025" in answer.text().lower()
    assert visited.complaints == []


@pytest.mark.parametrize("url", [ASAY, "fr/", "fr/models/deepseek-r1/", "fr/timeline/2025/"])
def test_french_fits_a_phone(visit, url):
    page = visit(url, size=PHONE).page
    assert page.evaluate("document.documentElement.scrollWidth <= document.documentElement.clientWidth")
