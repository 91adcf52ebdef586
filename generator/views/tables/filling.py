"""The entries of the record as rows of the tables."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping, Sequence
from functools import lru_cache
from typing import Any

from generator.catalog import Catalog, Record
from generator.catalog.evidence import Fact
from generator.schema.base import Part
from generator.schema.dates import PartialDate
from generator.views.tables.layout import ENTRIES, FACTS, REFERRED, all_tables, layout
from generator.views.tables.shapes import Group, Node, Rows, Scalar, Table
from generator.views.version import all_published

Value = str | int | float | bool | None
Row = tuple[Value, ...]
Filled = Mapping[Table, Sequence[Row]]
NOTHING: Mapping[str, Any] = {}


@lru_cache(maxsize=2)
def filled(catalog: Catalog, site: str) -> Filled:
    """Every table with its rows; tables and rows come behind their parents.

    The values of a row have the order of `Table.all`; an entry that is not written, an empty list and a missing
    mapping have no rows or no values.
    """
    found: dict[Table, list[Row]] = {table: [] for table in all_tables(catalog.kinds)}
    entries = all_published(catalog, site)
    for record in catalog.all:
        fill(record, entries[record.ref], found)
    return found


def fill(record: Record, entry: Mapping[str, Any], found: dict[Table, list[Row]]) -> None:
    """The rows of one entry."""
    at, fields, ref = layout(record.kind), {**entry["fields"], "verdicts": entry["verdicts"]}, str(record.ref)
    found[ENTRIES].append((ref, entry["kind"], entry["id"], record.entry.title, entry["url"], entry["openness"]))
    found[at.table].append((entry["id"], *values(at.own, fields)))
    below(at.own, fields, (entry["id"],), found)
    below((*at.shared, REFERRED), {**fields, "referred_to_by": entry["referred_to_by"]}, (ref,), found)
    for number, fact in enumerate(record.facts, 1):
        found[FACTS].extend((ref, number, *line) for line in fact_lines(record, fact))


def values(nodes: Sequence[Node], written: Mapping[str, Any]) -> Iterator[Value]:
    """The values of the columns of the nodes; nothing for those of a mapping that is missing."""
    for node in nodes:
        if isinstance(node, Scalar):
            yield written.get(node.key)
        elif isinstance(node, Group):
            yield from values(node.parts, written.get(node.key) or NOTHING)


def below(nodes: Sequence[Node], written: Mapping[str, Any], key: Row, found: dict[Table, list[Row]]) -> None:
    """The rows of the lists and mappings in an entry or an item, each behind the key of its owner."""
    for node in nodes:
        inside = written.get(node.key) or NOTHING
        if isinstance(node, Group):
            below(node.parts, inside, key, found)
        elif isinstance(node, Rows):
            for name, item in inside.items() if node.keyed else enumerate(inside, 1):
                whole = item if isinstance(item, Mapping) else {"": item}
                found[node.table].append((*key, name, *values(node.item, whole)))
                below(node.item, whole, (*key, name), found)


def fact_lines(record: Record, fact: Fact) -> Iterator[Row]:
    """A line for each source that shows a fact, with what to read there; one without a source where none does."""
    own = (fact.path, as_text(fact.value), str(fact.state), fact.dispute is not None)
    for line, number in enumerate(fact.sources, 1):
        source = record.entry.sources[number - 1]
        accessed = str(source.accessed) if source.accessed else None
        yield (line, *own, number, source.url, accessed, source.passage)
    if not fact.sources:
        yield (1, *own, None, None, None, None)


def as_text(value: Any) -> str:
    """The value of a fact: text as it is, a date as it is written, everything else as JSON."""
    plain = jsonable(value)
    return plain if isinstance(plain, str) else json.dumps(plain, ensure_ascii=False)


def jsonable(value: Any) -> Any:
    """A value in the forms of JSON; dates and references as they are written."""
    if isinstance(value, Part):
        return value.model_dump(mode="json", by_alias=True)
    if isinstance(value, tuple):
        return [jsonable(item) for item in value]
    if isinstance(value, PartialDate) or not isinstance(value, str | int | float):
        return str(value)
    return value
