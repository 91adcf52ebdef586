"""Tables -> entries as they are published: the way back, to show that no format loses anything."""

from __future__ import annotations

from collections import defaultdict
from typing import Any

from generator.schema import KINDS
from generator.views.tables.layout import REFERRED, layout
from generator.views.tables.shapes import Group, Rows, Scalar


def restored(tables: dict[str, list[dict[str, Any]]]) -> dict[str, dict[str, Any]]:
    """The entries by reference; `tables` are rows as column -> value, in any order."""
    found = {}
    below = {name: owned(rows) for name, rows in tables.items()}
    for row in tables["entries"]:
        kind = next(kind for kind in KINDS if kind.name == row["kind"])
        own = next(one for one in tables[kind.name] if one["id"] == row["id"])
        shape, key = layout(kind), (row["ref"],)
        fields = read(shape.own, own, (row["id"],), below) | read(shape.shared, {}, key, below)
        verdicts = fields.pop("verdicts", None)
        found[row["ref"]] = {
            **{name: row[name] for name in ("id", "kind", "url", "openness")},
            "verdicts": verdicts,
            "fields": fields,
            "facts": facts(tables["facts"], row["ref"]),
            **read((REFERRED,), {}, key, below),
        }
    return found


def owned(rows):
    """The rows of a table by the key of their owner: all of the key but its last part."""
    found = defaultdict(list)
    for row in rows:
        found[tuple(row[name] for name in row if name in OWNERS or name.endswith(("_position", "_key")))].append(row)
    return found


OWNERS = ("id", "ref")


def read(nodes, row, key, below):
    """The values of the nodes from a row and from the rows that it owns."""
    found = {}
    for node in nodes:
        if isinstance(node, Scalar):
            found[node.key] = row[node.column.name]
        elif isinstance(node, Group):
            inside = read(node.parts, row, key, below)
            found[node.key] = None if node.nullable and all(empty(one) for one in inside.values()) else inside
        elif isinstance(node, Rows):
            found[node.key] = items(node, key, below)
    return found


def items(node, key, below):
    """The items of a list or mapping, in order."""
    last = node.table.key[-1].name
    rows = below[node.table.name].get(key, [])
    if node.keyed:
        return {one[last]: item(node, one, (*key, one[last]), below) for one in rows}
    return [item(node, one, (*key, one[last]), below) for one in sorted(rows, key=lambda one: one[last])]


def item(node, row, key, below):
    """One item: a value, or a mapping."""
    found = read(node.item, row, key, below)
    return found.get("", found)


def empty(value):
    """Whether nothing was written there."""
    return value in (None, [], {}) or (isinstance(value, dict) and all(empty(one) for one in value.values()))


def facts(rows, ref):
    """The facts of an entry from the flat table."""
    found = {}
    for row in sorted((row for row in rows if row["ref"] == ref), key=lambda row: (row["fact"], row["line"])):
        known = {"path": row["field"], "state": row["state"], "disputed": row["disputed"], "sources": []}
        sources = found.setdefault(row["fact"], known)["sources"]
        sources.extend([row["source"]] if row["source"] else [])
    return list(found.values())
