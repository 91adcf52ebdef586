"""What the types say of the shape of entries: how items of a list are told apart, where references stand."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from functools import cache
from typing import Any, get_args, get_origin

from generator.schema import KINDS
from generator.schema.base import Part
from generator.schema.refs import RefTo

# Lists that are no facts; of an item that both states have only what differs is told.
BESIDE = {"sources": "url", "disputes": "field", "gaps": "field"}


def fields() -> Iterator[tuple[str, Any]]:
    """Name and type of every field of every kind and of its parts; a name can come with several types."""
    waiting: list[type[Part]] = [kind.entry for kind in KINDS]
    seen: set[type[Part]] = set()
    while waiting:
        part = waiting.pop()
        if part in seen:
            continue
        seen.add(part)
        for name, field in part.model_fields.items():
            found = [*types_in(field.annotation), *field.metadata]
            yield from ((field.alias or name, one) for one in found)
            waiting += [one for one in found if isinstance(one, type) and issubclass(one, Part)]


def types_in(annotation: Any) -> Iterator[Any]:
    """A type and all that it is made of."""
    yield annotation
    for one in get_args(annotation):
        yield from types_in(one)
    yield from getattr(annotation, "__metadata__", ())


@cache
def item_names() -> Mapping[str, str]:
    """Field of a list -> the key that tells its items apart: `based_on` -> `model`."""
    found = dict(BESIDE)
    for name, type in fields():
        item = get_args(type)[0] if get_origin(type) is tuple else None
        if item and (key := getattr(item, "ITEM", "")):
            found[name] = key
    return found


@cache
def mappings() -> frozenset[str]:
    """The fields whose keys are not fixed: a key that is missing there is not there, anywhere else it is newer."""
    return frozenset(name for name, type in fields() if get_origin(type) is dict)


@cache
def reference_kinds() -> Mapping[str, tuple[str, ...]]:
    """Field that holds references -> the kinds they lead to; of one kind alone they are written as ids."""
    return {name: type.kinds for name, type in fields() if isinstance(type, RefTo)}
