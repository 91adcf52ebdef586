"""What a source, a gap or a dispute names is there: sources and disputes name a written field, gaps one of the kind."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.catalog.paths import NOT_FACTS, all_paths, possible
from generator.checks.scope import Scope
from generator.problems import Problem, suggestion

RULE = "unknown-support"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.all:
        written = tuple(all_paths(record.entry))
        yield from in_sources(record, written)
        yield from in_disputes(record, written)
        yield from in_gaps(record, written)


def in_sources(record: Record, written: tuple[str, ...]) -> Iterator[Problem]:
    """Sources that say they support what is not there."""
    for number, source in enumerate(record.entry.sources):
        for at, path in enumerate(source.supports):
            if path not in written and not (path == "all" and record.kind.name == "quotes"):
                yield missing(record, ("sources", number, "supports", at), path, written)


def in_disputes(record: Record, written: tuple[str, ...]) -> Iterator[Problem]:
    """Disputes over what is not there, or by a source the entry does not list."""
    urls = {source.url for source in record.entry.sources}
    for number, dispute in enumerate(record.entry.disputes):
        if dispute.field not in written:
            yield missing(record, ("disputes", number, "field"), dispute.field, written)
        for at, url in enumerate(dispute.sources):
            if url not in urls:
                where = record.where("disputes", number, "sources", at)
                yield Problem(where, RULE, "the address is not among the sources of this entry", "add it to `sources`")


def in_gaps(record: Record, written: tuple[str, ...]) -> Iterator[Problem]:
    """Gaps for what is there, or for what no entry of the kind has."""
    for number, gap in enumerate(record.entry.gaps):
        where = record.where("gaps", number, "field")
        if gap.field in written:
            yield Problem(where, RULE, f"`{gap.field}` is written, so it is no gap", "take the gap or the field out")
        elif not possible(record.kind.entry, gap.field):
            fields = tuple(name for name in record.kind.entry.model_fields if name not in NOT_FACTS)
            yield missing(record, ("gaps", number, "field"), gap.field, fields)


def missing(record: Record, place: tuple[str | int, ...], path: str, known: tuple[str, ...]) -> Problem:
    """The problem of a path that leads nowhere."""
    hint = suggestion(path, known) or "name a field of this entry, such as `released` or `based_on.deepseek-v3`"
    return Problem(record.where(*place), RULE, f"this entry has nothing at `{path}`", hint)
