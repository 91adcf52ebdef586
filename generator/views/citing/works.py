"""What is cited: a page that somebody published, or a place of this record; each in all forms."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.catalog import Record
from generator.schema.base import Source
from generator.schema.dates import PartialDate
from generator.views.citing.types import host, type_of
from generator.views.shown import Reader

ARCHIVE_DAY = re.compile(r"/web/(\d{4})(\d{2})(\d{2})\d{6}")


@dataclass(frozen=True)
class Work:
    """One thing to cite, as far as it is known; `type` is a type of CSL, `key` the name of its BibTeX entry.

    `words` are the words of a quote as they were read there; `note` says what the record is not sure of.
    """

    key: str
    type: str
    title: str
    url: str
    author: str = ""
    publisher: str = ""
    issued: PartialDate | None = None
    accessed: PartialDate | None = None
    archived: str = ""
    language: str = ""
    version: str = ""
    words: str = ""
    note: str = ""

    @property
    def archived_on(self) -> PartialDate | None:
        """The day of the copy in an archive, where its address says it."""
        found = ARCHIVE_DAY.search(self.archived)
        return PartialDate(int(found[1]), int(found[2]), int(found[3])) if found else None


@dataclass(frozen=True)
class Forms:
    """The same citation as a sentence, as BibTeX, as CSL-JSON and as templates of Wikipedia."""

    text: str
    bibtex: str
    csl: str
    wiki: str


def of_source(record: Record, number: int) -> Work:
    """The page behind a source of an entry, numbered from 1."""
    source: Source = record.entry.sources[number - 1]
    return Work(
        key=f"{record.kind.name}-{record.id}-s{number}",
        type=type_of(source.url),
        title=source.title,
        url=source.url,
        author=source.author or "",
        publisher=source.publisher or host(source.url),
        issued=source.published,
        accessed=source.accessed,
        archived=source.archived or "",
        language=source.language or "",
        words=(source.passage or "") if record.kind.name == "quotes" else "",
    )


@dataclass(frozen=True)
class Of:
    """One fact of an entry: its id among the citations, its line on the entry's page, its title, what is unsure."""

    id: str
    place: str
    title: str
    note: str = ""


def of_record(record: Record, reader: Reader, site: str, version: str, fact: Of | None = None) -> Work:
    """The entry in this record, or one of its facts by its place on the page, at a version of the data."""
    name = reader.name(record.ref)
    return Work(
        key="-".join(filter(None, ("oam", record.kind.name, record.id, f"fact-{fact.id}" if fact else ""))),
        type="webpage",
        title=reader.say("cite.fact", name=name, label=fact.title) if fact else name,
        url=f"{site}{reader.say.prefix}{record.url}" + (f"#{fact.place}" if fact else ""),
        publisher=reader.say("site.title"),
        issued=version_day(version),
        language=reader.say.code,
        version=version,
        note=fact.note if fact else "",
    )


def version_day(version: str) -> PartialDate | None:
    """The day that a version of the data begins with."""
    day = version.split("+")[0]
    return PartialDate.parse(day) if day[:1].isdigit() else None
