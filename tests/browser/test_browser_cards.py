"""Who shares a page finds its picture, of the size that is promised."""

import re

from PIL import Image
from places import PAGES

SITE = "https://open-ai-movement.example/"


def picture(site, url):
    """The file of the picture that the head of a page names."""
    found = re.search(r'property="og:image" content="([^"]*)"', site.file(url).read_text(encoding="utf-8"))
    assert found, url
    assert found[1].startswith(SITE), url
    return site.folder / found[1].removeprefix(SITE)


def test_every_kind_of_page_has_a_picture_that_is_there(site):
    for name in (*PAGES, "fr/", "fr/method/", "fr/models/deepseek-r1/"):
        with Image.open(picture(site, site.url(name))) as card:
            assert (card.format, card.size) == ("PNG", (1200, 630))


def test_entries_have_their_own_in_each_language(site):
    urls = [*site.pages(), *site.pages("fr")]
    assert len({picture(site, url) for url in urls}) == len(urls)


def test_the_cards_stay_small(site):
    sizes = [path.stat().st_size for path in site.folder.glob("cards/*/*.png")]
    assert sum(sizes) / len(sizes) < 20_000
    assert max(sizes) < 60_000
