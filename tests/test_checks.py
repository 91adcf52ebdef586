"""Each rule over entries: the golden cases of tests/checks, and that no rule is without one."""

from datetime import date
from pathlib import Path

import pytest
import yaml

from generator.catalog import resolve
from generator.checks import check, review
from generator.checks.alone import ALONE
from generator.checks.registry import CHECKS
from generator.checks.reviews import REVIEWS
from generator.checks.scope import Scope
from generator.load import load
from generator.problems import as_text, ordered

CASES = Path(__file__).parent / "checks"
TODAY = date(2026, 1, 1)
RULES = {*(rule.RULE for rule in (*CHECKS, *REVIEWS)), *resolve.RULES}


def cases():
    for file in sorted(CASES.glob("*.yaml")):
        for case in yaml.safe_load_all(file.read_text(encoding="utf-8")):
            yield pytest.param(case, file.stem, id=f"{file.stem}: {case['says']}")


@pytest.mark.parametrize(("case", "rule"), list(cases()))
def test_golden_case(case, rule, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for name, text in case["files"].items():
        file = tmp_path / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")
    _, problems = load(Path("entries"), TODAY, reviews=rule in {one.RULE for one in REVIEWS})
    assert as_text(problems) == case["problems"]


def test_every_rule_has_a_case_that_breaks_it_and_one_that_keeps_it():
    broken, kept = set(), set()
    for parameters in cases():
        case, rule = parameters.values
        (broken if f"[{rule}]" in case["problems"] else kept).add(rule)
    assert broken == RULES
    assert kept == RULES


def test_every_rule_has_its_own_name_and_says_in_its_docstring_what_it_asks_for():
    rules = (*CHECKS, *REVIEWS)
    assert len({rule.RULE for rule in rules}) == len(rules)
    assert [rule.RULE for rule in rules if rule.__name__.rsplit(".", 1)[1] != rule.RULE.replace("-", "_")] == []
    assert [rule.RULE for rule in rules if not (rule.__doc__ or "").strip().endswith(".")] == []


@pytest.mark.parametrize("rule", ALONE, ids=lambda rule: rule.RULE)
def test_a_rule_for_one_entry_finds_the_same_in_a_file_that_is_checked_alone(rule, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    case = next(yaml.safe_load_all((CASES / f"{rule.RULE}.yaml").read_text(encoding="utf-8")))
    for name, text in case["files"].items():
        (tmp_path / name).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / name).write_text(text, encoding="utf-8")
    _, whole = load(Path("entries"), TODAY)
    own = [problem for problem in whole if problem.rule == rule.RULE]
    alone = []
    for name in case["files"]:
        alone += load(Path("entries"), TODAY, only=[Path(name)])[1]
    assert ordered(problem for problem in alone if problem.rule == rule.RULE) == own


def test_an_empty_catalog_breaks_no_rule(tmp_path):
    catalog, problems = load(tmp_path, TODAY)
    assert problems == []
    assert [*check(catalog, Scope(TODAY)), *review(catalog)] == []
