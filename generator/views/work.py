"""What needs a hand: entries with the reasons, list by list; entries that most others refer to come first.

There is no clock here: the record is as new as the newest day on which one of its sources was read.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import date, timedelta
from functools import lru_cache

from generator.catalog import Catalog, Record, State
from generator.schema.people import Person
from generator.schema.quotes import Quote
from generator.views.coverage import marked
from generator.views.most import weight
from generator.views.rows import anchor, gap_words, label
from generator.views.shown import Reader
from generator.views.version import last_read

YEAR = timedelta(days=365)
Reasons = tuple[tuple[str, str], ...]  # address below the root and words of each
Job = tuple[Record, Reasons]
TRANSLATED = ("models", "organizations", "people", "events", "quotes")
IDENTIFIED = ("models", "organizations", "people", "datasets")


def first_where_readers_are(catalog: Catalog, jobs: Iterable[Job]) -> list[Job]:
    """The entries to which most other entries refer first."""
    weights = weights_of(catalog)
    return sorted(jobs, key=lambda job: (-weights[job[0].url], job[0].url))


@lru_cache(maxsize=2)
def weights_of(catalog: Catalog) -> dict[str, int]:
    """How many other entries refer to each, by address."""
    return {record.url: weight(catalog, record) for record in catalog.all}


def with_mark(mark: State) -> Callable[[Reader], Iterator[Job]]:
    """The list of the facts of a mark."""

    def found(reader: Reader) -> Iterator[Job]:
        for record, facts in marked(reader.catalog, mark):
            yield record, at_lines(record, (fact.path for fact in facts), reader)

    return found


def at_lines(record: Record, paths: Iterable[str], reader: Reader) -> Reasons:
    """Facts as reasons: each leads to its line on the page of the entry."""
    return tuple((line_at(record, path), label(path, reader)) for path in paths)


def line_at(record: Record, path: str) -> str:
    """The address of the line of an entry's page that shows a fact."""
    return f"{record.url}#{anchor(path)}"


def gaps(reader: Reader) -> Iterator[Job]:
    """Facts that were looked for and are not there."""
    for record in reader.catalog.all:
        found = tuple(
            (line_at(record, gap.field), f"{label(gap.field, reader)}: {gap_words(gap, reader)}")
            for gap in record.entry.gaps
        )
        if found:
            yield record, found


def newest(catalog: Catalog) -> date:
    """The newest day on which a source of the record was read; the first of all days where none was."""
    return max((day.last for record in catalog.all if (day := last_read(record))), default=date.min)


def stale(reader: Reader) -> Iterator[Job]:
    """Entries and posts last looked at more than a year before the newest reading of the record."""
    today = newest(reader.catalog)
    if today == date.min:
        return
    for record in reader.catalog.all:
        if found := (*old_reading(record, today - YEAR, reader), *old_posts(record, today - YEAR, reader)):
            yield record, found


def old_reading(record: Record, limit: date, reader: Reader) -> Iterator[tuple[str, str]]:
    """An entry whose newest reading is older than a day."""
    day = last_read(record)
    if day and day.last < limit:
        yield f"{record.url}#sources", reader.say("quality.last-read", date=reader.say.date(day))


def old_posts(record: Record, limit: date, reader: Reader) -> Iterator[tuple[str, str]]:
    """Posts without an end that a page last showed before a day."""
    if isinstance(record.entry, Person):
        facts = {fact.place: fact.path for fact in record.facts}
        for number, post in enumerate(record.entry.affiliations):
            if post.as_of and not post.end and post.as_of.last < limit:
                words = reader.say(
                    "quality.last-seen", post=reader.name(post.organization), date=reader.say.date(post.as_of)
                )
                yield line_at(record, facts["affiliations", number]), words


def missing(record: Record) -> list[str]:
    """The fields that are expected of an entry of its kind and that nobody has looked for."""
    there = {fact.path for fact in record.facts} | {gap.field for gap in record.entry.gaps}
    return [path for path in record.kind.entry.EXPECTED if path not in there]


def nobody(reader: Reader) -> Iterator[Job]:
    """Entries with expected facts that nobody has looked for."""
    for record in reader.catalog.all:
        if found := missing(record):
            yield record, not_there(record, found, reader)


def not_there(record: Record, paths: Iterable[str], reader: Reader) -> Reasons:
    """Facts that are not there as reasons; a component nobody looked for has no line, but its table."""
    return tuple((table_of(record, path) or line_at(record, path), label(path, reader)) for path in paths)


def table_of(record: Record, path: str) -> str:
    """The table of a model's components, for one of them; else empty."""
    apart = path.startswith("components.") and not path.endswith(".license")
    return f"{record.url}#components" if apart else ""


def by_field(catalog: Catalog) -> dict[tuple[str, str], list[Record]]:
    """The entries that lack a fact, by kind and field; the field that most lack comes first."""
    found: dict[tuple[str, str], list[Record]] = {}
    for record in catalog.all:
        for path in missing(record):
            found.setdefault((record.kind.name, path), []).append(record)
    return dict(sorted(found.items(), key=lambda pair: (-len(pair[1]), pair[0])))


def untranslated(language: str) -> Callable[[Reader], Iterator[Job]]:
    """The list of the entries whose human words are not there in a language."""

    def found(reader: Reader) -> Iterator[Job]:
        for kind in TRANSLATED:
            for record in reader.catalog.of(kind):
                if word := lacking(record, language):
                    yield record, ((record.url, reader.say(f"quality.lacks-{word}")),)

    return found


def lacking(record: Record, language: str) -> str:
    """What an entry lacks in a language: its `summary`, its `text` (of a quote in another language), or nothing."""
    translation = record.entry.translations.get(language)
    if isinstance(record.entry, Quote):
        here = record.entry.language.partition("-")[0] == language or (translation and translation.text)
        return "" if here else "text"
    return "" if translation and translation.summary else "summary"


def unidentified(reader: Reader) -> Iterator[Job]:
    """Entries without a homepage and without an identifier in any other catalogue."""
    for kind in IDENTIFIED:
        for record in reader.catalog.of(kind):
            links = record.entry.links
            if not any(getattr(links, name) for name in type(links).model_fields):
                yield record, ((record.url, reader.say("quality.no-links")),)


def unread(reader: Reader) -> list[Job]:
    """Sources that nobody has read, those on which most facts wait first: each a job of its own."""
    found: list[tuple[int, Record, Reasons]] = []
    for record in reader.catalog.all:
        for number, source in enumerate(record.entry.sources, 1):
            if not source.accessed:
                waiting = [
                    fact.path for fact in record.facts if number in fact.sources and fact.state is State.UNVERIFIED
                ]
                found.append((len(waiting), record, ((source.url, source.title), *at_lines(record, waiting, reader))))
    weights = weights_of(reader.catalog)
    found.sort(key=lambda job: (-job[0], -weights[job[1].url], job[1].url))
    return [(record, reasons) for _, record, reasons in found]


def kinds_of(jobs: Sequence[Job]) -> dict[str, list[Job]]:
    """Jobs by the kind of their entry."""
    found: dict[str, list[Job]] = {}
    for job in jobs:
        found.setdefault(job[0].kind.name, []).append(job)
    return found
