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
        return f"renamed: {between(change, quote, arrow)}"
    if sort.startswith("source-"):
        return of_source(change, sort, quote, arrow)
    if sort == "evidence":
        return f"evidence of {quote(path.partition('.')[2])}: {between(change, quote, arrow)}"
    computed = " (computed)" if sort == "computed" else ""
    return f"{quote(path)}: {between(change, quote, arrow)}{computed}"


def of_source(change: Change, sort: str, quote: Quoting, arrow: str) -> str:
    """A source that came, went or is told otherwise; what it shows and says stands in its entry."""
    address = quote(change.path.partition(".")[2])
    if sort == "source-added":
        read = "" if change.new.get("accessed") else ", not read yet"
        return f"source added: {address}{read}"
    if sort == "source-gone":
        return f"source gone: {address}"
    keys = [key for key in change.new if sort == "source-changed" or key not in ("accessed", "read_as")]
    parts = [f"{quote(key)}: {values(change.old[key], change.new[key], quote, arrow)}" for key in keys]
    day = f" ({quote(written(change.new['accessed']))})" if sort == "source-read" else ""
    return "; ".join([f"source {'now read' if day else 'changed'}: {address}{day}", *parts])


def between(change: Change, quote: Quoting, arrow: str) -> str:
    """Both values of a change."""
    return values(change.old, change.new, quote, arrow)


def values(old: Any, new: Any, quote: Quoting, arrow: str) -> str:
    """From one value to another; the one that is there, with what became of it, where there is one alone."""
    before, after = written(old), written(new)
    if before and after:
        return f"{quote(before)} {arrow} {quote(after)}"
    return f"{quote(after)} added" if after else f"{quote(before)} removed" if before else "emptied"


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
