"""The quality page: the share of verified facts per kind, and the public work list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from generator.audits import Audit
from generator.catalog import Catalog, Record, State
from generator.checks import review
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.problems import Problem, ordered
from generator.schema.dates import PartialDate
from generator.settings import Settings
from generator.views.coverage import marked, shares
from generator.views.entry_page import doors
from generator.views.rows import anchor, gap_words, label
from generator.views.shown import Reader

REVIEW = "review"
SHOWN = 10  # lines of a list on the quality page
ON_PAGE = 200  # lines of a list on a page of its own
LISTED = (State.UNVERIFIED, State.WEAK, State.DISPUTED)


@dataclass(frozen=True)
class Work:
    """An entry that needs a hand: address below the root and words for each reason, the address of its editor."""

    record: Record
    name: str
    kind: str
    reasons: tuple[tuple[str, str], ...]
    edit: str


@dataclass(frozen=True)
class WorkList:
    """One list of the page; `between` stands between the reasons of a line."""

    id: str
    title: str
    words: str
    lines: list[Work]
    between: str


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The quality page, and a page for each list that is too long for it."""
    reader = Reader(catalog, say)
    lists = [listed(reader, settings, mark, marked_lines(reader, mark)) for mark in LISTED]
    lists.append(listed(reader, settings, "gaps", gap_lines(reader)))
    lists.append(listed(reader, settings, REVIEW, review_lines(catalog)))
    names = {kind.name: say.words.get(f"kind.{kind.name}", kind.name.capitalize()) for kind in catalog.kinds}
    values = {"shares": shares(catalog), "audits": held(settings, say), "lists": lists, "kind_names": names}
    body = render("quality.html.j2", say, "../", shown=SHOWN, **values)
    title = say("page.title", name=say("quality.title"))
    yield Page("quality/", "quality/index", title, say("quality.lead"), body, "quality")
    for one in lists:
        if len(one.lines) > SHOWN:
            yield from whole(one, say)


def whole(listed: WorkList, say: Language) -> Iterator[Page]:
    """A whole list, in as many pages as it needs."""
    cuts = range(0, len(listed.lines), ON_PAGE)
    for number, start in enumerate(cuts, 1):
        lines = listed.lines[start : start + ON_PAGE]
        body = render("quality_list.html.j2", say, "../../", list=listed, lines=lines, number=number, last=len(cuts))
        url = f"quality/{listed.id}/" if number == 1 else f"quality/{listed.id}-{number}/"
        yield Page(url, "quality/frame", say("page.title", name=listed.title), listed.words, body, "quality")


@dataclass(frozen=True)
class Held:
    """An audit on record with its day and its two error rates in words."""

    audit: Audit
    day: str
    wrong: str
    left: str


def held(settings: Settings, say: Language) -> list[Held]:
    """The audits on record, the newest first."""
    return [
        Held(
            audit,
            say.date(PartialDate.parse(audit.date.isoformat())),
            say.rate(audit.wrong / audit.facts),
            say.rate(audit.left / audit.facts),
        )
        for audit in settings.audits
    ]


Found = Iterable[tuple[Record, tuple[tuple[str, str], ...]]]


def listed(reader: Reader, settings: Settings, name: str, found: Found) -> WorkList:
    """A list with its title and the words that say what it is."""
    say = reader.say
    lines = [
        Work(
            record,
            reader.name(record.ref),
            say.words.get(f"kind-one.{record.kind.name}", record.kind.one),
            reasons,
            doors(record, settings)["edit"],
        )
        for record, reasons in found
    ]
    between = say("text.semicolon" if name == REVIEW else "text.comma")
    return WorkList(name, say(f"quality.list-{name}"), say(f"quality.words-{name}"), lines, between)


def marked_lines(reader: Reader, mark: State) -> Found:
    """The entries with facts of a mark."""
    for record, facts in marked(reader.catalog, mark):
        yield record, tuple((line_at(record, fact.path), label(fact.path, reader)) for fact in facts)


def gap_lines(reader: Reader) -> Found:
    """The entries with facts that were looked for and are not there."""
    for record in reader.catalog.all:
        if record.entry.gaps:
            gaps = record.entry.gaps
            yield (
                record,
                tuple(
                    (line_at(record, gap.field), f"{label(gap.field, reader)}: {gap_words(gap, reader)}")
                    for gap in gaps
                ),
            )


def review_lines(catalog: Catalog) -> Found:
    """The entries that a rule finds odd, with what it says; each leads to the rule."""
    found: dict[str, list[Problem]] = {}
    for problem in ordered(review(catalog)):
        found.setdefault(problem.where.file, []).append(problem)
    for record in catalog.all:
        if told := found.get(record.document.file):
            yield record, tuple((f"rules/#{problem.rule}", problem.message) for problem in told)


def line_at(record: Record, path: str) -> str:
    """The address of the line of an entry's page that shows a fact."""
    return f"{record.url}#{anchor(path)}"
