"""Every icon that a page can ask for is drawn by the style sheet."""

import re
from pathlib import Path
from typing import get_args

from generator.outputs.icons import ICONS
from generator.schema import KINDS, vocabulary

SHEET = (Path(__file__).parent.parent.parent / "docs/css/icons.css").read_text(encoding="utf-8")


def test_the_style_sheet_draws_each_icon_once_and_no_other():
    assert sorted(re.findall(r"^\.rec-i-([a-z-]+) ", SHEET, re.MULTILINE)) == sorted(ICONS)


def test_every_kind_has_an_icon_and_the_list_is_sorted():
    assert [kind.name for kind in KINDS if kind.name not in ICONS] == []
    assert [type for type in get_args(vocabulary.EventType) if type not in ICONS] == []
    assert list(ICONS) == sorted(ICONS)
