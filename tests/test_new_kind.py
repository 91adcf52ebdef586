"""A new kind is a type and a line; a new rule and a new output are a module and a name."""

import json
from datetime import date
from pathlib import Path
from types import SimpleNamespace
from typing import ClassVar

import pytest
from jsonschema import Draft202012Validator
from small import SETTINGS

from generator import outputs
from generator.checks import registry
from generator.language import language
from generator.load import load
from generator.outputs import make
from generator.pages import OutputFile, Page
from generator.problems import Problem, has_errors
from generator.schema import KINDS, Kind
from generator.schema.base import Named
from generator.schema.dates import PartialDate
from generator.schema.export import schemas
from generator.schema.refs import ModelRef

SOURCES = (
    "sources: [{url: https://e.org/a, title: A, standing: primary, accessed: 2025, read_as: page, supports: [name]}]\n"
)


class Benchmark(Named):
    """What models are measured by."""

    CLAIMS: ClassVar[tuple[str, ...]] = ("began", "measures.*", "best_of")
    EXPECTED: ClassVar[tuple[str, ...]] = ("began", "best_of")
    DATE: ClassVar[str] = "began"
    began: PartialDate | None = None
    measures: tuple[ModelRef, ...] = ()
    best_of: ModelRef | None = None


ALL = (*KINDS, Kind("benchmarks", "benchmark", lambda: Benchmark))


@pytest.fixture
def entries(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in {
        "organizations/lab": "name: Lab\nsummary: A lab.\ntype: lab\n",
        "models/one": "name: One\nsummary: See [[benchmarks/sums]].\norganizations: [lab]\nreleased: 2024\n",
        "benchmarks/sums": "name: Sums\nsummary: Adds up.\nbegan: 2023-05\nmeasures: [one]\nformerly: [additions]\n",
    }.items():
        file = Path(f"entries/{name}.yaml")
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text + SOURCES, encoding="utf-8")
    return Path("entries")


def loaded(entries):
    return load(entries, date(2026, 1, 1), kinds=ALL)


def test_a_new_kind_has_pages_files_and_backlinks(entries):
    catalog, problems = loaded(entries)
    assert problems == []
    made = list(make(catalog, SETTINGS, language("en")))
    pages = {one.url: one for one in made if isinstance(one, Page)}
    files = {one.path: one.content for one in made if isinstance(one, OutputFile)}
    assert "Sums" in pages["benchmarks/"].body
    assert "May 2023" in pages["benchmarks/sums/"].body
    assert "Nobody has looked" in pages["benchmarks/sums/"].body
    assert pages["benchmarks/sums/"].frame == "benchmarks/frame"
    assert pages["benchmarks/additions/"].body == "benchmarks/sums/"
    assert 'href="../../benchmarks/sums/"' in pages["models/one/"].body
    assert 'href="../../models/one/"' in pages["benchmarks/sums/"].body
    assert "Benchmarks" in pages[""].body
    assert "Benchmarks" in pages["quality/"].body
    entry = json.loads(files["data/v1/benchmarks/sums.json"])
    Draft202012Validator(json.loads(files["data/v1/schema/benchmarks.schema.json"])).validate(entry)
    assert entry["entry"]["referred_to_by"] == ["models/one"]
    assert [fact["path"] for fact in entry["entry"]["facts"]] == ["began", "measures.one"]
    assert json.loads(files["data/v1/models/one.json"])["entry"]["referred_to_by"] == ["benchmarks/sums"]
    assert json.loads(files["data/v1/index.json"])["counts"]["benchmarks"] == 1
    assert "benchmarks.schema.json" in schemas(ALL)


def test_the_rules_hold_for_a_new_kind(entries):
    file = entries / "benchmarks/sums.yaml"
    text = file.read_text(encoding="utf-8").replace("[one]", "[one, onne, lab, one]").replace("2023-05", "2027")
    file.write_text(text, encoding="utf-8")
    _, problems = loaded(entries)
    assert [(problem.where.line, problem.rule) for problem in problems] == [
        (3, "future-date"), (4, "dangling-reference"), (4, "wrong-kind"), (4, "repeated-item")
    ]  # fmt: skip
    file.write_text(text.replace("measures", "measure"), encoding="utf-8")
    _, (first, *_) = loaded(entries)
    assert (first.rule, first.hint) == ("unknown-key", "did you mean 'measures'?")


def test_a_new_rule_is_a_module_and_a_name(entries, monkeypatch):
    def find(catalog, scope):
        for record in catalog.of("benchmarks"):
            yield Problem(record.where("name"), "no-sums", "sums are no benchmark", "take it out")

    rule = SimpleNamespace(RULE="no-sums", find=find, __doc__="No sums.")
    monkeypatch.setattr(registry, "CHECKS", (*registry.CHECKS, rule))
    _, problems = loaded(entries)
    assert [(str(problem.where.file), problem.rule) for problem in problems] == [
        ("entries/benchmarks/sums.yaml", "no-sums")
    ]
    assert has_errors(problems)


def test_a_new_output_is_a_module_and_a_name(entries, monkeypatch):
    def count(catalog, settings, say):
        yield OutputFile("count.txt", f"{len(catalog.all)}\n".encode())

    monkeypatch.setattr(outputs, "OUTPUTS", (*outputs.OUTPUTS, SimpleNamespace(make=count)))
    made = list(make(loaded(entries)[0], SETTINGS, language("en")))
    assert OutputFile("count.txt", b"3\n") in made
