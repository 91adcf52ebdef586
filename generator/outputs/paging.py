"""Lists that are too long for one page: where each part stands."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Generic, TypeVar

T = TypeVar("T")
ROWS = 150  # of a table on one page


@dataclass(frozen=True)
class Part(Generic[T]):
    """One page of a list: its address below the root, its number from 1, the number of pages, what it shows."""

    url: str
    number: int
    last: int
    shown: Sequence[T]
    whole: Sequence[T]

    def step(self, number: int) -> str:
        """The last step of the address of another part, as seen from beside this one."""
        return address(self.url.rsplit("/", 2)[1].split("--")[0] + "/", number)


def in_parts(url: str, found: Sequence[T], rows: int = ROWS) -> Iterator[Part[T]]:
    """A list in as many pages as it needs; an empty one has a page too."""
    starts = range(0, max(len(found), 1), rows)
    for number, start in enumerate(starts, 1):
        yield Part(address(url, number), number, len(starts), found[start : start + rows], found)


def address(url: str, number: int) -> str:
    """The address of a part. No id has two hyphens in a row, so that none can be in its place."""
    return url if number == 1 else f"{url.removesuffix('/')}--{number}/"
