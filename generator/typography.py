"""How a language sets its prose, joins words with names and counts in large units, where it differs from plain text."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass

from generator import french


def unchanged(words: str, name: str) -> str:
    """Words that stay the same before every name."""
    return words


@dataclass(frozen=True)
class Habits:
    """The habits of a language: each takes finished words and gives them as the language writes them.

    `prose` sets spaces in sentences of ours, `date` mends a date, `before` joins words with the name behind them.
    `units` are the smallest and the largest unit for large numbers, 0 for those that the locale's own table has.
    """

    prose: Callable[[str], str] = str
    date: Callable[[str], str] = str
    before: Callable[[str, str], str] = unchanged
    units: tuple[int, int] = (0, 0)


HABITS = {"fr": Habits(french.spaced, french.first_day, french.elided, (10**6, 10**9))}


def habits(code: str) -> Habits:
    """The habits of the language of a code; those of plain text where none are written down."""
    return HABITS.get(code, Habits())
