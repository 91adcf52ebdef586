"""A change between two editions in the reader's words: the field, what it said and what it says now."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.editions import Change
from generator.schema.dates import PUBLISHED, PartialDate
from generator.schema.refs import Ref
from generator.views.rows import label, plain, text
from generator.views.shown import Reader, Run, Runs, show

SOURCES = "sources."
WEB = ("https://", "http://")


@dataclass(frozen=True)
class Line:
    """One line: its sort, its label, both values (empty for none), the source that it is about."""

    sort: str
    label: str
    old: Runs = ()
    new: Runs = ()
    about: Run | None = None


class Past(Reader):
    """A reader who also meets entries that are gone: they are called by their id and lead nowhere."""

    def name(self, ref: Ref) -> str:
        """The name of an entry, or its id where it is gone."""
        return super().name(ref) if self.catalog.find(ref) else ref.id


def lines(change: Change, reader: Past) -> Iterator[Line]:
    """The lines of a change; an entry that was added or removed needs none."""
    say = reader.say
    if change.what == "renamed":
        yield Line("renamed", say("feeds.id"), text(change.old), text(change.new))
    elif change.path.startswith(SOURCES):
        url = change.path.removeprefix(SOURCES)
        word = "added" if change.old is None else "gone" if change.new is None else "changed"
        about = Run(url, url if url.startswith(WEB) else "")
        yield Line(f"source-{word}", say(f"feeds.source-{word}"), about=about)
    elif change.what == "changed":
        old, new = (words(value, change.path, reader) for value in (change.old, change.new))
        yield Line("corrected", label(change.path, reader), old, new)


def words(value: Any, path: str, reader: Past) -> Runs:
    """A value as the download gives it, in words."""
    found = list(leaves(value, path.rpartition(".")[2], reader))
    return text(reader.say("text.comma").join(found)) if found else ()


def leaves(value: Any, field: str, reader: Past) -> Iterator[str]:
    """The words of a value, leaf by leaf."""
    if isinstance(value, list):
        for one in value:
            yield from leaves(one, field, reader)
    elif isinstance(value, dict) and value.keys() == PUBLISHED["properties"].keys():
        yield reader.say.date(PartialDate.parse(f"{value['date']}{'~' if value['about'] else ''}"))
    elif isinstance(value, dict):
        for key, one in value.items():
            yield from leaves(one, key, reader)
    elif value not in (None, ""):
        yield plain(show(value, field, reader))
