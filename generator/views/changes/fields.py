"""The fields of an entry in two states as plain JSON: every path that differs, with both values."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.views.changes.shapes import BESIDE, item_names, mappings

Difference = tuple[str, Any, Any]
DATE = frozenset({"date", "precision", "about"})
EMPTY: tuple[Any, ...] = (None, [], {}, "")


def differences(old: Any, new: Any, path: str = "", field: str = "") -> Iterator[Difference]:
    """Every path below which the two differ; a key of a part that only one of them has is newer and passed over."""
    if old == new:
        return
    if isinstance(old, dict) and isinstance(new, dict) and not (is_date(old) or is_date(new)):
        loose = field in mappings()
        keys = [key for key in {**new, **old} if loose or (key in old and key in new)]
        for key in keys:
            yield from differences(old.get(key), new.get(key), below(path, key), key)
    elif isinstance(old, list) and isinstance(new, list):
        yield from in_lists(old, new, path, field)
    elif old not in EMPTY or new not in EMPTY:
        yield path, trimmed(old), trimmed(new)


def in_lists(old: list[Any], new: list[Any], path: str, field: str) -> Iterator[Difference]:
    """Items that have a name are matched by it, words are compared as a set, anything else as a whole."""
    both, key = [*old, *new], item_names().get(field)
    if key and all(isinstance(item, dict) and key in item for item in both):
        yield from by_name(named(old, key), named(new, key), path, field)
    elif all(isinstance(item, str) for item in both) and set(old) != set(new):
        yield from ((below(path, item), item, None) for item in old if item not in new)
        yield from ((below(path, item), None, item) for item in new if item not in old)
    else:
        yield path, trimmed(old), trimmed(new)


def by_name(old: Mapping[str, Any], new: Mapping[str, Any], path: str, field: str) -> Iterator[Difference]:
    """Items gone, items that both have, items added; another order is no difference."""
    for name in [*old, *(name for name in new if name not in old)]:
        here, before, after = below(path, name), old.get(name), new.get(name)
        if before is None or after is None:
            yield here, trimmed(before), trimmed(after)
        elif field in BESIDE:
            changed = [key for key in after if key in before and before[key] != after[key]]
            if changed:
                yield here, {key: before[key] for key in changed}, {key: after[key] for key in changed}
        else:
            yield from differences(before, after, here)


def named(items: Sequence[dict[str, Any]], key: str) -> dict[str, dict[str, Any]]:
    """Items by their name; a second one of the same name gets `-2` behind it, as in the paths of facts."""
    found: dict[str, dict[str, Any]] = {}
    seen: dict[str, int] = {}
    for item in items:
        name = str(item[key])
        seen[name] = seen.get(name, 0) + 1
        found[name if seen[name] == 1 else f"{name}-{seen[name]}"] = item
    return found


def trimmed(value: Any) -> Any:
    """A value without what it leaves empty; None for nothing at all."""
    if isinstance(value, dict) and not is_date(value):
        value = {key: kept for key, one in value.items() if (kept := trimmed(one)) is not None and kept is not False}
    elif isinstance(value, list):
        value = [trimmed(one) for one in value]
    return None if value in EMPTY else value


def is_date(value: Any) -> bool:
    """True for a date as the download gives it."""
    return isinstance(value, dict) and value.keys() == DATE


def below(path: str, step: str) -> str:
    """A path one step on."""
    return f"{path}.{step}" if path else step
