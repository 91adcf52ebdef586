"""The sources: publishers by what rests on them, the pages of each, and which facts rest on each page."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.publisher_pages import SINGLE, Block, Sheet, address, places, sheets
from generator.views.publishers import SHARED, Publisher, Use, hosts, owners, pages
from generator.views.rows import anchor, label
from generator.views.shown import Reader
from generator.views.sources import read

FIRST, OF_RANKING = 60, 200  # publishers on the first page, and on each page of the whole ranking
NAMES = 6  # spellings of a publisher that its page shows


@dataclass(frozen=True)
class Line:
    """A publisher in a ranking: its words, the page that shows it, its numbers."""

    name: str
    also: str
    href: str
    of: Publisher


@dataclass(frozen=True)
class Shown:
    """A fact of an entry on a page: words, address of its line, how many of the same label."""

    words: str
    href: str
    number: int


@dataclass(frozen=True)
class Resting:
    """An entry that names a page: the facts that fall with it, those that other pages hold too, the words read."""

    name: str
    url: str
    kind: str
    falls: tuple[Shown, ...]
    held: tuple[Shown, ...]
    passage: str
    language: str


@dataclass(frozen=True)
class Card:
    """A page of a publisher with what rests on it."""

    block: Block
    published: str
    read: str
    resting: tuple[Resting, ...]


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The ranking, and the pages of the publishers."""
    reader = Reader(catalog, say)
    lines = [line(one, reader) for one in hosts(catalog).values()]
    every = pages(catalog)
    read_ones = sum(page.read is not None for page in every)
    counts = (say.counted("count.pages", len(every)), say.counted("count.hosts", len(lines)), say.number(read_ones))
    numbers = say("publishers.numbers", **dict(zip(("pages", "hosts", "read"), counts, strict=True)))
    body = render("publishers.html.j2", say, "../", lines=lines[:FIRST], all=len(lines), numbers=numbers)
    title = say("page.title", name=say("publishers.title"))
    yield Page("sources/", "sources/index", title, say("publishers.lead"), body, "sources")
    if len(lines) > FIRST:
        yield from ranking(lines, say)
    yield from (page(sheet, reader) for sheet in sheets(catalog))
    present = {sheet.key for sheet in sheets(catalog)}
    for name in sorted(SHARED.keys() & hosts(catalog).keys() - present):
        yield page(Sheet(name, 1, 1, ()), reader)


def line(one: Publisher, reader: Reader) -> Line:
    """A publisher in the ranking, with the commonest of its names."""
    shared = one.key in SHARED
    href = address(one.key) if shared else places(reader.catalog)[one.pages[0].url].partition("#")[0]
    also = "" if shared else next(iter(one.names), "")
    return Line(one.name, also if also.casefold() != one.name else "", href, one)


def ranking(lines: Sequence[Line], say: Language) -> Iterator[Page]:
    """The whole ranking, in as many pages as it needs."""
    starts = range(0, len(lines), OF_RANKING)
    title = say("publishers.ranking")
    for number, start in enumerate(starts, 1):
        found = lines[start : start + OF_RANKING]
        part = say("publishers.part", first=say.number(start + 1), last=say.number(start + len(found)))
        values = {"lines": found, "part": part, "number": number, "last": len(starts), "key": "ranking"}
        body = render("publishers_ranking.html.j2", say, "../../", **values)
        lead = say("publishers.caption")
        yield Page(address("ranking", number), "sources/frame", say("page.title", name=title), lead, body, "sources")


def page(sheet: Sheet, reader: Reader) -> Page:
    """A page of a publisher, or of those that have one page each."""
    say, single = reader.say, sheet.key == SINGLE
    of = hosts(reader.catalog).get(sheet.key) or (sheet.blocks[0].publisher if sheet.blocks else None)
    name = say("publishers.single") if single or of is None else say("publishers.of", name=of.name)
    lead = say("publishers.single-lead") if single or of is None else say("publishers.of-lead", name=of.name)
    own = sorted(owners(reader.catalog, sheet.key), key=lambda one: (-one.facts, one.key)) if sheet.number == 1 else []
    body = render(
        "publisher.html.j2",
        say,
        "../../",
        title=name,
        crumb=say("publishers.single") if single or of is None else of.name,
        lead=lead,
        of=None if single else of,
        names=[] if single or of is None or of.key in SHARED else of.names[:NAMES],
        owners=[
            Line(one.owner, also(one), places(reader.catalog)[one.pages[0].url].partition("#")[0], one) for one in own
        ],
        groups=groups(sheet, reader, single),
        sheet=sheet,
        key=sheet.key,
        number=sheet.number,
        last=sheet.last,
    )
    return Page(sheet.url, "sources/frame", say("page.title", name=name), lead, body, "sources")


def also(one: Publisher) -> str:
    """The commonest name of an owner, where it says more than the address."""
    name = next(iter(one.names), "")
    return "" if name.casefold() == one.owner else name


def groups(sheet: Sheet, reader: Reader, single: bool) -> list[tuple[str, str, list[Card]]]:
    """The pages of a sheet, by publisher where there are several: key, name, cards."""
    found: dict[str, tuple[str, str, list[Card]]] = {}
    for block in sheet.blocks:
        one = block.publisher
        key = one.key if single else ""
        found.setdefault(key, (one.key, one.name if single else "", []))[2].append(card(block, reader))
    return list(found.values())


def card(block: Block, reader: Reader) -> Card:
    """One page with what rests on it."""
    first = next((use.source.published for use in block.page.uses if use.source.published), None)
    newest = block.page.read
    when = reader.say.date(first) if first else ""
    return Card(block, when, read(newest, reader) if newest else "", tuple(resting(use, reader) for use in block.uses))


def resting(use: Use, reader: Reader) -> Resting:
    """An entry with the facts that rest on a page."""
    record = use.record
    return Resting(
        reader.name(record.ref),
        record.url,
        reader.say.words.get(f"kind-one.{record.kind.name}", record.kind.one),
        shown(record, [fact.path for fact in use.facts if fact.path in use.alone], reader),
        shown(record, [fact.path for fact in use.facts if fact.path not in use.alone], reader),
        use.source.passage or "",
        use.source.language or "",
    )


def shown(record: Record, paths: Sequence[str], reader: Reader) -> tuple[Shown, ...]:
    """Facts in words; those of one label stand together, at the first of them."""
    found: dict[str, list[str]] = {}
    for path in paths:
        found.setdefault(label(path, reader), []).append(path)
    return tuple(Shown(words, f"{record.url}#{anchor(of[0])}", len(of)) for words, of in found.items())
