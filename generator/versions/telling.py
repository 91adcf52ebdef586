"""Changes in the words of the entries: as text for a terminal, as Markdown, as JSON."""

from __future__ import annotations

import json
import re
from collections.abc import Callable, Iterable, Sequence
from dataclasses import asdict
from itertools import groupby
from typing import Any

from generator.editions import Change, Edition
from generator.views.changes import entries_by, sort_of
from generator.views.changes.fields import is_date

Quoting = Callable[[str], str]
LONG = 300  # letters of one value
ROOM = 100_000  # letters of Markdown: the notes of a release on GitHub end at 125,000, and a summary at a megabyte
UNSEEN = re.compile(r"[\s\x00-\x1f\x7f-\x9f\u00ad\u200b-\u200f\u2028-\u202e\u2060-\u2069\ufeff]+")


def as_text(changes: Sequence[Change], pages: Sequence[str]) -> str:
    """Every entry with its changes below it, and the sum."""
    lines = []
    for (ref, name), found in by_entry(changes):
        lines += [f"{plain(ref)} ({plain(name)})", *(f"  {line(change, plain, '->')}" for change in found)]
    return "\n".join([*lines, summary(changes, pages), ""])


def as_markdown(changes: Sequence[Change], pages: Sequence[str] | None) -> str:
    """The same as a list under its sum; all words of the record stand in code, where they are no markup.

    It ends where there is no more room. Without `pages` nothing is said of them.
    """
    lines, told, left = [f"**{summary(changes, pages)}**", ""], 0, ROOM
    grouped = by_entry(changes)
    for (ref, name), found in grouped:
        block = [f"- {code(name)} ({code(ref)})", *(f"  - {line(change, code, '→')}" for change in found)]
        left -= sum(map(len, block))
        if left < 0:
            break
        lines, told = [*lines, *block], told + 1
    rest = [f"- and {len(grouped) - told} more entries"] if told < len(grouped) else []
    return "\n".join([*lines, *rest, ""])


def notes(edition: Edition) -> str:
    """What is told of an edition where it is released; of the first one how many entries it has."""
    head = f"Edition {edition.version} of {edition.date}, data version {code(edition.data_version)}"
    if edition.previous is None:
        kinds = ", ".join(f"{number} {kind}" for kind, number in edition.counts.items())
        return f"{head}: the first, with {sum(edition.counts.values())} entries ({kinds}).\n"
    return f"{head}. What changed since {edition.previous}:\n\n{as_markdown(edition.changes, None)}"


def as_json(changes: Sequence[Change], pages: Sequence[str]) -> str:
    """The same for programs; `affected` are the entries whose pages show something else now."""
    told = {"count": len(changes), "affected": list(pages), "changes": [asdict(change) for change in changes]}
    return json.dumps(told, ensure_ascii=False, indent=1) + "\n"


def by_entry(changes: Iterable[Change]) -> list[tuple[tuple[str, str], list[Change]]]:
    """Reference and name of each entry with its changes, in their order."""
    return [(entry, list(found)) for entry, found in groupby(changes, lambda change: (change.ref, change.name))]


def summary(changes: Sequence[Change], pages: Sequence[str] | None) -> str:
    """How many entries changed in which way, and how many pages show it where that is known."""
    if not changes:
        return "No difference."
    number = {what: len(refs) for what, refs in entries_by(changes).items()}
    first = [f"{number['changed']} {'entry' if number['changed'] == 1 else 'entries'} changed"]
    others = [f"{number[what]} {what}" for what in ("added", "removed", "renamed") if number[what]]
    shown = "" if pages is None else f"; {len(pages)} page{'' if len(pages) == 1 else 's'} affected"
    return ", ".join([*first, *others]) + shown + "."


def line(change: Change, quote: Quoting, arrow: str) -> str:
    """One change on one line."""
    sort, path = sort_of(change), change.path
    if sort in ("added", "removed"):
        return sort
    if sort == "renamed":
        return f"renamed: {quote(change.old)} {arrow} {quote(change.new)}"
    if sort.startswith("source-"):
        return of_source(change, sort, quote, arrow)
    if sort == "evidence":
        return "evidence of " + told(path.partition(".")[2], change.old, change.new, quote, arrow)
    computed = " (computed)" if sort == "computed" else ""
    return told(path, shorn(change.old, path), shorn(change.new, path), quote, arrow) + computed


def of_source(change: Change, sort: str, quote: Quoting, arrow: str) -> str:
    """A source that came, went or is told otherwise; what it shows and says stands in its entry."""
    address = quote(change.path.partition(".")[2])
    if sort == "source-added":
        return f"source added: {address}" + ("" if change.new.get("accessed") else ", not read yet")
    if sort == "source-gone":
        return f"source gone: {address}"
    keys = [key for key in change.new if sort == "source-changed" or key not in ("accessed", "read_as")]
    parts = [told(key, change.old[key], change.new[key], quote, arrow) for key in keys]
    day = f" ({quote(written(change.new['accessed']))})" if sort == "source-read" else ""
    return "; ".join([f"source {'now read' if day else 'changed'}: {address}{day}", *parts])


def told(subject: str, old: Any, new: Any, quote: Quoting, arrow: str) -> str:
    """From one value to another; of what was not there before or is not there now that alone; of lists what differs."""
    if isinstance(old, list) and isinstance(new, list) and old and new:
        old, new = [one for one in old if one not in new], [one for one in new if one not in old]
        if not (old and new):
            old, new = old or None, new or None
    name, before, after = quote(subject), quote(written(old)), quote(written(new))
    if old is not None and new is not None:
        return f"{name}: {before or 'empty'} {arrow} {after or 'empty'}"
    what, value = ("added", after) if old is None else ("removed", before)
    return f"{name} {what}: {value}" if value else f"{name} {what}"


def shorn(value: Any, path: str) -> Any:
    """A value without the name that the path ends with already."""
    if isinstance(value, dict):
        return {key: one for key, one in value.items() if not (isinstance(one, str) and path.endswith(f".{one}"))}
    return "" if isinstance(value, str) and path.endswith(f".{value}") else value


def written(value: Any) -> str:
    """A value on one line, nearly as in a file of an entry: a date as 2025-01, keys with a colon, lists with commas."""
    if is_date(value):
        return f"{value['date']}{'~' if value['about'] else ''}"
    if isinstance(value, dict):
        return ", ".join(f"{key}: {written(one)}" for key, one in value.items() if one not in (None, [], {}))
    if isinstance(value, list):
        return ", ".join(f"({written(one)})" if isinstance(one, dict) else written(one) for one in value)
    return "" if value is None else str(value).lower() if isinstance(value, bool) else str(value)


def plain(words: str) -> str:
    """Words on one line, cut where they are long, without letters that steer a terminal."""
    flat = UNSEEN.sub(" ", words).strip()
    return flat if len(flat) <= LONG else f"{flat[: LONG - 2].rstrip()} …"


def code(words: str) -> str:
    """Words as code in Markdown: no markup, no mention and no reference in them is followed."""
    flat = plain(words)
    if not flat:
        return ""
    fence = "`" * (max(map(len, re.findall("`+", flat)), default=0) + 1)
    space = " " if flat[0] == "`" or flat[-1] == "`" else ""
    return f"{fence}{space}{flat}{space}{fence}"
