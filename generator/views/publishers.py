"""Publishers: whose pages the record rests on, which facts stand on each page, and which would fall with it.

The host of an address decides who the publisher is, for names are spelt in many ways; on hosts where many parties
publish under a name of their own, host and that name. A fact falls with a page when no read page of another address
shows it.
"""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property, lru_cache

from generator.catalog import Catalog, Fact, Record
from generator.catalog.addresses import host, parts
from generator.schema.base import Source

# Hosts of many parties, and other hosts that show the same pages.
SHARED = {"github.com": "github.com", "raw.githubusercontent.com": "github.com", "huggingface.co": "huggingface.co"}
# Steps of an address before the name of the owner.
SHELVES = {"datasets", "collections", "spaces"}
STANDINGS = ("primary", "secondary", "weak")


@dataclass(frozen=True)
class Use:
    """A source of an entry: the facts it shows, and the paths of those that no other read page shows."""

    record: Record
    source: Source
    facts: tuple[Fact, ...]
    alone: frozenset[str]


@dataclass(frozen=True)
class SourcePage:
    """One address and its uses, by entry."""

    url: str
    uses: tuple[Use, ...]

    @property
    def title(self) -> str:
        """The title that most entries give it."""
        return commonest(use.source.title for use in self.uses)

    @property
    def language(self) -> str:
        """The language that most entries give it; empty where they give none."""
        return commonest(use.source.language or "" for use in self.uses)

    @property
    def standing(self) -> str:
        """The best standing that an entry gives it."""
        return min((use.source.standing for use in self.uses), key=STANDINGS.index)

    @property
    def read(self) -> Source | None:
        """The source with the newest reading; None for a page nobody has read."""
        read = [use.source for use in self.uses if use.source.accessed]
        return max(read, key=lambda source: source.accessed.first) if read else None  # type: ignore[union-attr]

    @cached_property
    def facts(self) -> int:
        """How many facts rest on it."""
        return sum(len(use.facts) for use in self.uses)

    @cached_property
    def alone(self) -> int:
        """How many facts fall with it."""
        return sum(len(use.alone) for use in self.uses)


@dataclass(frozen=True)
class Publisher:
    """A publisher: key (its address on our site), host, owner where the host is shared, pages with most facts first."""

    key: str
    host: str
    owner: str
    pages: tuple[SourcePage, ...]
    alone: int

    @property
    def name(self) -> str:
        """The host, with the owner where there is one."""
        return f"{self.host}/{self.owner}" if self.owner else self.host

    @cached_property
    def facts(self) -> int:
        """How many facts rest on its pages; one that rests on two of them counts once."""
        return len({(use.record.ref, fact.path) for page in self.pages for use in page.uses for fact in use.facts})

    @cached_property
    def entries(self) -> int:
        """How many entries name a page of it."""
        return len({use.record.ref for page in self.pages for use in page.uses})

    @property
    def read(self) -> int:
        """How many of its pages somebody has read."""
        return sum(page.read is not None for page in self.pages)

    @property
    def standings(self) -> dict[str, int]:
        """How many pages have each standing; none that no page has."""
        found = Counter(page.standing for page in self.pages)
        return {standing: found[standing] for standing in STANDINGS if found[standing]}

    @property
    def names(self) -> list[str]:
        """The names of the publisher as entries spell it, the commonest first."""
        found = Counter(use.source.publisher for page in self.pages for use in page.uses if use.source.publisher)
        return [name for name, _ in sorted(found.items(), key=lambda pair: (-pair[1], pair[0]))]


def owner_of(url: str) -> str:
    """The name under which a party publishes on a shared host, in small letters; else empty."""
    if host(url) not in SHARED:
        return ""
    steps = [step for step in parts(url).path.lower().split("/") if step]
    named = steps[1:] if len(steps) > 1 and steps[0] in SHELVES else steps
    return re.sub(r"[^a-z0-9.-]+", "-", named[0]).strip("-.") if named else ""


def key_of(url: str) -> str:
    """The key of the publisher of an address: its host, and behind `_` the owner; no host has that letter."""
    found, owner = host(url), owner_of(url)
    return f"{SHARED.get(found, found)}_{owner}" if owner else SHARED.get(found, found)


def host_key(key: str) -> str:
    """The host in the key of a publisher."""
    return key.partition("_")[0]


@lru_cache(maxsize=2)
def pages(catalog: Catalog) -> list[SourcePage]:
    """Every page that the record names, by address."""
    found: dict[str, list[Use]] = {}
    for record in catalog.all:
        for number, source in enumerate(record.entry.sources, 1):
            shown = tuple(fact for fact in record.facts if number in fact.sources)
            alone = frozenset(fact.path for fact in shown if read_at(record, fact) == {source.url})
            found.setdefault(source.url, []).append(Use(record, source, shown, alone))
    return [SourcePage(url, tuple(uses)) for url, uses in sorted(found.items())]


def read_at(record: Record, fact: Fact) -> set[str]:
    """The addresses of the read pages that show a fact."""
    sources = (record.entry.sources[number - 1] for number in fact.sources)
    return {source.url for source in sources if source.accessed}


@lru_cache(maxsize=2)
def publishers(catalog: Catalog) -> dict[str, Publisher]:
    """The publishers by key, those on which most facts rest first."""
    return ranked(catalog, key_of)


@lru_cache(maxsize=2)
def hosts(catalog: Catalog) -> dict[str, Publisher]:
    """The same with the owners of a shared host taken together."""
    return ranked(catalog, lambda url: host_key(key_of(url)))


def ranked(catalog: Catalog, key: Callable[[str], str]) -> dict[str, Publisher]:
    """Pages grouped by a key of their address."""
    found: dict[str, list[SourcePage]] = {}
    for page in pages(catalog):
        found.setdefault(key(page.url), []).append(page)
    falling = Counter(
        one
        for record in catalog.all
        for fact in record.facts
        if (one := only({key(url) for url in read_at(record, fact)}))
    )
    made = [publisher(name, of, falling[name]) for name, of in found.items()]
    return {one.key: one for one in sorted(made, key=lambda one: (-one.facts, -len(one.pages), one.key))}


def only(found: set[str]) -> str:
    """The one member of a set; empty where there are none or more."""
    return next(iter(found)) if len(found) == 1 else ""


def publisher(key: str, found: Iterable[SourcePage], alone: int) -> Publisher:
    """A publisher with its pages in order."""
    ordered = sorted(found, key=lambda page: (-page.facts, page.url))
    name, _, owner = key.partition("_")
    return Publisher(key, name, owner, tuple(ordered), alone)


def commonest(found: Iterable[str]) -> str:
    """What comes up most often, the first by letters among equals."""
    return min(Counter(found).items(), key=lambda pair: (-pair[1], pair[0]))[0]


def owners(catalog: Catalog, name: str) -> Iterator[Publisher]:
    """The publishers on a shared host."""
    yield from (one for one in publishers(catalog).values() if one.owner and one.host == name)
