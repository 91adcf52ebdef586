"""A change between two editions in the reader's words: the field, what it said and what it says now."""

from __future__ import annotations

from dataclasses import dataclass
from typing import Any

from generator.catalog import Record
from generator.editions import Change
from generator.schema.base import Part
from generator.schema.datasets import Size
from generator.schema.dates import PUBLISHED, PartialDate
from generator.schema.grants import Grant
from generator.schema.licenses import Clause, UserThreshold
from generator.schema.models import Compute, Descent, Modalities, Released, Training, Variant
from generator.schema.people import Affiliation
from generator.schema.refs import ID_FORM, MIXED_FORM, Ref
from generator.views.feeds.items import by_any_id
from generator.views.rows import label, plain, post_time
from generator.views.shown import Reader, Run, show

SOURCES = "sources."
WEB = ("https://", "http://")
TYPES: tuple[type[Part], ...] = (
    Affiliation, Clause, Compute, Descent, Grant, Modalities, Released, Size, Training, UserThreshold, Variant,
)  # fmt: skip
PARTS = {frozenset(one.alias or name for name, one in part.model_fields.items()): part for part in TYPES}
# Fields whose values are ids, and those whose values name the kind too.
KIND_OF = {
    **{name: name for name in ("organizations", "people", "models", "licenses", "datasets")},
    "based_on": "datasets",
    "parent": "organizations",
    "steward": "organizations",
}
MIXED = ("about", "speaker")


@dataclass(frozen=True)
class Line:
    """A change in words; `href` is the address of a source that came or went."""

    words: str
    href: str = ""


@dataclass(frozen=True)
class Past(Reader):
    """A reader of values that were true once: entries that they name may have another id by now, or be gone."""

    known: dict[str, Record]

    def name(self, ref: Ref) -> str:
        """The name of an entry, or its id where it is gone."""
        found = self.known.get(f"{ref.kind}/{ref.id}")
        return super().name(found.ref) if found else ref.id

    def link(self, ref: Ref) -> Run:
        """The name alone: nothing leads to an entry that may be gone."""
        return Run(self.name(ref))


def past(reader: Reader) -> Past:
    """The same reader, looking at what was."""
    return Past(reader.catalog, reader.say, by_any_id(reader.catalog))


def line(change: Change, reader: Past) -> Line | None:
    """A change in words; None for one that the item itself tells."""
    say = reader.say
    if change.what == "renamed":
        return Line(say("feeds.id", old=change.old, new=change.new))
    if change.what != "changed":
        return None
    if change.path.startswith(SOURCES):
        url = change.path.removeprefix(SOURCES)
        word = "new" if change.old is None else "gone" if change.new is None else "changed"
        return Line(say(f"feeds.source-{word}", url=url), url if url.startswith(WEB) else "")
    return Line(of_field(change, reader))


def of_field(change: Change, reader: Past) -> str:
    """What a field said and says."""
    say, name = reader.say, label(change.path, reader) if change.path else change.name
    old, new = (in_words(value, change.path, reader) for value in (change.old, change.new))
    if old == new:
        return say("feeds.field-detail", field=name)
    if not old:
        return say("feeds.field-new", field=name, new=new)
    return say("feeds.field-gone", field=name, old=old) if not new else say("feeds.field", field=name, old=old, new=new)


def in_words(value: Any, path: str, reader: Past) -> str:
    """A value as the download gives it, in words; a form that our types do not know is given leaf by leaf."""
    steps, comma = path.split("."), reader.say("text.comma")
    field = next((name for name in reversed(steps) if name in KIND_OF or name in MIXED), steps[-1])
    try:
        found = typed(value, field)
        words = plain(show(found, field, reader))
    except (ValueError, KeyError):
        return comma.join(leaves(value))
    return comma.join(filter(None, [words, post_time(found, reader)])) if isinstance(found, Affiliation) else words


def typed(value: Any, field: str) -> Any:
    """A published value as the type that it was written from; ValueError for one that fits none."""
    if value is None:
        return ()
    if isinstance(value, list):
        return tuple(typed(one, field) for one in value)
    if isinstance(value, str):
        return as_ref(value, field)
    if not isinstance(value, dict):
        return value
    if value.keys() == PUBLISHED["properties"].keys():
        return PartialDate.parse(date_text(value))
    return part_of(value).model_validate(as_written(value))


def part_of(value: dict[str, Any]) -> type[Part]:
    """The type that has these fields; KeyError for none."""
    return PARTS[frozenset(value)]


def as_ref(value: str, field: str) -> Ref | str:
    """The reference that a text is in its field, else the text."""
    if field in MIXED and (match := MIXED_FORM.fullmatch(value)):
        return Ref(match[1], match[2], True)
    return Ref(KIND_OF[field], value) if field in KIND_OF and ID_FORM.fullmatch(value) else value


def as_written(value: Any) -> Any:
    """A published value as a contributor writes it: numbers and dates are text, what is empty is left out."""
    if isinstance(value, dict):
        if value.keys() == PUBLISHED["properties"].keys():
            return date_text(value)
        return {key: as_written(one) for key, one in value.items() if one not in (None, [], False)}
    if isinstance(value, list):
        return [as_written(one) for one in value]
    return f"{value:.5g}".replace("+", "") if isinstance(value, float) else value if value is True else str(value)


def date_text(value: dict[str, Any]) -> str:
    """A published date as it is written."""
    return f"{value['date']}{'~' if value['about'] else ''}"


def leaves(value: Any) -> list[str]:
    """The texts and numbers of a value."""
    if isinstance(value, dict | list):
        inside = value.values() if isinstance(value, dict) else value
        return [text for one in inside for text in leaves(one)]
    return [] if value in (None, "") else [str(value)]
