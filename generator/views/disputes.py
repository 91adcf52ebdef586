"""Open disputes: what we state, what was also found, who says each, and why we chose."""

from __future__ import annotations

from dataclasses import dataclass

from generator.catalog import Record
from generator.schema.quotes import Quote
from generator.views.rows import anchor, label, plain
from generator.views.shown import Reader, Runs, prose, show


@dataclass(frozen=True)
class Side:
    """A value and the sources that give it: number and publisher of each; `lang` where it is not the reader's."""

    value: str
    sources: tuple[tuple[int, str], ...]
    lang: str = ""


@dataclass(frozen=True)
class Disagreement:
    """One dispute: the field, both sides, and the reason for our choice."""

    id: str
    label: str
    ours: Side
    theirs: Side
    reason: Runs


def disputes(record: Record, reader: Reader) -> list[Disagreement]:
    """The disputes of an entry, in the order written."""
    entry = record.entry
    by_path = {fact.path: fact for fact in record.facts}
    found = []
    for dispute in entry.disputes:
        fact = by_path.get(dispute.field)
        against = tuple(number for number, source in enumerate(entry.sources, 1) if source.url in dispute.sources)
        pro = tuple(number for number in (fact.sources if fact else ()) if number not in against)
        value = show(fact.value, dispute.field.split(".")[-1], reader) if fact else ()
        found.append(
            Disagreement(
                id=anchor(dispute.field).replace("fact-", "dispute-", 1),
                label=label(dispute.field, reader),
                ours=Side(plain(value), named(record, pro), spoken(value, dispute.field, record)),
                theirs=Side(dispute.value, named(record, against), reader.original),
                reason=prose(dispute.reason, reader, reader.original),
            )
        )
    return found


def spoken(value: Runs, field: str, record: Record) -> str:
    """The language of a value: of the words of a quote their own; else that of its first part in another language."""
    if field == "text" and isinstance(record.entry, Quote):
        return record.entry.language
    return next((run.lang for run in value if run.lang), "")


def named(record: Record, numbers: tuple[int, ...]) -> tuple[tuple[int, str], ...]:
    """Source numbers with the names of their publishers."""
    sources = record.entry.sources
    return tuple((number, sources[number - 1].publisher or sources[number - 1].title) for number in numbers)
