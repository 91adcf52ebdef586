import re
from pathlib import Path

import pytest

from generator.source import RULES

ROOT = Path(__file__).parent.parent.parent
CASES = "".join(
    path.read_text(encoding="utf-8")
    for path in [*Path(__file__).parent.glob("test_*.py"), ROOT / "tests" / "hostile" / "index.tsv"]
    if path != Path(__file__)
)
CODE = "".join(
    path.read_text(encoding="utf-8") for path in (ROOT / "generator" / "source").glob("*.py") if path.stem != "rules"
)


@pytest.mark.parametrize("rule", RULES)
def test_rule_has_a_name_a_paragraph_a_place_in_the_code_and_a_case(rule):
    assert re.fullmatch(r"[a-z0-9]+(-[a-z0-9]+)*", rule)
    assert RULES[rule].endswith(".")
    assert f'"{rule}"' in CODE
    assert f'"{rule}"' in CASES or f"\t{rule}@" in CASES
