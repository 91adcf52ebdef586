from datetime import date
from pathlib import Path

import pytest

from generator.checks.alone import ALONE
from generator.checks.registry import CHECKS
from generator.errors import GeneratorError
from generator.load import load
from generator.settings import Settings, settings

SOURCE = "{url: https://e.org/, title: T, standing: weak, supports: [name]}"
GOOD = f"name: Lab\nsummary: A lab.\ntype: lab\nsources: [{SOURCE}]\n"


@pytest.fixture
def entries(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    Path("entries/organizations").mkdir(parents=True)
    Path("entries/organizations/a.yaml").write_text(GOOD, encoding="utf-8")
    Path("entries/organizations/b.yaml").write_text(GOOD.replace("supports: [name]", "supports: []"), encoding="utf-8")
    Path("entries/organizations/c.yaml").write_text('name: "x\n', encoding="utf-8")
    return Path("entries")


def test_problems_of_all_gates_come_in_the_order_of_places(entries):
    catalog, problems = load(entries, date(2026, 1, 1))
    assert [(problem.where.file[-6:], problem.rule) for problem in problems] == [
        ("b.yaml", "name-collision"), ("b.yaml", "useless-source"), ("c.yaml", "unclosed-quote")
    ]  # fmt: skip
    assert [record.id for record in catalog.all] == ["a", "b"]


def test_files_alone_are_checked_without_the_rules_over_several(entries):
    _, problems = load(entries, date(2026, 1, 1), only=[Path("entries/organizations/b.yaml")])
    assert [problem.rule for problem in problems] == ["useless-source"]
    assert set(ALONE) < set(CHECKS)


def test_the_floor_beside_the_entries_holds(entries):
    Path("coverage.toml").write_text("[organizations]\nentries = 3\nverified = 0.0\n", encoding="utf-8")
    _, problems = load(entries, date(2026, 1, 1))
    assert [problem.message for problem in problems if problem.rule == "coverage-floor"] == [
        "2 organizations, the floor is 3"
    ]


def test_settings_are_two_lines_of_the_configuration(tmp_path):
    config = tmp_path / "mkdocs.yml"
    config.write_text(
        "site_name: x\nsite_url: https://s.example/\nextra:\n  repository: https://c.example/r/\n", encoding="utf-8"
    )
    assert settings(config) == Settings("https://s.example/", "https://c.example/r")
    config.write_text("site_url: https://s.example/\n", encoding="utf-8")
    with pytest.raises(GeneratorError, match=r"extra\.repository"):
        settings(config)


def test_audits_beside_the_configuration_are_newest_first(tmp_path):
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_url: https://s.example/\nextra:\n  repository: https://c.example/r\n", encoding="utf-8")
    held = "[[audit]]\ndate = 2026-01-02\nseed = 3\nfacts = 10\nwrong = 2\nleft = 1\n"
    (tmp_path / "audits.toml").write_text(held + held.replace("01-02", "02-03"), encoding="utf-8")
    assert [audit.date.month for audit in settings(config).audits] == [2, 1]
    wrong = [held.replace("facts = 10", "facts = 1"), held.replace("facts = 10", "facts = true"), held + "more = 1\n"]
    wrong.append(held.replace("2026-01-02", "2026-01-02T03:04:05"))
    for text in ("[[audit]]\nseed = 3\n", "[[audit", *wrong):
        (tmp_path / "audits.toml").write_text(text, encoding="utf-8")
        with pytest.raises(GeneratorError, match=r"audits\.toml"):
            settings(config)
