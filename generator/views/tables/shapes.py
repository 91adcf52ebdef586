"""The shape of an entry as tables: which value goes into which column of which table, and back."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from typing import Literal

Type = Literal["text", "integer", "number", "boolean"]


@dataclass(frozen=True)
class Column:
    """One column: its name and type, whether it always has a value, what the value is.

    `refers` names the table that it is the key of: that of a kind by `id`, `entries` by `ref`; of a table with a longer
    key the last part, the others have the same names in both. `words` are the only values that occur, where few do.
    """

    name: str
    type: Type = "text"
    required: bool = False
    refers: str = ""
    description: str = ""
    words: tuple[str, ...] = ()


@dataclass(frozen=True)
class Table:
    """One table: the columns that tell a row from all others, then the rest.

    `parent` is the table whose rows own these; the first columns of the key are its key. "" where none does.
    """

    name: str
    key: tuple[Column, ...]
    columns: tuple[Column, ...]
    parent: str = ""
    description: str = ""

    @property
    def all(self) -> tuple[Column, ...]:
        """Every column, in the order of the values of a row."""
        return (*self.key, *self.columns)


@dataclass(frozen=True)
class Scalar:
    """A value by its key in the entry ("" for the item itself), and its column."""

    key: str
    column: Column


@dataclass(frozen=True)
class Group:
    """A mapping with fixed keys, whose values have columns beside the others; `nullable` when it can be missing."""

    key: str
    parts: tuple[Node, ...]
    nullable: bool


@dataclass(frozen=True)
class Rows:
    """A list or a mapping with free keys: a row of a table for each item, told apart by place (from 1) or by key."""

    key: str
    table: Table
    keyed: bool
    item: tuple[Node, ...]


Node = Scalar | Group | Rows


@dataclass(frozen=True)
class ForeignKey:
    """Columns of a table that are the key of another: their names there, in the order of the names here."""

    columns: tuple[str, ...]
    table: str
    referred: tuple[str, ...]


def foreign_keys(table: Table, named: Mapping[str, Table]) -> Iterator[ForeignKey]:
    """What a table refers to: its parent, and what its other columns name; `named` are all tables by name."""
    owner = named[table.parent].key if table.parent else ()
    if owner:
        yield ForeignKey(names(table.key[: len(owner)]), table.parent, names(owner))
    for column in table.all[len(owner) :]:
        if column.refers:
            key = names(named[column.refers].key)
            yield ForeignKey((*key[:-1], column.name), column.refers, key)


def names(found: Iterable[Column]) -> tuple[str, ...]:
    """The names of columns."""
    return tuple(column.name for column in found)


def columns(nodes: tuple[Node, ...]) -> tuple[Column, ...]:
    """The columns of the nodes, those of groups included."""
    found: list[Column] = []
    for node in nodes:
        if isinstance(node, Scalar):
            found.append(node.column)
        elif isinstance(node, Group):
            found.extend(columns(node.parts))
    return tuple(found)


def tables(nodes: tuple[Node, ...]) -> tuple[Table, ...]:
    """The tables below the nodes, each before those whose parent it is."""
    found: list[Table] = []
    for node in nodes:
        if isinstance(node, Rows):
            found.extend((node.table, *tables(node.item)))
        elif isinstance(node, Group):
            found.extend(tables(node.parts))
    return tuple(found)
