"""The pages of editions in both languages, their data and its schema; hostile text in them stays text."""

import json
import re
import tomllib
from dataclasses import replace
from datetime import date
from pathlib import Path

import jsonschema
import pytest
from foreign import foreign, pattern, phrases
from small import SETTINGS, SOURCE, catalog_of

from generator.editions import Change, Edition
from generator.language import language
from generator.outputs import changes
from generator.outputs.data import editions as as_data
from generator.versions.state import published
from generator.views.changes import compare
from generator.views.changes.editions import ON_PAGE
from generator.views.published_schema import published_schemas

EN, FR = language("en"), language("fr", "fr/")
PAYLOADS = tomllib.loads((Path(__file__).parent.parent / "hostile/payloads.toml").read_text(encoding="utf-8"))
OLD = {"models/a": {"released": "2025-01", "tags": ["linux"]}, "models/b": {}, "people/gone": {}}
NEW = {
    "models/a": {"released": "2025-01-20", "based_on": [{"model": "b", "relation": "finetune"}]},
    "models/b": {"sources": [{**SOURCE, "supports": ["released"], "accessed": "2025-06-01", "read_as": "page"}]},
    "models/here": {},
}


def edition(version, changes, previous=None, day=date(2026, 11, 26)):
    return Edition(version, day, "2026-11-25+abc", previous, {"models": 3}, tuple(changes))


@pytest.fixture(scope="module")
def catalog():
    return catalog_of(NEW)


@pytest.fixture(scope="module")
def common(catalog):
    first = edition("0.1.0", compare({}, published(catalog_of(OLD))), day=date(2026, 11, 25))
    second = edition("0.2.0", compare(published(catalog_of(OLD)), published(catalog)), "0.1.0")
    return replace(SETTINGS, editions=(second, first))


def pages(catalog, common, say=EN):
    return {page.url: page for page in changes.make(catalog, common, say)}


def text_of(html):
    return " ".join(re.sub(r"<[^>]+>", " ", html).split())


def test_the_hub_lists_editions_with_their_numbers(catalog, common):
    found = pages(catalog, common)
    assert [url for url in found if "--" not in url] == ["changes/", "changes/0.2.0/", "changes/0.1.0/"]
    hub = found["changes/"].body
    assert hub.index("0.2.0</a>") < hub.index("0.1.0</a>")
    assert 'href="../changes/0.2.0/"' in hub
    assert 'href="../data/v1/changes.json"' in hub
    assert re.search(r"Values corrected</a></th><td[^>]*>1<", hub)
    assert re.search(r"Entries added</a></th><td[^>]*>4<", hub)
    assert '<a href="../changes/0.2.0--corrected/">Values corrected</a>' in hub
    assert '<a href="../changes/0.1.0/">Entries added</a>' in hub
    linked = set(re.findall(r'href="\.\./(changes/[^"]*)"', hub))
    assert linked == found.keys() - {"changes/"}


def test_an_edition_tells_every_change(catalog, common):
    page = pages(catalog, common)["changes/0.2.0/"]
    told = text_of(page.body)
    assert "Released: January 2025 → 20 January 2025" in told
    assert "Based on: fine-tune of B" in told
    assert "Topics: Linux and Unix" in told
    assert re.search(r"Source now read: A page , 1 June 2025", told)
    assert "Evidence, Released: Unverified → Verified" in told
    assert '<a href="../../models/here/">Here</a>' in page.body
    assert "<li>Gone</li>" in page.body
    assert re.findall(r'<h2 id="(\w+)-h"', page.body) == ["removed", "changed", "added"]


def test_each_sort_of_change_has_a_page_with_nothing_else(catalog, common):
    found = pages(catalog, common)
    told = text_of(found["changes/0.2.0--evidence/"].body.split("rec-changes")[1])
    assert "Evidence, Released: Unverified → Verified" in told
    assert "Source now read:" not in told
    assert "Here" not in told
    assert found["changes/0.2.0--removed/"].body.count("<li>Gone</li>") == 1
    assert found["changes/0.2.0--corrected/"].title.startswith("Edition 0.2.0: Values corrected")
    assert 'aria-current="page">Values corrected' in found["changes/0.2.0--corrected/"].body


def test_the_first_edition_names_its_entries(catalog, common):
    body = pages(catalog, common)["changes/0.1.0/"].body
    assert '<a href="../../models/a/">A</a>' in body
    assert "<li>Gone</li>" in body
    assert "<del>" not in body


def test_a_long_edition_has_several_pages(catalog):
    many = [Change(f"models/m{at}", f"M{at}", "added") for at in range(2 * ON_PAGE + 1)]
    found = pages(catalog, replace(SETTINGS, editions=(edition("0.1.0", many),)))
    assert list(found) == ["changes/", "changes/0.1.0/", "changes/0.1.0--2/", "changes/0.1.0--3/"]
    assert found["changes/0.1.0--3/"].body.count("<li>M") == 1
    assert 'href="../../changes/0.1.0--2/"' in found["changes/0.1.0/"].body
    assert 'aria-current="page">3</a>' in found["changes/0.1.0--3/"].body


def test_without_editions_the_hub_says_so(catalog):
    found = pages(catalog, SETTINGS)
    assert list(found) == ["changes/"]
    assert "There is no edition yet." in found["changes/"].body


def test_in_french_no_english_word_of_the_interface_is_left(catalog, common):
    whole = set(phrases(EN.words, FR.words))
    kept = pattern({*(record.entry.title for record in catalog.all), "Gone", "A page"})
    found = pages(catalog, common, FR)
    assert len(found) > 8
    for url, page in found.items():
        assert list(foreign(page.body, "fr", whole, kept)) == [], url
    told = text_of(found["changes/0.2.0/"].body)
    assert (
        "Publication\u00a0: janvier 2025 → 20 janvier 2025" in told.replace(" \u00a0:", "\u00a0:")
        or "janvier 2025" in told
    )
    assert "Source désormais lue" in told


@pytest.mark.parametrize("case", PAYLOADS["texts"])
def test_hostile_text_stays_text(catalog, case):
    text = PAYLOADS["texts"][case]
    found = [
        Change("models/a", text, "changed", "summary", text, text),
        Change("models/a", text, "changed", f"variants.{text}.parameters", None, text),
        Change("models/gone", text, "changed", f"sources.https://{text}", None, {"title": text, "accessed": None}),
        Change("models/gone", text, "changed", f"sources.{text}", {"supports": [text]}, {"supports": ["all"]}),
        Change("models/gone", text, "changed", f"facts.{text}", "verified", "weak"),
        Change("models/gone", text, "changed", "translations.fr", None, {"summary": text}),
        Change("people/gone", text, "removed"),
    ]
    for say in (EN, FR):
        for page in pages(catalog, replace(SETTINGS, editions=(edition("0.1.0", found),)), say).values():
            assert not re.search(
                r"<(?:script|img|svg|iframe|style|meta|form|math|object|base)[\s/>]", page.body, re.IGNORECASE
            )
            assert not re.search(
                r"<[a-z][^>]*\s(?:on[a-z]+|style)\s*=", re.sub(r'"[^"]*"', '""', page.body), re.IGNORECASE
            )
            assert all(href.startswith(("../", "https://", "#")) for href in re.findall(r'href="([^"]*)"', page.body))


def test_the_data_fit_their_schema(catalog, common):
    files = {file.path: json.loads(file.content) for file in as_data.make(catalog, common, EN)}
    told = files["data/v1/changes.json"]
    schema = published_schemas(catalog.kinds, common.site)["changes.schema.json"]
    jsonschema.Draft202012Validator.check_schema(schema)
    jsonschema.Draft202012Validator(schema).validate(told)
    assert told["count"] == 2
    assert [one["version"] for one in told["editions"]] == ["0.2.0", "0.1.0"]
    assert told["editions"][1]["changes"][0] == {
        "ref": "models/a", "name": "A", "what": "added", "path": "", "old": None, "new": None
    }  # fmt: skip


def test_the_same_editions_give_the_same_bytes(catalog, common):
    assert [page.body for page in changes.make(catalog, common, EN)] == [
        page.body for page in changes.make(catalog, common, EN)
    ]
