"""A change in the reader's words: what it is about, what was there, what is there now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalog import Record
from generator.editions import Change
from generator.language import capital
from generator.schema.dates import PartialDate
from generator.schema.quotes import Quote
from generator.schema.refs import Ref
from generator.views.changes.labels import field_of, field_word, path_label
from generator.views.changes.sorts import sort_of
from generator.views.changes.values import Past, words
from generator.views.frameworks import INDEX
from generator.views.rows import text
from generator.views.shown import Run, Runs
from generator.views.sources import host

WEB = ("https://", "http://")


@dataclass(frozen=True)
class Line:
    """One line of an edition's page: its sort, its label, the source it is about, both values (empty for none)."""

    sort: str
    label: str
    old: Runs = ()
    new: Runs = ()
    about: Run | None = None


def lines(change: Change, reader: Past) -> Iterator[Line]:
    """The lines of a change; an entry that was added or removed needs none."""
    sort, say, rest = sort_of(change), reader.say, change.path.partition(".")[2]
    if sort == "renamed":
        yield Line(sort, say("changes.line-renamed"), text(change.old), text(change.new))
    elif sort.startswith("source-"):
        yield from of_source(change, sort, rest, reader)
    elif sort == "evidence":
        old, new = (text(say(f"state.{state}")) for state in (change.old, change.new))
        yield Line(sort, say("changes.line-evidence", label=path_label(rest, reader)), old, new)
    elif sort == "computed":
        yield of_computed(change, rest, reader)
    elif sort in ("dispute", "gap"):
        old, new = (beside(value, sort, reader) for value in (change.old, change.new))
        yield Line(sort, say(f"changes.line-{sort}", label=path_label(rest, reader)), old, new)
    elif sort == "translated":
        yield from of_translation(change, rest, reader)
    elif sort not in ("added", "removed"):
        found = both(change.old, change.new, field_of(change.path), reader)
        old, new = (spoken(value, change, reader) for value in found)
        yield Line(sort, path_label(change.path, reader), old, new)


def spoken(value: Runs, change: Change, reader: Past) -> Runs:
    """The words of a quote in the language in which they were said."""
    record = record_of(change, reader)
    if change.path != "text" or record is None or not isinstance(record.entry, Quote):
        return value
    return in_language(value, record.entry.language)


def of_source(change: Change, sort: str, url: str, reader: Past) -> Iterator[Line]:
    """A source that came, went or was read; of one that is told otherwise each key that differs."""
    about = Run(name_of(change, url, reader), url if url.startswith(WEB) else "")
    keys = list(change.new) if change.old and change.new else []
    if sort != "source-changed":
        keys = [key for key in keys if key not in ("accessed", "read_as")]
        day = words((change.new or {}).get("accessed"), "accessed", reader)
        yield Line(sort, reader.say(f"changes.line-{sort}"), (), day, about)
    for key in keys:
        old, new = shows(change, reader) if key == "supports" else both(change.old[key], change.new[key], key, reader)
        label = reader.say("changes.line-source-changed", label=field_word(key, reader))
        yield Line(sort, label, old, new, about)


def both(old: Any, new: Any, field: str, reader: Past) -> tuple[Runs, Runs]:
    """Both values of a field."""
    return words(old, field, reader), words(new, field, reader)


def shows(change: Change, reader: Past) -> tuple[Runs, Runs]:
    """What a source no longer shows, and what it shows besides."""
    old, new = change.old["supports"] or [], change.new["supports"] or []
    return (
        listed([path for path in old if path not in new], reader),
        listed([path for path in new if path not in old], reader),
    )


def listed(paths: list[str], reader: Past) -> Runs:
    """The labels of paths, each once."""
    every = reader.say("changes.all-facts")
    names = dict.fromkeys(every if path == "all" else path_label(path, reader) for path in paths)
    return text(reader.say("text.comma").join(names)) if names else ()


def name_of(change: Change, url: str, reader: Past) -> str:
    """What a source is called: its title where the change or the entry of today gives it, else its host."""
    title = (change.new or change.old or {}).get("title")
    record = record_of(change, reader)
    today = next((source.title for source in record.entry.sources if source.url == url), "") if record else ""
    return str(title or today or (host(url) if url.startswith(WEB) else url))


def record_of(change: Change, reader: Past) -> Record | None:
    """The entry of a change as it is today, if it is there."""
    kind, _, id = change.ref.partition("/")
    return reader.catalog.find(Ref(kind, id))


def of_computed(change: Change, definition: str, reader: Past) -> Line:
    """A verdict or the short label, before and now."""
    label = reader.say.words.get(f"definition.{definition or 'label'}", definition)
    old, new = (text(verdict(value, definition, reader)) if value else () for value in (change.old, change.new))
    return Line("computed", label, old, new)


def verdict(value: Any, definition: str, reader: Past) -> str:
    """A verdict in words; of the index its range, of no definition the label."""
    if not definition:
        return reader.say(f"level.{value}")
    if definition == INDEX and isinstance(value, dict):
        low, high = reader.say.percent(value["low"]), reader.say.percent(value["high"])
        return reader.say("verdict-of.eu-index-2026.range", low=low, high=high)
    return reader.say.words.get(f"verdict-of.{definition}.{value}", str(value))


def beside(value: Any, sort: str, reader: Past) -> Runs:
    """A dispute by the other value, a gap by how and when somebody looked; else what differs."""
    if value is None:
        return ()
    if sort == "gap" and {"state", "checked"} <= value.keys():
        day = reader.say.date(PartialDate.parse(value["checked"]["date"]))
        return text(reader.say(f"gap.{value['state']}", date=day))
    if sort == "dispute" and "value" in value:
        return words(value["value"], "value", reader)
    return words({key: one for key, one in value.items() if key != "field"}, "", reader)


def of_translation(change: Change, rest: str, reader: Past) -> Iterator[Line]:
    """Each text of a translation, in its language."""
    code, _, field = rest.partition(".")
    language = capital(reader.say.language(code))
    old, new = ({field: value} if field else value or {} for value in (change.old, change.new))
    for key in {**new, **old}:
        label = reader.say("changes.line-translated", language=language, label=field_word(key, reader))
        before, after = (in_language(words(one.get(key), "summary", reader), code) for one in (old, new))
        yield Line("translated", label, before, after)


def in_language(value: Runs, code: str) -> Runs:
    """Words in a language."""
    return tuple(Run(run.text, lang=code) for run in value)
