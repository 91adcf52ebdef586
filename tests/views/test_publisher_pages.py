import re

from small import READ, catalog_of

from generator.views.publisher_pages import OWN_ENTRIES, ROOM, places, sheets


def source(url, **fields):
    return {"url": url, "title": "A page", "standing": "primary", "supports": ["released"], **READ, **fields}


def test_a_publisher_of_two_pages_or_of_many_entries_has_a_page_and_the_others_share_one():
    many = {f"models/m{at}": {"sources": [source("https://many.org/1")]} for at in range(OWN_ENTRIES)}
    two = {
        "models/a": {"sources": [source("https://two.org/1"), source("https://two.org/2"), source("https://one.org/1")]}
    }
    catalog = catalog_of({**many, **two})
    assert {sheet.key for sheet in sheets(catalog)} == {"many.org", "two.org", "single"}
    assert places(catalog)["https://two.org/1"].startswith("sources/two.org/#p")
    assert places(catalog)["https://one.org/1"].startswith("sources/single/#p")


def test_a_place_stays_the_same_when_other_pages_come():
    one = {"models/a": {"sources": [source("https://two.org/1"), source("https://two.org/2")]}}
    more = {"models/b": {"sources": [source("https://two.org/0")]}}
    assert places(catalog_of(one))["https://two.org/2"] == places(catalog_of({**one, **more}))["https://two.org/2"]


def test_many_pages_are_cut_and_every_use_is_shown_once():
    long = ("word " * 50).strip()
    models = {
        f"models/m{at:03}": {
            "sources": [source("https://big.org/same", passage=long), source(f"https://big.org/{at}", passage=long)]
        }
        for at in range(150)
    }
    catalog = catalog_of(models)
    found = [sheet for sheet in sheets(catalog) if sheet.key == "big.org"]
    assert len(found) > 1
    assert [sheet.url for sheet in found[:2]] == ["sources/big.org/", "sources/big.org_2/"]
    uses = [(block.page.url, use.record.id) for sheet in found for block in sheet.blocks for use in block.uses]
    assert len(uses) == len(set(uses)) == 300
    ids = [[block.id for block in sheet.blocks] for sheet in found]
    assert all(len(of) == len(set(of)) for of in ids)
    assert max(sum(len(use.source.passage) for block in sheet.blocks for use in block.uses) for sheet in found) < ROOM


def test_no_address_of_ours_can_be_two_pages():
    urls = [
        "https://github.com/x/1",
        "https://github.com/x/2",
        "https://github.com/x-2/a",
        "https://github.com/X_2/b",
        "https://huggingface.co/x.2/a",
    ]
    catalog = catalog_of({"models/a": {"sources": [source(url) for url in urls]}})
    found = [sheet.url for sheet in sheets(catalog)]
    assert len(found) == len(set(found))
    assert all(re.fullmatch(r"sources/[a-z0-9][a-z0-9._-]*/", url) for url in found)
