"""An entry and each of its facts, cited in all forms."""

from __future__ import annotations

import re
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from generator.catalog import Record
from generator.schema.base import Dispute
from generator.views.citing.bibtex import bibtex
from generator.views.citing.csl import csl
from generator.views.citing.fragment import fragment
from generator.views.citing.plain import plain
from generator.views.citing.wiki import wiki
from generator.views.citing.works import Forms, Of, Work, of_record, of_source
from generator.views.disputes import spoken
from generator.views.rows import Row, missing, row, text
from generator.views.rows import plain as words_of
from generator.views.shown import Reader, Runs

LONGEST_VALUE = 80


@dataclass(frozen=True)
class Passage:
    """A page that shows a fact: its number among the sources, who published it, where; `exact` where the words are."""

    number: int
    publisher: str
    href: str
    exact: bool


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
    """An entry's own citation: a page that it rests on first; of a quote the page where its words were read."""

    text: str
    forms: Forms


def cite_entry(record: Record, reader: Reader, site: str, version: str) -> Cited:
    """An entry as a whole: what it is called first by its own sources, then this record."""
    sources = record.entry.sources
    words = next((fact.sources for fact in record.facts if fact.path == "text"), ())
    read = [number for number in (*words, *range(1, len(sources) + 1)) if sources[number - 1].accessed]
    first = [forms_of(of_source(record, number), reader) for number in read[:1]]
    found = joined(first, forms_of(of_record(record, reader, site, version), reader), reader)
    return Cited(found.text, found)


def cite_facts(record: Record, reader: Reader, site: str, version: str) -> Iterator[CitedFact]:
    """Every fact of an entry, in the order of its kind; behind them what was looked for and is not there."""
    works = [forms_of(of_source(record, number), reader) for number in range(1, len(record.entry.sources) + 1)]
    pages = [passage(record, number) for number in range(1, len(works) + 1)]
    lines = list(facts_and_gaps(record, reader))
    alike, seen = Counter(line.label for line, _ in lines), Counter[str]()
    for line, note in lines:
        id = slug(line.path)
        seen[id] += 1
        id = id if seen[id] == 1 else f"{id}--{seen[id]}"
        title = reader.say("cite.item", label=line.label, value=short(line.value)) if alike[line.label] > 1 else ""
        ours = of_record(record, reader, site, version, Of(id, line.id, title or line.label, note))
        yield CitedFact(
            id=id,
            place=f"{record.url}#{line.id}",
            label=line.label,
            value=spoken_as(record, line) or text(line.gap),
            mark=line.mark,
            passages=[pages[number - 1] for number in line.sources],
            forms=joined([works[number - 1] for number in line.sources], forms_of(ours, reader), reader),
        )


def facts_and_gaps(record: Record, reader: Reader) -> Iterator[tuple[Row, str]]:
    """The rows of what is known and of the gaps, each with what the citation must say of its evidence."""
    for fact in record.facts:
        yield row(fact, reader), unsure(fact.state, fact.dispute, reader)
    known = {fact.path for fact in record.facts}
    for path in dict.fromkeys(gap.field for gap in record.entry.gaps if gap.field not in known):
        line = missing(record, path, reader)
        yield line, line.gap


def spoken_as(record: Record, line: Row) -> Runs:
    """The value of a row; the words of a quote are in their own language."""
    tongue = spoken(line.value, line.path, record)
    return tuple(replace(run, lang=run.lang or tongue) for run in line.value)


def unsure(state: str, dispute: Dispute | None, reader: Reader) -> str:
    """What makes a fact less than sure, in words; empty where nothing does."""
    say = reader.say
    known = "" if state == "verified" else say(f"cite.is-{state}")
    other = (
        say("cite.is-disputed", value=dispute.value, urls=say("text.comma").join(dispute.sources)) if dispute else ""
    )
    return say("text.semicolon").join(filter(None, (known, other)))


def short(value: Runs) -> str:
    """The words of a value, cut where they are many."""
    words = words_of(value)
    return words if len(words) <= LONGEST_VALUE else words[:LONGEST_VALUE].rsplit(" ", 1)[0] + "…"


def slug(path: str) -> str:
    """The id of a fact on the page: letters, digits and hyphens of its path."""
    return re.sub(r"[^a-z0-9]+", "-", path.lower()).strip("-") or "x"


def passage(record: Record, number: int) -> Passage:
    """A source with the way to its words where they are known."""
    source = record.entry.sources[number - 1]
    exact = fragment(source.url, source.passage or "")
    return Passage(number, source.publisher or source.title, exact or source.url, bool(exact))


def forms_of(work: Work, reader: Reader) -> Forms:
    """One work in all forms: made once for an entry, however many facts rest on it."""
    return Forms(plain(work, reader), bibtex(work), csl(work), wiki(work, reader))


def joined(works: Sequence[Forms], ours: Forms, reader: Reader) -> Forms:
    """The sources first, this record last; without a source the text says that there is none."""
    say, every = reader.say, [*works, ours]
    told = say("text.semicolon").join(work.text for work in works) or say("cite.no-source")
    return Forms(
        text=say("cite.recorded", sources=told, record=ours.text),
        bibtex="\n\n".join(work.bibtex for work in every),
        csl="[" + ",\n".join(work.csl for work in every) + "]",
        wiki="\n".join(work.wiki for work in every),
    )
