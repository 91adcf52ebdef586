"""The hand-written pages: what they show as an example is what the generator really takes, says and gives."""

import json
import re
import subprocess
import sys
import tomllib
from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.language import CATALOGUES
from generator.load import load
from generator.themes import themes

ROOT = Path(__file__).parent.parent
PAGES = ("method", "contribute", "data")
TODAY = date(2026, 11, 24)
SOURCES = """sources:
  - url: https://example.org/
    title: A page
    standing: primary
    accessed: 2026-11-24
    read_as: page
    supports: [{}]
"""
STUBS = {
    "organizations/hugging-face": "name: Hugging Face\ntype: company\nsummary: A platform.\n" + SOURCES.format("type"),
    "models/deepseek-r1": "name: DeepSeek-R1\norganizations: [hugging-face]\nreleased: 2025-01-20\nsummary: A model.\n"
    + SOURCES.format("released"),
    "models/distilled": "name: Distilled\norganizations: [hugging-face]\nreleased: 2025-03\nsummary: A model.\n"
    "based_on:\n  - {model: deepseek-r1, relation: distilled-from}\n" + SOURCES.format("based_on"),
}


def page(name):
    return (ROOT / f"docs/{name}.md").read_text(encoding="utf-8")


def block(name, language):
    """The one fenced block of a language on a page."""
    (found,) = re.findall(rf"^```{language}\n(.*?)^```$", page(name), re.MULTILINE | re.DOTALL)
    return found


@pytest.fixture
def entries(tmp_path):
    """A folder with the example of the page and what it refers to."""
    files = {**STUBS, "events/open-r1-start": block("contribute", "yaml")}
    for name, text in files.items():
        file = tmp_path / f"entries/{name}.yaml"
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    return tmp_path / "entries"


@pytest.fixture
def download(entries):
    from generator.language import language
    from generator.outputs import data
    from generator.settings import Settings

    catalog, _ = load(entries, TODAY)
    cite = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
    settings = Settings("https://example.org/", "https://example.org/repository", license="CC BY 4.0", citation=cite)
    return {file.path: file.content for file in data.make(catalog, settings, language("en"))}


@pytest.mark.parametrize("name", PAGES)
def test_page_has_title_description_hub_and_heading(name):
    front, _, rest = page(name).removeprefix("---\n").partition("\n---\n")
    assert re.fullmatch(rf"title: .+\ndescription: .{{50,160}}\nhub: {name}", front)
    assert re.match(r"# .+ \{ #content \}\n", rest)


@pytest.mark.parametrize("path", sorted((ROOT / "docs").rglob("*.md")), ids=str)
def test_head_of_a_page_is_read_as_it_is_meant(path):
    head = yaml.safe_load(path.read_text(encoding="utf-8").split("---\n")[1])
    assert isinstance(head, dict), "a value with a colon stands in quotes"


@pytest.mark.parametrize("name", PAGES)
def test_links_to_other_pages_lead_somewhere(name):
    targets = re.findall(r"\]\(([^)#:]+\.md)", page(name))
    assert [target for target in targets if not (ROOT / "docs" / target).is_file()] == []


TRANSLATED = sorted(path.relative_to(ROOT / "docs/fr").as_posix() for path in (ROOT / "docs/fr").rglob("*.md"))


def test_every_hand_written_page_is_translated():
    written = {f"{name}.md" for name in PAGES} | {f"themes/{theme.id}.md" for theme in themes(ROOT / "docs")}
    assert set(TRANSLATED) == written


@pytest.mark.parametrize("path", TRANSLATED)
def test_translation_keeps_head_headings_links_and_examples(path):
    def shape(text):
        front, _, rest = text.removeprefix("---\n").partition("\n---\n")
        head = [line for line in front.split("\n") if not line.startswith(("title: ", "description: "))]
        bare = re.sub(r"^```.*?^```$", "", rest, flags=re.MULTILINE | re.DOTALL)
        headings = [line.split(" ")[0] for line in bare.split("\n") if line.startswith("#")]
        links = sorted(re.findall(r"\]\(([^)]+)\)|href=\"([^\"]+)\"", bare))
        return head, headings, links, re.findall(r"^```(\w+)", rest, re.MULTILINE)

    english, french = ((ROOT / folder / path).read_text(encoding="utf-8") for folder in ("docs", "docs/fr"))
    assert shape(french) == shape(english)
    description = re.search(r"^description: (.+)$", french, re.MULTILINE)[1]
    assert 50 <= len(description) <= 180


def test_the_example_in_french_is_the_same_entry():
    def lines(text):
        block = re.findall(r"^```yaml\n(.*?)^```$", text, re.MULTILINE | re.DOTALL)[0]
        return [line for line in block.split("\n") if not line.strip().startswith("#")]

    assert lines(page("fr/contribute")) == lines(page("contribute"))


def test_words_of_the_frames_are_the_same_in_every_language():
    files = sorted((ROOT / "overrides/partials/words").glob("*.html"))
    found = {file.stem: dict(re.findall(r'"(\w+)": "(.*)",', file.read_text(encoding="utf-8"))) for file in files}
    assert len(found) > 1
    for words in found.values():
        assert words.keys() == found["en"].keys()
        assert [key for key, text in words.items() if text.count("{}") != found["en"][key].count("{}")] == []


def test_every_theme_has_its_heading_three_to_six_paragraphs_and_what_they_rest_on():
    found = themes(ROOT / "docs")
    assert len({theme.order for theme in found}) == len(found) > 5
    for theme in found:
        _, _, text = page(f"themes/{theme.id}").partition("\n---\n")
        heading, *paragraphs = text.strip().split("\n\n")
        assert heading == f"# {theme.title} {{ #content }}"
        assert 3 <= len(paragraphs) <= 6
        assert 50 <= len(theme.line) <= 160
        assert [words for words in paragraphs if "](../../" not in words] == []


def test_the_annotated_entry_has_no_problem(entries):
    assert load(entries, TODAY)[1] == []


def test_the_problem_on_the_page_is_what_the_checker_prints(entries):
    event = entries / "events/open-r1-start.yaml"
    event.write_text(event.read_text(encoding="utf-8").replace("- hugging-face", "- huging-face"), encoding="utf-8")
    command = [sys.executable, "-m", "generator", "check", "--entries", "entries"]
    ran = subprocess.run(
        command, cwd=entries.parent, env={"PYTHONPATH": str(ROOT)}, capture_output=True, text=True, check=False
    )
    assert (ran.returncode, ran.stdout) == (1, block("contribute", "text")), ran.stderr


@pytest.mark.parametrize(("code", "name"), [("en", "method"), ("fr", "fr/method")])
def test_the_marks_are_explained_in_the_words_of_the_interface(code, name):
    states = tomllib.loads((CATALOGUES / f"{code}.toml").read_text(encoding="utf-8"))["state"]
    explained = re.findall(r"^\| ([\w ]+) \|", page(name), re.MULTILINE)[1:]
    assert explained == [states[state] for state in ("verified", "weak", "unverified", "disputed", "gap")]


def test_the_shape_on_the_page_is_that_of_the_download(download):
    shown = json.loads(block("data", "json"))
    given = json.loads(download["data/v1/events.json"])
    assert list(shown) == list(given)
    assert list(shown["entries"][0]) == list(given["entries"][0])
    assert list(shown["entries"][0]["facts"][0]) == list(given["entries"][0]["facts"][0])
    assert shown["schema_version"] == given["schema_version"]


def test_every_file_named_on_the_page_is_in_the_download(download):
    named = re.findall(r'href="PRESS-START/(data/v1/[^"]+)"', page("data"))
    assert len(named) > 20
    assert [name for name in named if name not in download] == []
    assert {"data/v1/schema/events.schema.json", "data/v1/events/open-r1-start.json"} <= download.keys()
