"""Every source once, read by programs for references."""

import json
import re

import pytest
from citeproc.source.json import CiteProcJSON
from pybtex.database import parse_string
from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs.data import works

PAGE = {"url": "https://example.org/a?x=1&y=2", "title": 'R&D: 100 % {open} \\ "so"', "standing": "primary"}
ENTRIES = {
    "models/a": {"sources": [{**PAGE, "accessed": "2025-06-01", "read_as": "page", "supports": ["released"]}]},
    "models/b": {"sources": [{**PAGE, "author": "Ada & Bob", "published": "2024-05~", "accessed": "2025-07-02",
                              "read_as": "page", "supports": ["released"]}]},
    "people/c": {"sources": [{"url": "https://example.org/z", "title": "求索", "standing": "weak"}]},
}  # fmt: skip


@pytest.fixture(scope="module")
def files():
    made = works.make(catalog_of(ENTRIES), SETTINGS, language("en"))
    return {file.path.removeprefix("data/v1/"): file.content.decode() for file in made}


def test_bibtex_has_each_page_once_with_what_any_entry_says_of_it(files):
    entries = parse_string(files["sources.bib"], "bibtex").entries
    assert sorted(entry.fields["url"] for entry in entries.values()) == [
        "https://example.org/a?x=1&y=2", "https://example.org/page", "https://example.org/z",
    ]  # fmt: skip
    (found,) = [entry for entry in entries.values() if entry.fields["url"].endswith("y=2")]
    assert found.fields["urldate"] == "2025-07-02"
    assert found.fields["year"] == "2024"
    assert "Ada" in str(found.persons["author"][0])


def test_csl_has_the_same_pages(files):
    items = json.loads(files["sources.csl.json"])
    assert len(CiteProcJSON(items)) == 3
    (found,) = [item for item in items if item["URL"].endswith("y=2")]
    assert found["title"] == PAGE["title"]
    assert found["issued"] == {"date-parts": [[2024, 5]], "circa": True}
    assert [item["id"] for item in items] == re.findall(r"@misc\{(.+),", files["sources.bib"])


def test_a_key_stays_when_other_pages_come(files):
    more = catalog_of({"models/first": {"sources": [{**PAGE, "url": "https://a.example/"}]}, **ENTRIES})
    again = {file.path: file.content.decode() for file in works.make(more, SETTINGS, language("en"))}
    keys = set(re.findall(r"@misc\{(.+),", files["sources.bib"]))
    assert keys < set(re.findall(r"@misc\{(.+),", again["data/v1/sources.bib"]))
