"""How a Chinese name is read, in plain letters: `深度求索` is searched for as "shen du qiu suo" too."""

from __future__ import annotations

import re

HAN = re.compile(r"[\u3400-\u4dbf\u4e00-\u9fff]+")
KANA = re.compile(r"[\u3040-\u30ff]")


def pinyin(name: str, language: str) -> str:
    """The Chinese part of a name, syllable by syllable, without tones; "" where there is none or it is not Chinese."""
    runs = HAN.findall(name)
    if not runs or not language.startswith("zh") or KANA.search(name):
        return ""
    from pypinyin import lazy_pinyin

    return " ".join(syllable for run in runs for syllable in lazy_pinyin(run))
