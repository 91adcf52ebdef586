"""An entry and each of its facts, cited in all forms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog import Fact, Record
from generator.views.citing.bibtex import bibtex
from generator.views.citing.csl import csl
from generator.views.citing.fragment import fragment
from generator.views.citing.plain import plain
from generator.views.citing.wiki import wiki
from generator.views.citing.works import Forms, Work, of_record, of_source
from generator.views.rows import row
from generator.views.shown import Reader, Runs


@dataclass(frozen=True)
class Passage:
    """A page that shows a fact: its number among the sources, who published it, where the words are on it, or ""."""

    number: int
    publisher: str
    href: str


@dataclass(frozen=True)
class CitedFact:
    """A fact: its place on this page and on the entry's, label, value, mark, the pages that show it, its citation."""

    id: str
    place: str
    label: str
    value: Runs
    mark: str
    passages: Sequence[Passage]
    forms: Forms


@dataclass(frozen=True)
class Cited:
    """An entry's own citation: the pages it rests on first, or the one where the words of a quote were read."""

    text: str
    forms: Forms


def cite_entry(record: Record, reader: Reader, site: str, version: str) -> Cited:
    """An entry as a whole: what it is called first by its own sources, then this record."""
    ours = of_record(record, reader, site, version)
    read = [number for number, source in enumerate(record.entry.sources, 1) if source.accessed]
    works = [of_source(record, number) for number in read[:1]]
    return Cited(sentence(works, ours, reader), forms(works, ours, reader))


def cite_facts(record: Record, reader: Reader, site: str, version: str) -> Iterator[CitedFact]:
    """Every fact of an entry, in the order of its kind."""
    works = [of_source(record, number) for number in range(1, len(record.entry.sources) + 1)]
    seen: Counter[str] = Counter()
    for fact in record.facts:
        shown, id = row(fact, reader), slug(fact.path)
        seen[id] += 1
        id = id if seen[id] == 1 else f"{id}--{seen[id]}"
        ours = of_record(record, reader, site, version, fact=shown.id, label=shown.label)
        found = [works[number - 1] for number in fact.sources]
        yield CitedFact(id, f"{record.url}#{shown.id}", shown.label, shown.value, str(fact.mark),
                        passages(record, fact), forms(found, ours, reader))  # fmt: skip


def slug(path: str) -> str:
    """The id of a fact on the page: letters, digits and hyphens of its path."""
    return re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "x"


def passages(record: Record, fact: Fact) -> list[Passage]:
    """The pages that show a fact, each with the way to its words where they are known."""
    sources = [(number, record.entry.sources[number - 1]) for number in fact.sources]
    return [
        Passage(number, source.publisher or source.title, fragment(source.url, source.passage or ""))
        for number, source in sources
    ]


def forms(works: Sequence[Work], ours: Work, reader: Reader) -> Forms:
    """The sources first, this record last."""
    every = [*works, ours]
    return Forms(
        text=sentence(works, ours, reader),
        bibtex="\n\n".join(map(bibtex, every)),
        csl=csl(every),
        wiki="\n".join(wiki(work, reader) for work in every),
    )


def sentence(works: Sequence[Work], ours: Work, reader: Reader) -> str:
    """All of it in words; without a source it says that there is none."""
    say = reader.say
    told = say("text.semicolon").join(plain(work, reader) for work in works) or say("cite.no-source")
    return say("cite.recorded", sources=told, record=plain(ours, reader))
