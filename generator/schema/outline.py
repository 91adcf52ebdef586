"""The fields of a type with all that lie below them: path, form, vocabulary, whether it must be written, the words."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from types import UnionType
from typing import Annotated, Any, Literal, Union, get_args, get_origin, get_type_hints

from generator.schema import fields as types
from generator.schema.base import Part
from generator.schema.dates import PartialDate
from generator.schema.described import described
from generator.schema.meanings import vocabularies
from generator.schema.refs import RefTo

NAMED = {
    "line": types.Line, "sentences": types.Sentences, "verbatim": types.Words, "passage": types.Passage,
    "language": types.Language, "country": types.Country, "id": types.EntryId, "path": types.FieldPath,
    "address": types.Url, "count": types.Count, "float": types.Flop, "flag": types.YesOrNo,
}  # fmt: skip
PLAIN = {bool: "flag", int: "count", float: "float", str: "identifier", PartialDate: "date"}
UNIT = " Unit: "


@dataclass(frozen=True)
class Form:
    """What a value is: a word for its form; `list` or `map` where there are many; what it is one of.

    vocabularies: names of those whose words it may be. kinds: of a reference, the kinds it may lead to (none: all).
    keys: vocabulary of the names in a map, "" where they are free.
    """

    name: str
    many: str = ""
    vocabularies: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ()
    part: type[Part] | None = None
    keys: str = ""


@dataclass(frozen=True)
class Told:
    """A field: path with `*` for each item of a list or map, form, description, unit, whether every entry has it."""

    path: tuple[str, ...]
    form: Form
    words: str
    unit: str
    required: bool
    default: Any = None


def outline(part: type[Part], above: tuple[str, ...] = ()) -> Iterator[Told]:
    """The fields of a type in their order, each followed by those below it."""
    hints, words = get_type_hints(part, include_extras=True), described(part)
    for name, field in part.model_fields.items():
        path, form = (*above, field.alias or name), form_of(hints[name])
        text, _, unit = words.get(name, "").partition(UNIT)
        yield Told(path, form, text, unit.rstrip("."), field.is_required(), field.default)
        if form.part:
            yield from outline(form.part, (*path, "*") if form.many else path)


def form_of(hint: Any) -> Form:
    """The form of an annotated type."""
    name = next((name for name, known in NAMED.items() if hint == known), PLAIN.get(hint, ""))
    if name:
        return Form(name)
    origin, inner = get_origin(hint), get_args(hint)
    if origin is tuple:
        return replace(form_of(inner[0]), many="list")
    if origin is dict:
        return replace(form_of(inner[1]), many="map", keys=next(iter(form_of(inner[0]).vocabularies), ""))
    if origin in (Union, UnionType):
        return either([form_of(one) for one in inner if one is not type(None)])
    return noted(hint) if origin is Annotated else fixed(hint)


def noted(hint: Any) -> Form:
    """The form of a type with notes: a reference by its kinds, anything else by what it is below the notes."""
    for one in hint.__metadata__:
        if isinstance(one, RefTo):
            return Form("reference" if len(one.kinds) == 1 else "mixed", kinds=one.kinds)
    return form_of(get_args(hint)[0])


def fixed(hint: Any) -> Form:
    """The form of a vocabulary, or of a part with fields of its own."""
    if get_origin(hint) is Literal:
        return Form("word", vocabularies=(vocabularies()[hint],))
    return Form("part", part=hint)


def either(forms: list[Form]) -> Form:
    """One form for several: words of several vocabularies, else the first."""
    words = tuple(name for form in forms for name in form.vocabularies)
    return replace(forms[0], vocabularies=words)
