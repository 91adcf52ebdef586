import json
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

import yaml
from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs import data
from generator.settings import settings
from generator.views.citation import AUTHOR, LICENSE, TITLE, citation, citation_file

OWN_HEAD = ("/schema/", "openapi", "datapackage", "sources.csl")  # forms whose standard says where the terms stand
ROOT = Path(__file__).parents[2]
TEXT = (ROOT / "CITATION.cff").read_text(encoding="utf-8")
TERMS = (ROOT / "LICENSE-DATA").read_text(encoding="utf-8")
CATALOG = catalog_of({"models/m": {"sources": [{"url": "https://e.org/", "title": "A", "standing": "primary",
                                                "accessed": "2026-02-03", "read_as": "page"}]}})  # fmt: skip


def made(told):
    return {one.path: one.content for one in data.make(CATALOG, told, language("en"))}


def test_the_record_is_cited_as_the_repository_says():
    told = yaml.safe_load(TEXT)
    assert (told["title"], told["authors"], told["license"]) == (TITLE, [{"name": AUTHOR}], LICENSE)
    assert citation("2026-02-03+0a", "https://site.example/") == (
        "The Open AI Movement contributors. The Open AI Movement, a sourced record. "
        "Data, version 2026-02-03+0a. https://site.example/. CC-BY-4.0."
    )


def test_the_citation_file_of_the_download_has_the_version_and_the_day_of_the_data():
    told = yaml.safe_load(citation_file(TEXT, "2026-02-03+0a"))
    assert (told["version"], str(told["date-released"])) == ("2026-02-03+0a", "2026-02-03")
    assert told.keys() - {"date-released"} == yaml.safe_load(TEXT).keys()
    assert "date-released" not in yaml.safe_load(citation_file(TEXT, "none+0a"))


def test_the_citation_file_of_the_download_is_one(tmp_path):
    file = tmp_path / "CITATION.cff"
    file.write_text(citation_file(TEXT, "2026-02-03+0a"), encoding="utf-8")
    command = [sys.executable, "-m", "check_jsonschema", "--builtin-schema", "vendor.citation-file-format", str(file)]
    checked = subprocess.run(command, capture_output=True, text=True, check=False)
    assert checked.returncode == 0, checked.stdout


def test_terms_and_citation_are_those_of_the_repository():
    told = settings(ROOT / "mkdocs.yml")
    assert (told.citation, told.license) == (TEXT, TERMS)


def test_every_json_file_says_version_license_and_citation():
    files = made(SETTINGS)
    checked = [path for path in files if path.endswith(".json") and not any(own in path for own in OWN_HEAD)]
    assert len(checked) > 15
    for path in checked:
        told = json.loads(files[path])
        told = told.get("graph", told)
        assert told["license"] == LICENSE
        assert told["citation"] == citation(told["data_version"], SETTINGS.site)
        assert told["schema_version"].startswith("1.")
    assert b"Data, version 2026-02-03+" in files["data/v1/lineage.graphml"]


def test_terms_and_citation_lie_in_the_download_where_the_repository_has_them():
    assert not {"data/v1/LICENSE", "data/v1/CITATION.cff"} & made(SETTINGS).keys()
    files = made(replace(SETTINGS, citation=TEXT, license=TERMS))
    assert files["data/v1/LICENSE"].decode() == TERMS
    told = yaml.safe_load(files["data/v1/CITATION.cff"])
    assert told["version"] == json.loads(files["data/v1/index.json"])["data_version"]
    assert "LICENSE" in [one["path"] for one in json.loads(files["data/v1/index.json"])["files"]]
