"""What every entry page holds, whatever its kind."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from urllib.parse import quote, urlencode

from generator.catalog import Catalog, Record, State, count
from generator.schema.base import NativeName
from generator.settings import Settings
from generator.views.aliases import alias_line, sorting
from generator.views.citing import cite_entry
from generator.views.disputes import Disagreement, disputes
from generator.views.links import links
from generator.views.related import Group, related
from generator.views.rows import Row, rows
from generator.views.shown import Reader, Run, Runs, entry_name, prose
from generator.views.sources import Card, cards
from generator.views.version import data_version, last_read


@dataclass(frozen=True)
class Crumb:
    """A step of the way from the start; `href` None is the page itself."""

    text: str
    href: str | None


@dataclass(frozen=True)
class EntryPage:
    """The parts of an entry's page, in words; `ref` is `kind/id`, `voice` says whose words the summary has."""

    ref: str
    icon: str
    kind_word: str
    name: str
    native: NativeName | None
    alias_line: str
    summary: Runs
    voice: str
    glance: Sequence[Row]
    marks: dict[State, int]
    rows: Sequence[Row]
    disputes: Sequence[Disagreement]
    related: Sequence[Group]
    cards: Sequence[Card]
    citation: str
    cite: str
    crumbs: Sequence[Crumb]
    toc: Sequence[tuple[str, str]]
    links: Sequence[tuple[str, str, str]]
    neighbours: tuple[Run | None, Run | None]
    yaml: str
    edit: str
    report: str
    history: str
    reviewed: str


@dataclass(frozen=True)
class Special:
    """What a kind adds to the general page: its own sections in order, facts for the head, other rows, another heading.

    `elsewhere` are the kinds whose backlinks the page shows in a way of its own.
    """

    sections: Sequence[str]
    glance: Sequence[Row] = ()
    rows: Sequence[Row] | None = None
    name: str = ""
    elsewhere: frozenset[str] = frozenset()


def entry_page(record: Record, reader: Reader, settings: Settings, special: Special) -> EntryPage:
    """The page of an entry."""
    say, reviewed = reader.say, last_read(record)
    found = related(reader.catalog, record, reader, special.elsewhere)
    disagreements = disputes(record, reader)
    there = [
        *filter(None, special.sections),
        *(["disputes"] if disagreements else []),
        *(["related"] if found else []),
        "sources",
        "cite",
    ]
    return EntryPage(
        ref=str(record.ref),
        icon=record.kind.name,
        kind_word=say.words.get(f"kind-one.{record.kind.name}", record.kind.one.capitalize()),
        name=special.name or reader.name(record.ref),
        native=record.entry.native_name,
        alias_line=alias_line(record.entry, record.id),
        summary=summary(record, reader),
        voice=voice(record, reader, "summary"),
        glance=special.glance,
        marks=count(record.facts),
        rows=rows(record, reader) if special.rows is None else special.rows,
        disputes=disagreements,
        related=found,
        cards=cards(record, reader),
        citation=cite_entry(record, reader, settings.site, data_version(reader.catalog, settings.site)).text,
        cite=cite_address(record),
        crumbs=crumbs(record, reader),
        toc=[(section, say(f"section.{section}")) for section in there],
        links=links(record.entry),
        neighbours=neighbours(reader.catalog, record, reader),
        reviewed=say.date(reviewed) if reviewed else "",
        **doors(record, settings),
    )


def cite_address(record: Record) -> str:
    """Where the citations of an entry and of each of its facts stand, below the root."""
    return f"cite/{record.kind.name}-{record.id}/"


def summary(record: Record, reader: Reader) -> Runs:
    """The summary in the reader's language, else as written."""
    words, lang = reader.told(record.entry, "summary")
    return prose(words, reader, lang)


def voice(record: Record, reader: Reader, field: str) -> str:
    """Whose words the reader sees where they are not as written: our translation, or the original untranslated."""
    words, lang = reader.told(record.entry, field)
    if not words or not reader.original:
        return ""
    return reader.say("text.untranslated" if lang else "text.our-translation")


def crumbs(record: Record, reader: Reader) -> list[Crumb]:
    """Start, index of the kind, the entry."""
    say, kind = reader.say, record.kind.name
    index = say.words.get(f"kind.{kind}", kind.capitalize())
    return [Crumb(say("nav.home"), "../../"), Crumb(index, "../"), Crumb(reader.name(record.ref), None)]


def crumbs_below(record: Record, reader: Reader, last: str) -> list[Crumb]:
    """The way from the start through an entry to a page about it that lies two folders deep, as the entry does."""
    start, index, entry = crumbs(record, reader)
    above = [start, Crumb(index.text, f"../../{record.kind.name}/"), Crumb(entry.text, f"../../{record.url}")]
    return [*above, Crumb(last, None)]


def neighbours(catalog: Catalog, record: Record, reader: Reader) -> tuple[Run | None, Run | None]:
    """The entries before and after in the index of the kind, which is sorted by name."""
    ordered, places = by_name(catalog, record.kind.name, reader.say.code)
    at = places[record]
    before = reader.link(ordered[at - 1].ref) if at else None
    after = reader.link(ordered[at + 1].ref) if at + 1 < len(ordered) else None
    return before, after


@lru_cache(maxsize=16)
def by_name(catalog: Catalog, kind: str, code: str) -> tuple[list[Record], dict[Record, int]]:
    """The entries of a kind by their name in a language, and the place of each."""
    ordered = sorted(catalog.of(kind), key=lambda record: (sorting(entry_name(record.entry, code)), record.id))
    return ordered, {record: at for at, record in enumerate(ordered)}


def doors(record: Record, settings: Settings) -> dict[str, str]:
    """Addresses in the repository: the file, its editor, its history, and a report with the entry named."""
    file = f"entries/{record.kind.name}/{record.id}.yaml"
    asked = urlencode({"title": f"{record.ref}: ", "body": f"Entry: {settings.site}{record.url}\n\n"}, quote_via=quote)
    return {
        "yaml": f"{settings.repository}/blob/main/{file}",
        "edit": f"{settings.repository}/edit/main/{file}",
        "history": f"{settings.repository}/commits/main/{file}",
        "report": f"{settings.repository}/issues/new?{asked}",
    }
