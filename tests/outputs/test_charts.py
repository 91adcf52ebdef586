"""Pages of charts: the table and the drawing say the same, the file holds the table, links lead somewhere."""

import csv
import io
import re

import html5lib
import pytest
from small import READ, SETTINGS, SOURCE, catalog_of

from generator.language import language
from generator.outputs import charts
from generator.pages import OutputFile, Page

EN = language("en")
HTML = "{http://www.w3.org/1999/xhtml}"
OUT = {"components": {"model-parameters": {"status": "released", "license": "mit"}}}
ENTRIES = {
    "organizations/lab": {"country": "FR"},
    "organizations/evil": {"name": "=HYPERLINK(1) <b>x</b>", "country": "US"},
    "licenses/mit": {"osi_approved": "true"},
    "datasets/pile": {},
    "models/a": {
        **OUT,
        "parameters": "7B",
        "released": "2024-02-01",
        "languages": ["en"],
        "trained_on": [{"dataset": "pile"}],
    },
    "models/b": {
        **OUT,
        "parameters": "70B",
        "organizations": ["evil"],
        "based_on": [{"model": "a", "relation": "finetune"}],
    },
    "models/c": {"variants": [{"name": "@sum <i>", "parameters": "1B"}], "context_window": "8K"},
    "quotes/q": {"sources": [{**SOURCE, **READ, "supports": ["all"]}]},
}


@pytest.fixture(scope="module")
def made():
    return list(charts.make(catalog_of(ENTRIES), SETTINGS, EN))


@pytest.fixture(scope="module")
def pages(made):
    return {page.url: page for page in made if isinstance(page, Page)}


def tree(page):
    return html5lib.parse(page.body)


def table(page):
    return [["".join(cell.itertext()) for cell in row] for row in tree(page).iter(f"{HTML}tr")]


def test_every_chart_has_a_page_and_a_file(made, pages):
    ids = [chart.__name__ for chart in charts.charts.__globals__["CHARTS"]]
    files = {file.path for file in made if isinstance(file, OutputFile)}
    assert len(files) == len(ids) == 12
    for file in files:
        url = file.removesuffix(".csv") + "/"
        assert f'href="../{url.split("/")[1]}.csv"' in pages[url].body
        assert f'href="../{url}"' in pages["charts/"].body


def test_the_file_holds_the_table_and_no_formula(made, pages):
    files = {file.path: file.content.decode() for file in made if isinstance(file, OutputFile)}
    for path, text in files.items():
        rows = list(csv.reader(io.StringIO(text)))
        assert {len(row) for row in rows} == {len(rows[0])}
        assert not any(cell.startswith(("=", "+", "-", "@", "\t")) for row in rows for cell in row), path
    page = pages["charts/organizations/"]
    assert [row[1] for row in table(page)[1:]] == [
        row[1] for row in csv.reader(io.StringIO(files["charts/organizations.csv"]))
    ][1:]
    assert "'@sum <i>" in files["charts/parameters.csv"]


def test_a_hostile_name_is_shown_as_words(pages):
    assert "<b>x</b>" not in pages["charts/organizations/"].body
    assert ["=HYPERLINK(1) <b>x</b>", "1"] in table(pages["charts/organizations/"])


def test_what_a_screen_reader_hears_of_a_column_stands_in_the_table(pages):
    page = pages["charts/releases-by-country/"]
    said = [part.get("aria-label") for part in tree(page).iter() if part.get("role") == "img"]
    rows = {row[0]: row[-1] for row in table(page)[1:] if row[-1] != "0"}
    assert said
    assert {words.split(": ")[0]: re.match(r"\d+", words.split(": ")[1])[0] for words in said} == rows


def test_what_a_screen_reader_hears_of_a_bar_stands_in_the_table(pages):
    page = pages["charts/verified-by-kind/"]
    said = dict(
        part.get("aria-label").split(": ", 1)
        for part in tree(page).iter()
        if (part.get("aria-label") or "").endswith(" facts")
    )
    rows = {row[0]: f"{row[-1]} of {row[2]} facts" for row in table(page)[1:] if row[2] != "0"}
    assert said == rows


def test_a_page_says_how_many_entries_it_rests_on_and_what_is_left_out(pages):
    words = pages["charts/model-languages/"].body
    assert "Rests on 1 entry." in words
    assert "2 models for which nobody has looked" in words


def test_long_tables_have_a_page_for_each_year(pages):
    assert "charts/parameters-2025/" in pages
    assert [row[0] for row in table(pages["charts/parameters-2025/"])[1:]] == ["B", "C"]
    assert 'href="../parameters-2025/"' in pages["charts/parameters/"].body


def test_an_empty_record_has_charts_too():
    made = list(charts.make(catalog_of({}), SETTINGS, EN))
    assert sum(isinstance(page, Page) for page in made) == 13
