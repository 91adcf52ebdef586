"""The work lists of the quality page: each with its lines, whole on pages of its own, and by kind of entry."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from generator.catalog import Catalog, Record, State
from generator.checks import review
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.problems import Problem, ordered
from generator.settings import Settings
from generator.views import work
from generator.views.entry_page import doors
from generator.views.rows import label
from generator.views.shown import Reader
from generator.views.work import Job

SHOWN = 5  # lines of a list on the quality page
ON_PAGE = 200  # lines of a list on a page of its own
REVIEW, UNREAD, TRANSLATION = "review", "unread", "translations"
OTHER_LANGUAGE = "fr"  # the second language of the record


@dataclass(frozen=True)
class Work:
    """An entry that needs a hand: address below the root and words for each reason, the address of its editor.

    `langs` are the languages of the reasons that are not in the reader's words: messages of rules, titles of sources.
    """

    record: Record
    name: str
    kind: str
    reasons: tuple[tuple[str, str], ...]
    edit: str
    langs: tuple[str, ...] = ()


@dataclass(frozen=True)
class Filter:
    """A kind of entry in a list: id, name, number of lines, the page that shows them alone."""

    kind: str
    name: str
    number: int
    href: str


@dataclass(frozen=True)
class WorkList:
    """One list; `between` stands between the reasons of a line, `of_kind` is the kind it is limited to, if any."""

    id: str
    title: str
    words: str
    lines: list[Work]
    between: str
    filters: tuple[Filter, ...] = ()
    of_kind: str = ""

    @property
    def reasons(self) -> int:
        """How many facts, sources or words the list is about."""
        return len(self.lines) if self.id == UNREAD else sum(len(line.reasons) for line in self.lines)

    @property
    def entries(self) -> int:
        """How many entries it names."""
        return len({line.record.ref for line in self.lines})

    def address(self, number: int = 1) -> str:
        """Where the so manyth page of the list stands."""
        steps = [self.id, self.of_kind, "" if number == 1 else str(number)]
        return f"quality/{'-'.join(filter(None, steps))}/"


Lister = Callable[[Reader], Iterable[Job]]
LISTS: tuple[tuple[str, Lister], ...] = (
    ("unverified", work.with_mark(State.UNVERIFIED)),
    (UNREAD, work.unread),
    ("weak", work.with_mark(State.WEAK)),
    ("disputed", work.with_mark(State.DISPUTED)),
    ("old", work.stale),
    ("nobody", work.nobody),
    ("gaps", work.gaps),
    (TRANSLATION, work.untranslated(OTHER_LANGUAGE)),
    ("identifiers", work.unidentified),
    (REVIEW, lambda reader: reviews(reader.catalog)),
)


def lists_of(reader: Reader, settings: Settings) -> list[WorkList]:
    """Every list, in the order of the page; those of unread sources keep their own order."""
    found = []
    for name, lister in LISTS:
        jobs = list(lister(reader))
        jobs = jobs if name == UNREAD else work.first_where_readers_are(reader.catalog, jobs)
        found.append(listed(reader, settings, name, jobs))
    return found


def listed(reader: Reader, settings: Settings, name: str, jobs: Sequence[Job]) -> WorkList:
    """A list with its title and the words that say what it is."""
    say = reader.say
    between = say("text.semicolon" if name in (REVIEW, UNREAD) else "text.comma")
    lines = [replace(line, langs=languages(name, line, reader)) for line in as_lines(reader, settings, jobs)]
    filters = tuple(
        Filter(kind, say.words.get(f"kind.{kind}", kind.capitalize()), len(of), f"quality/{name}-{kind}/")
        for kind, of in sorted(work.kinds_of(jobs).items(), key=lambda pair: (-len(pair[1]), pair[0]))
    )
    return WorkList(name, say(f"quality.list-{name}"), say(f"quality.words-{name}"), lines, between, filters)


def languages(name: str, line: Work, reader: Reader) -> tuple[str, ...]:
    """The languages of the reasons of a line of a list; none where all are the reader's words."""
    if name == REVIEW:
        return (reader.original,) * len(line.reasons)
    if name == UNREAD:
        sources = (source for source in line.record.entry.sources if source.url == line.reasons[0][0])
        return (next(sources).language or reader.original,)
    return ()


def as_lines(reader: Reader, settings: Settings, jobs: Iterable[Job]) -> list[Work]:
    """Jobs as lines."""
    say = reader.say
    return [
        Work(
            record,
            reader.name(record.ref),
            say.words.get(f"kind-one.{record.kind.name}", record.kind.one),
            reasons,
            doors(record, settings)["edit"],
        )
        for record, reasons in jobs
    ]


def field_lists(reader: Reader, settings: Settings) -> list[WorkList]:
    """For each expected field the entries for which nobody has looked, most referred to first."""
    found = []
    for (kind, path), records in work.by_field(reader.catalog).items():
        jobs = [(record, work.not_there(record, [path], reader)) for record in records]
        lines = as_lines(reader, settings, work.first_where_readers_are(reader.catalog, jobs))
        name = reader.say.words.get(f"kind.{kind}", kind.capitalize())
        title = reader.say("quality.field-list", field=label(path, reader), kind=name)
        id = f"nobody-{kind}-{path.replace('.', '-').replace('_', '-')}"
        found.append(WorkList(id, title, reader.say("quality.words-field"), lines, reader.say("text.comma")))
    return found


def reviews(catalog: Catalog) -> Iterator[Job]:
    """The entries that a rule finds odd, with what it says; each leads to the rule."""
    found: dict[str, list[Problem]] = {}
    for problem in ordered(review(catalog)):
        found.setdefault(problem.where.file, []).append(problem)
    for record in catalog.all:
        if told := found.get(record.document.file):
            yield record, tuple((f"rules/#{problem.rule}", problem.message) for problem in told)


def whole(listed: WorkList, say: Language) -> Iterator[Page]:
    """A list on pages of its own where the quality page cannot hold it, whole and by kind."""
    if len(listed.lines) <= SHOWN and listed.filters:
        return
    yield from paged(listed, say)
    if len(listed.filters) > 1:
        for filter in listed.filters:
            lines = [line for line in listed.lines if line.record.kind.name == filter.kind]
            title = say("quality.of-kind", list=listed.title, kind=filter.name)
            yield from paged(replace(listed, title=title, lines=lines, of_kind=filter.kind), say)


def paged(listed: WorkList, say: Language) -> Iterator[Page]:
    """A list in as many pages as it needs."""
    cuts = range(0, max(len(listed.lines), 1), ON_PAGE)
    addresses = [listed.address(number) for number in range(1, len(cuts) + 1)]
    for number, start in enumerate(cuts, 1):
        lines = listed.lines[start : start + ON_PAGE]
        values = {"list": listed, "lines": lines, "number": number, "addresses": addresses}
        body = render("quality_list.html.j2", say, "../../", **values)
        title = say("page.title", name=listed.title)
        yield Page(addresses[number - 1], "quality/frame", title, listed.words, body, "quality")
