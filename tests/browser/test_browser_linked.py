"""JSON-LD over the whole site: every entry has it, in both languages, and all of it speaks the words of schema.org."""

import json
import re

import pytest
from linked_data import faults
from places import KINDS

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


def told(page):
    """The objects of a page."""
    return [json.loads(one) for one in SCRIPT.findall(page.read_text(encoding="utf-8"))]


def is_dated(site, url):
    """Whether the record knows more than about when a model came out or an event took place."""
    fields = site.record(url)["fields"]
    return not (fields.get("date") or fields.get("released") or {}).get("about")


@pytest.mark.parametrize("prefix", ["", "fr/"])
def test_the_site_and_its_download_are_told(site, prefix):
    (home,), (data,) = (told(site.folder / prefix / path / "index.html") for path in ("", "data"))
    assert (home["@type"], faults(home)) == ("WebSite", [])
    assert (data["@type"], faults(data)) == ("Dataset", [])
    assert data["isPartOf"]["@id"] == home["@id"]
    assert data["url"] == f"{home['url']}data/"
    assert data["distribution"]["contentUrl"].startswith(home["@id"])
    assert (site.folder / data["distribution"]["contentUrl"].removeprefix(home["@id"])).is_file()


@pytest.mark.parametrize("prefix", ["", "fr/"])
def test_every_entry_is_told_as_linked_data(site, prefix):
    wrong, number = {}, 0
    for kind in KINDS:
        for page in sorted((site.folder / prefix / kind).glob("*/index.html")):
            found = told(page)
            number += 1
            dated = is_dated(site, f"{kind}/{page.parent.name}/")
            amiss = faults(found[0], dated) if len(found) == 1 else [f"{len(found)} objects"]
            if amiss:
                wrong[page.parent.relative_to(site.folder).as_posix()] = amiss
    assert number > 2000
    assert wrong == {}


def test_the_policy_lets_it_stand_and_nothing_runs(visit):
    visited = visit("models/deepseek-r1/")
    assert visited.complaints == []
    assert visited.page.locator("script[type='application/ld+json']").count() == 1


def test_shared_links_have_title_words_and_picture(visit):
    page = visit("fr/models/deepseek-r1/").page
    head = {name: page.locator(f"meta[property='og:{name}']").get_attribute("content") for name in ("title", "image")}
    assert "DeepSeek-R1" in head["title"]
    assert head["image"].endswith("/fr/cards/models/deepseek-r1.png")
