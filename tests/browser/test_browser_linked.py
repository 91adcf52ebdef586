"""JSON-LD over the whole site: every entry has it, in both languages, and it speaks the words of schema.org."""

import json
import re

import pytest
from linked_data import faults
from places import KINDS

SCRIPT = re.compile(r'<script type="application/ld\+json">(.*?)</script>', re.DOTALL)


@pytest.mark.parametrize("prefix", ["", "fr/"])
def test_every_entry_is_told_as_linked_data(site, prefix):
    wrong, number = {}, 0
    for kind in KINDS:
        for page in sorted((site.folder / prefix / kind).glob("*/index.html")):
            found = SCRIPT.findall(page.read_text(encoding="utf-8"))
            number += 1
            told = (
                [fault for one in found for fault in faults(json.loads(one))] if len(found) == 1 else [f"{len(found)}"]
            )
            if told:
                wrong[page.parent.relative_to(site.folder).as_posix()] = told
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
