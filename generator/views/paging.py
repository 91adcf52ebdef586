"""Long lists in pages: which links stand on each."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TypeVar

T = TypeVar("T")
NEAR = 2  # links to so many pages on each side


def cut(found: Sequence[T], number: int) -> list[Sequence[T]]:
    """A list in parts of so many; one empty part for an empty list."""
    return [found[start : start + number] for start in range(0, len(found) or 1, number)]


def links(at: int, last: int) -> list[int]:
    """The numbers of the pages to link from one page: first, last and the near ones; 0 where numbers are left out."""
    shown = sorted({1, last, *range(max(at - NEAR, 1), min(at + NEAR, last) + 1)})
    found: list[int] = []
    for number in shown:
        gap = number - found[-1] if found else 1
        found += [number - 1] if gap == 2 else [0] if gap > 2 else []
        found.append(number)
    return found
