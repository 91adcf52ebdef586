"""Which page of ours shows a page of a publisher: publishers with a page of their own, the others together."""

from __future__ import annotations

import hashlib
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.catalog import Catalog
from generator.views.publishers import SHARED, Publisher, SourcePage, Use, publishers

OWN_PAGES, OWN_ENTRIES = 2, 3  # from so many pages, or entries that name its one page, a publisher has a page
SINGLE = "single"
ROOM = 64_000  # letters of HTML, about, that one page of ours holds
OF_BLOCK, OF_USE, OF_FACT = 700, 200, 90  # letters, about, for a page, an entry, a fact


@dataclass(frozen=True)
class Block:
    """A page of a publisher with those of its uses that stand together; `id` is its anchor."""

    publisher: Publisher
    page: SourcePage
    uses: tuple[Use, ...]
    whole: bool

    @property
    def id(self) -> str:
        """The first letters of the sum of the address: the same as long as the address is."""
        return "p" + hashlib.sha256(self.page.url.encode()).hexdigest()[:10]


@dataclass(frozen=True)
class Sheet:
    """One page of ours: the key of the publisher (or `single`), its number of how many, its blocks."""

    key: str
    number: int
    last: int
    blocks: tuple[Block, ...]

    @property
    def url(self) -> str:
        """The address below the root."""
        return address(self.key, self.number)


def address(key: str, number: int = 1) -> str:
    """Where the so manyth page of a publisher stands; no key ends in `_` and a number."""
    return f"sources/{key}/" if number == 1 else f"sources/{key}_{number}/"


def has_own(publisher: Publisher) -> bool:
    """True for a publisher with a page of its own: a shared host has one in any case."""
    return len(publisher.pages) >= OWN_PAGES or publisher.entries >= OWN_ENTRIES or publisher.key in SHARED


@lru_cache(maxsize=2)
def sheets(catalog: Catalog) -> list[Sheet]:
    """Every page of ours that shows pages of publishers."""
    every = publishers(catalog).values()
    found = [sheet for one in every if has_own(one) for sheet in cut(one.key, blocks([one]))]
    return [*found, *cut(SINGLE, blocks(one for one in every if not has_own(one)))]


@lru_cache(maxsize=2)
def places(catalog: Catalog) -> dict[str, str]:
    """Where the page of an address is shown, by the address: page of ours and anchor."""
    found: dict[str, str] = {}
    for sheet in sheets(catalog):
        for block in sheet.blocks:
            found.setdefault(block.page.url, f"{sheet.url}#{block.id}")
    return found


def blocks(found: Iterable[Publisher]) -> Iterator[Block]:
    """The pages of publishers, one that many entries name in several pieces."""
    for one in found:
        for page in one.pages:
            pieces = list(portions(page.uses))
            yield from (Block(one, page, piece, len(pieces) == 1) for piece in pieces)


def portions(uses: tuple[Use, ...]) -> Iterator[tuple[Use, ...]]:
    """Uses in portions of which each fits on a page of ours."""
    portion: list[Use] = []
    for use in uses:
        if portion and sum(map(weight, portion)) + weight(use) > ROOM - OF_BLOCK:
            yield tuple(portion)
            portion = []
        portion.append(use)
    yield tuple(portion)


def weight(use: Use) -> int:
    """About how many letters an entry takes."""
    return OF_USE + OF_FACT * len(use.facts) + len(use.source.passage or "")


def cut(key: str, found: Iterable[Block]) -> list[Sheet]:
    """Blocks on as many pages as they need."""
    filled: list[list[Block]] = []
    left = 0
    for block in found:
        size = OF_BLOCK + sum(map(weight, block.uses))
        if size > left:
            filled.append([])
            left = ROOM
        filled[-1].append(block)
        left -= size
    return [Sheet(key, number, len(filled), tuple(of)) for number, of in enumerate(filled, 1)]
