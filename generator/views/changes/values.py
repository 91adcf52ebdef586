"""Values of changes, which are plain JSON, in the words of the record: as entry pages show them, in any language."""

from __future__ import annotations

from typing import Any

from generator.schema.base import Part
from generator.schema.datasets import Size
from generator.schema.dates import PartialDate
from generator.schema.grants import Grant
from generator.schema.licenses import Clause, UserThreshold
from generator.schema.models import Compute, Descent, Modalities, Released, Training, Variant
from generator.schema.people import Affiliation
from generator.schema.prose import pieces
from generator.schema.refs import Ref
from generator.views.changes.fields import is_date
from generator.views.changes.shapes import reference_kinds
from generator.views.rows import post_time, text
from generator.views.shown import Reader, Run, Runs, joined, show

LONG = 280  # letters of a text
PARTS: dict[str, type[Part]] = {
    "based_on": Descent, "trained_on": Training, "affiliations": Affiliation, "variants": Variant, "size": Size,
    "components": Released, "modalities": Modalities, "training_compute": Compute, "user_threshold": UserThreshold,
    "clauses": Clause, "license": Grant,
}  # fmt: skip
# Where the words of a vocabulary stand, if not among the terms.
SECTIONS = {
    "status": "status", "relation": "relation", "tags": "topic", "standing": "short-standing", "supports": "field",
    "attribution": "attribution-long",
}  # fmt: skip
# Our own sentences and the words of others: in the language of the entries, whatever the reader's.
PROSE = frozenset({"clause", "context", "note", "passage", "peer_reviewed", "quote", "reason", "role", "role_then",
                   "summary", "title", "value"})  # fmt: skip


class Past(Reader):
    """A reader who also meets entries that are gone: they are called by their id and lead nowhere."""

    def name(self, ref: Ref) -> str:
        return super().name(ref) if self.catalog.find(ref) else ref.id

    def link(self, ref: Ref) -> Run:
        return super().link(ref) if self.catalog.find(ref) else Run(ref.id)


def words(value: Any, field: str, reader: Past) -> Runs:
    """A value of a field; nothing for None."""
    return () if value is None else told(typed(value, field), field, reader)


def typed(value: Any, field: str) -> Any:
    """A value as the types of entries have it: dates, references and parts; what is none of these stays as it is."""
    if is_date(value):
        return PartialDate.parse(value["date"] + "~" * value["about"])
    if isinstance(value, list):
        return tuple(typed(one, field) for one in value)
    if isinstance(value, dict):
        fields = {key: typed(one, key) for key, one in value.items()}
        return PARTS[field].model_construct(**fields) if field in PARTS else fields
    return reference(value, field) if field in reference_kinds() and isinstance(value, str) else value


def reference(value: str, field: str) -> Ref:
    """A reference as it is written in a field: `kind/id`, or an id alone where the field names one kind."""
    kinds = reference_kinds()[field]
    if len(kinds) == 1:
        return Ref(kinds[0], value)
    kind, _, id = value.partition("/")
    return Ref(kind, id, True)


def told(value: Any, field: str, reader: Past) -> Runs:
    """A typed value as runs of words."""
    if isinstance(value, tuple):
        return joined([told(one, field, reader) for one in value], reader)
    if isinstance(value, dict):
        return joined([told(one, key, reader) for key, one in value.items()], reader)
    if isinstance(value, str):
        return of_text(value, field, reader)
    shown = show(value, field, reader)
    if isinstance(value, Released) and value.license:
        return joined([shown, told(value.license, "license", reader)], reader)
    if isinstance(value, Affiliation) and (time := post_time(value, reader)):
        return joined([shown, text(time)], reader)
    return shown


def of_text(value: str, field: str, reader: Past) -> Runs:
    """Words of a vocabulary, a sentence without its markup, or a text as it is written; long ones are cut."""
    if (key := f"{SECTIONS.get(field, 'term')}.{value}") in reader.say.words:
        return text(reader.say(key))
    if field not in PROSE:
        return show(cut(value), field, reader)
    plain = "".join(piece.text or (piece.ref and reader.name(piece.ref)) or "" for piece in pieces(value))
    return (Run(cut(plain), lang=reader.original),)


def cut(words: str) -> str:
    """A text that is not too long for a line, cut at a space."""
    return words if len(words) <= LONG else f"{words[:LONG].rsplit(' ', 1)[0]} …"
