import sys
from unicodedata import category

import pytest

from generator.source import RULES
from generator.source.characters import ANY, DOUBTFUL, forbidden


def rules(text):
    return [rule for _, rule, _, _ in forbidden(text)]


@pytest.mark.parametrize(
    "text",
    [
        "plain words, 100 % (“quoted”) — naïve café, Ångström, Việt Nam",
        "«\u00a0L’été de l’IA\u00a0» — 50\u202f%",
        "北京智源人工智能研究院, 深度求索, ディープシーク, 딥시크",
        "فالكون, نموذج, מודל, Модель, Μοντέλο",
        "می\u200cخواهم",  # Persian: the non-joiner is spelling
        "क्\u200dष",  # Devanagari: the joiner is spelling
        "👩\u200d💻 👩🏽\u200d🚀 ❤️\u200d🔥 🏳️\u200d🌈 🤷🏽\u200d♀️ 1️⃣ ☁️ ✈︎",
        "葛\ufe00",  # a registered variant of a Han character
        "e\u0301 and three: a\u0301\u0302\u0303",
        "math 𝑂(𝑛), ≤ → ∞, ½, 10⁻³, µ",
    ],
)
def test_text_of_any_language_may_be_written(text):
    assert rules(text) == []


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        *[(f"a{chr(number)}b", "control-character") for number in (0, 7, 8, 11, 12, 13, 27, 31, 127, 128, 155, 159)],
        *[(f"a{letter}b", "line-separator") for letter in "\x85\u2028\u2029"],
        *[(f"a{letter}b", "bidirectional-control") for letter in "\u061c\u200e\u200f\u202a\u202e\u2066\u2069"],
        *[
            (f"a{letter}b", "invisible-character")
            for letter in "\u00ad\u034f\u200b\u200c\u200d\u2060\u2800\u3164\ufeff"
        ],
        *[(f"a{letter}b", "invisible-character") for letter in "\ufe0f\ufe00\ufffc\ufffd\U000e0041\U000e0100"],
        ("深\u200d度", "invisible-character"),
        ("OpenAI\ufe0f", "invisible-character"),
        ("👩\u200d", "invisible-character"),
        ("\u200d👩", "invisible-character"),
        ("☁\ufe0f\ufe0f", "invisible-character"),
        *[(f"a{letter}b", "private-character") for letter in "\ue000\uf8ff\ufdd0\uffff\U0001fffe\U000f0000\U0010ffff"],
        ("a\ud800b", "private-character"),
        ("a" + "\u0301" * 4, "stacked-marks"),
        ("a\tb", "tab"),
    ],
    ids=ascii,
)
def test_deceiving_character_is_told(text, rule):
    assert rules(text) == [rule]
    assert rule in RULES


def test_message_names_the_character():
    [(at, _, message, hint)] = forbidden("ab\u202ec")
    assert (at, message) == (2, "U+202E (right-to-left override) is not allowed")
    assert hint


def test_no_character_that_unicode_calls_format_control_private_or_separator_slips_through():
    # Signs of accounting and of Egyptian, shorthand and musical layout that stand for something to be seen.
    kept = {0x600, 0x601, 0x602, 0x603, 0x604, 0x605, 0x6DD, 0x70F, 0x890, 0x891, 0x8E2, 0x110BD, 0x110CD}
    through = {
        number
        for number in range(sys.maxunicode + 1)
        if category(chr(number)) in {"Cc", "Cf", "Cs", "Co", "Zl", "Zp"} and not rules(f"a{chr(number)}b")
    }
    egyptian, shorthand = set(range(0x13430, 0x13440)), set(range(0x1BCA0, 0x1BCA4))
    assert through - kept - egyptian - shorthand == {0x0A}


def test_quick_look_misses_nothing():
    missed = [
        number
        for number in range(sys.maxunicode + 1)
        if ANY.search(f"a{chr(number)}b") and not DOUBTFUL.search(chr(number))
    ]
    assert missed == []
