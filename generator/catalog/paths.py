"""Paths of fields: how a source, a gap or a dispute names a place in an entry (`based_on.deepseek-v3`)."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from typing import Any

from generator.schema.base import Entry, Part
from generator.schema.refs import Ref

Place = tuple[str | int, ...]
APART = {"components": ".license", "variants": ".based_on"}
NOT_FACTS = frozenset({"sources", "disputes", "gaps", "translations", "formerly"})


def claims(entry: Entry) -> Iterator[tuple[str, Place, Any]]:
    """The facts of an entry: path, place in the file, value; what is not written is not there."""
    for pattern in type(entry).CLAIMS:
        yield from expand(entry, pattern.split("."), "", ())


def expand(value: Any, pattern: list[str], path: str, place: Place) -> Iterator[tuple[str, Place, Any]]:
    """Follow a pattern of field names and `*` (each item) to the values that are there."""
    if not pattern:
        if value not in (None, (), {}):
            yield path, place, value
        return
    first, rest = pattern[0], pattern[1:]
    steps = children(value) if first == "*" else ((first, first, getattr(value, first, None)),)
    for name, step, child in steps:
        yield from expand(child, rest, f"{path}.{name}" if path else name, (*place, step))


def children(value: Any) -> Iterator[tuple[str, str | int, Any]]:
    """The items of a list or mapping or the fields of a part: name in a path, step in the file, value."""
    if isinstance(value, tuple):
        yield from named_items(value)
    elif isinstance(value, Mapping):
        yield from ((key, key, child) for key, child in value.items())
    elif isinstance(value, Part):
        fields = type(value).model_fields
        yield from ((name, fields[name].alias or name, getattr(value, name)) for name in fields)


def named_items(items: tuple[Any, ...]) -> Iterator[tuple[str, str | int, Any]]:
    """List items by the name each carries; a second item of the same name gets `-2` behind it."""
    seen: dict[str, int] = {}
    for index, item in enumerate(items):
        name = item_name(item)
        seen[name] = seen.get(name, 0) + 1
        yield (name if seen[name] == 1 else f"{name}-{seen[name]}"), index, item


def item_name(item: Any) -> str:
    """What tells an item of a list from the others: the id it refers to, its name, its word."""
    if isinstance(item, Part) and type(item).ITEM:
        return item_name(getattr(item, type(item).ITEM))
    return item.id if isinstance(item, Ref) and not item.mixed else str(item)


def all_paths(value: Any, path: str = "") -> Iterator[str]:
    """Every path that leads to something written in the entry."""
    for name, _, child in children(value):
        if child in (None, (), {}) or (not path and name in NOT_FACTS):
            continue
        here = f"{path}.{name}" if path else name
        yield here
        yield from all_paths(child, here)


def references(value: Any, place: Place = ()) -> Iterator[tuple[Place, Ref]]:
    """Every reference in an entry with its place in the file."""
    for _, step, child in children(value):
        if isinstance(child, Ref):
            yield (*place, step), child
        else:
            yield from references(child, (*place, step))


def covers(named: str, path: str) -> bool:
    """True when a source that names `named` speaks of the fact at `path`: the same, or a part of it.

    The license of a component and what a variant rests on are facts of their own: a page that shows that the weights
    are out (`components.model-parameters`) need not show their license. Naming all components speaks of both.
    """
    rest = path.removeprefix(named)
    whole, _, item = named.partition(".")
    return not rest or (path.startswith(named + ".") and not (item and rest.startswith(APART.get(whole, "-"))))


def possible(kind: type[Entry], path: str) -> bool:
    """True when a gap may be about this path: a field of the kind, whatever lies below it."""
    return path.split(".", maxsplit=1)[0] in kind.model_fields and path.split(".", maxsplit=1)[0] not in NOT_FACTS
