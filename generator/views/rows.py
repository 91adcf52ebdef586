"""The rows of a fact table: what is known, on which sources, and what nobody has looked for."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Fact, Record
from generator.catalog.paths import covers
from generator.schema.base import Gap
from generator.schema.people import Affiliation
from generator.views.shown import Reader, Run, Runs, show

WEIGHTS_LICENSE = "components.model-parameters.license"


@dataclass(frozen=True)
class Row:
    """A line of a fact table: anchor, label, value, mark, the numbers of its sources; or a gap, said in words.

    `note_lang` is the language of the note where it is not the reader's.
    """

    id: str
    label: str
    value: Runs
    mark: str
    sources: tuple[int, ...] = ()
    note: str = ""
    gap: str = ""
    path: str = ""
    level: str = ""
    note_lang: str = ""


def rows(record: Record, reader: Reader, patterns: tuple[str, ...] | None = None) -> list[Row]:
    """The rows of an entry in the order of its claims; expected facts that are missing get a row too."""
    found: list[Row] = []
    kind = record.kind.entry
    for pattern in patterns or kind.CLAIMS:
        of_pattern = [fact for fact in record.facts if matches(pattern, fact.place, fact.path)]
        found += [row(fact, reader) for fact in of_pattern]
        present = {fact.path for fact in of_pattern}
        found += [missing(record, path, reader) for path in absent(record, pattern) if path not in present]
    return found + [missing(record, path, reader) for path in stray_gaps(record)]


def matches(pattern: str, place: tuple[str | int, ...], path: str) -> bool:
    """True when a fact belongs to a pattern of claims, or is the one the pattern names."""
    steps = pattern.split(".")
    alike = len(steps) == len(place) and all(step in ("*", at) for step, at in zip(steps, map(str, place), strict=True))
    return path == pattern or alike


def absent(record: Record, pattern: str) -> Iterator[str]:
    """The paths of a pattern that are expected of the kind, or that somebody looked for in vain."""
    expected = [path for path in record.kind.entry.EXPECTED if alike(pattern, path)]
    looked = [gap.field for gap in record.entry.gaps if alike(pattern, gap.field)]
    written = {fact.path for fact in record.facts}
    yield from dict.fromkeys(path for path in (*expected, *looked) if path not in written)


def stray_gaps(record: Record) -> Iterator[str]:
    """The gaps in fields that are no claims, such as an address; components and variants have tables of their own."""
    claims = {pattern.split(".")[0] for pattern in record.kind.entry.CLAIMS}
    yield from (gap.field for gap in record.entry.gaps if gap.field.split(".")[0] not in claims)


def alike(pattern: str, path: str) -> bool:
    """True when a path has the form of a pattern (`components.*` and `components.datasets`), or is its container."""
    form = re.escape(pattern).replace(r"\*", r"[^.]+")
    return bool(re.fullmatch(form, path)) or pattern == f"{path}.*"


def row(fact: Fact, reader: Reader) -> Row:
    """The row of a fact that is there."""
    field = next(str(step) for step in reversed(fact.place) if isinstance(step, str))
    value = show(fact.value, field, reader)
    if isinstance(fact.value, Affiliation):
        name, note, lang = reader.name(fact.value.organization), post_time(fact.value, reader), ""
    else:
        name, note, lang = label(fact.path, reader), getattr(fact.value, "note", None) or "", reader.original
    return Row(anchor(fact.path), name, value, fact.mark, fact.sources, note, path=fact.path, note_lang=lang)


def post_time(post: Affiliation, reader: Reader) -> str:
    """When a post was held, as far as the sources say."""
    say = reader.say
    if post.start and post.end:
        return say("post.from-to", start=say.date(post.start), end=say.date(post.end))
    if post.end:
        return say("post.until", end=say.date(post.end))
    if post.start and post.as_of:
        return say("post.since-seen", start=say.date(post.start), date=say.date(post.as_of))
    return say("post.as-of", date=say.date(post.as_of)) if post.as_of else ""


def missing(record: Record, path: str, reader: Reader) -> Row:
    """The row of a fact that is not there: a gap somebody found, or nobody has looked."""
    gap = next((gap for gap in record.entry.gaps if gap.field == path), None)
    words = gap_words(gap, reader) if gap else reader.say("gap.nobody-looked")
    shown = [
        number for number, source in enumerate(record.entry.sources, 1) if any(covers(p, path) for p in source.supports)
    ]
    note = (gap and gap.note) or ""
    return Row(anchor(path), label(path, reader), (), "gap", tuple(shown), note, words, path, note_lang=reader.original)


def gap_words(gap: Gap, reader: Reader) -> str:
    """A gap in words, with the day of the search."""
    return reader.say(f"gap.{gap.state}", date=reader.say.date(gap.checked))


def anchor(path: str) -> str:
    """The id of the line that shows a fact: letters, digits and hyphens of its path."""
    return "fact-" + (re.sub(r"[^a-z0-9]+", "-", line_of(path).lower()).strip("-") or "x")


def line_of(path: str) -> str:
    """The path whose line shows a fact: a component's line its license too, a variant's line what it rests on."""
    if path.startswith("components.") and path != WEIGHTS_LICENSE:
        return path.removesuffix(".license")
    return path.split(".based_on")[0] if path.startswith("variants.") else path


def label(path: str, reader: Reader) -> str:
    """The words for a path: of its field, of its component, or the field's name where the catalogue has no word."""
    field, *rest = path.split(".")
    if field == "components" and rest:
        component = reader.say(f"component.{rest[0]}")
        return reader.say("field.component-license", component=component) if rest[-1] == "license" else component
    if field == "clauses" and rest:
        return reader.say("field.clause", term=reader.say.term(rest[0]))
    each = reader.say.words.get(f"field.{field}-each") if rest else None
    return each or reader.say.words.get(f"field.{field}", field.replace("_", " ").capitalize())


def plain(runs: Runs) -> str:
    """The words of runs without links."""
    return "".join(run.text for run in runs)


def text(words: str) -> Runs:
    """Words alone as runs."""
    return (Run(words),)
