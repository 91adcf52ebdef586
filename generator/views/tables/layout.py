"""All tables of the record: one for each kind, one for each list in it, and those that the kinds share."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from generator.schema import Kind
from generator.schema.base import Entry
from generator.schema.given import definitions
from generator.views.contract import types
from generator.views.tables.reading import Place, Schema, nodes
from generator.views.tables.shapes import Column, Group, Node, Rows, Scalar, Table, columns, tables

ID = Column("id", required=True, description="The id of the entry, unique in its kind.")
REF = Column("ref", required=True, refers="entries", description="Kind and id of the entry: models/deepseek-r1.")
VALUE = Column("value", required=True, refers="entries")
POSITION = Column("position", "integer", required=True)

ENTRIES = Table(
    "entries",
    (Column("ref", required=True, description=REF.description),),
    (
        Column("kind", required=True, description="The kind: a table of this name has its fields."),
        Column("id", required=True, description=ID.description),
        Column("name", required=True, description="What the entry is called; of a quote its first words."),
        Column("url", required=True, description="The address of its page."),
        Column("openness", description="The computed label of a model."),
    ),
    description="Every entry of every kind.",
)
REFERRED = Rows(
    "referred_to_by",
    Table("referred_to_by", (REF, POSITION), (VALUE,), "entries", "The entries that name an entry."),
    keyed=False,
    item=(Scalar("", VALUE),),
)
FACTS = Table(
    "facts",
    (
        REF,
        Column("fact", "integer", required=True, description="The place of the fact in its entry, from 1."),
        Column("line", "integer", required=True, description="A fact has a line for each source, and one without any."),
    ),
    (
        Column("field", required=True, description="The path of the field: components.datasets.license."),
        Column("value", required=True, description="The value as text; of what has parts, as JSON."),
        Column("state", required=True, description="verified, weak or unverified; computed from the sources."),
        Column("disputed", "boolean", required=True, description="Whether a source gives another value."),
        Column(
            "source", "integer", refers="sources", description="The position of the source among those of the entry."
        ),
        Column("url", description="The address of the source."),
        Column("accessed", description="The day it was read; without one nobody of ours has."),
        Column("passage", description="The words on the page that show it."),
    ),
    "entries",
    "Every fact with each source that shows it.",
)


@dataclass(frozen=True)
class Layout:
    """A kind as tables: its own (keys begin with `id`), and those of fields that all kinds have (with `ref`)."""

    kind: str
    table: Table
    own: tuple[Node, ...]
    shared: tuple[Node, ...]


@lru_cache
def layout(kind: Kind) -> Layout:
    """The tables of a kind, from the JSON Schema of its published form."""
    parts, name = types((kind,)), definitions((kind,))[0][kind.name]
    fields = parts[name]
    own, _ = split(nodes(fields, parts, Place(kind.name, (ID,))))
    own = (*own, *verdicts(parts, kind))
    shared = split(nodes(fields, parts, Place("", (REF,))))[1]
    told = str(fields.get("description", ""))
    return Layout(kind.name, Table(kind.name, (ID,), columns(own), "", told), own, shared)


def split(found: tuple[Node, ...]) -> tuple[tuple[Node, ...], tuple[Node, ...]]:
    """The nodes of a kind itself, what is often empty last; and the lists and mappings that every kind has."""
    shared = [one for one in found if isinstance(one, Rows) and one.key in Entry.model_fields]
    own = sorted((one for one in found if one not in shared), key=lambda one: one.key in ("native_name", "links"))
    return tuple(own), tuple(shared)


def verdicts(parts: Schema, kind: Kind) -> Iterator[Group]:
    """The columns of the verdicts, which only models have."""
    if kind.name == "models":
        entry = parts[f"{definitions((kind,))[0][kind.name]}Entry"]["properties"]
        found = nodes({"properties": {"verdicts": entry["verdicts"]}}, parts, Place(kind.name, (ID,)))[0]
        assert isinstance(found, Group)
        yield found


def all_tables(kinds: tuple[Kind, ...]) -> tuple[Table, ...]:
    """Every table once, each before those that refer to it as their parent."""
    layouts = [layout(kind) for kind in kinds]
    own = [table for one in layouts for table in (one.table, *tables(one.own))]
    shared = tables(layouts[0].shared) if layouts else ()
    return (ENTRIES, *own, *shared, REFERRED.table, FACTS)
