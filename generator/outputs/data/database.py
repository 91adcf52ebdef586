"""The record as one SQLite file: strict tables with foreign keys, a full-text search, and what each column is.

https://www.sqlite.org/stricttables.html, https://www.sqlite.org/fts5.html
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from sqlite3 import Connection, connect

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.download import BASE, head
from generator.pages import OutputFile
from generator.schema.quotes import Quote
from generator.settings import Settings
from generator.views.tables import Column, Filled, ForeignKey, Table, filled, foreign_keys

PATH = f"{BASE}open-ai-movement.sqlite"
TYPES = {"text": "TEXT", "integer": "INTEGER", "number": "REAL", "boolean": "INTEGER"}
SEARCH = (
    "CREATE VIRTUAL TABLE search USING fts5("
    "ref UNINDEXED, name, other_names, words, tokenize = 'unicode61 remove_diacritics 2')"
)
ABOUT = 'CREATE TABLE "about" ("key" TEXT NOT NULL PRIMARY KEY, "value" TEXT NOT NULL) STRICT'
COLUMNS = (
    'CREATE TABLE "columns" ("table" TEXT NOT NULL, "column" TEXT NOT NULL, "description" TEXT NOT NULL, '
    'PRIMARY KEY ("table", "column")) STRICT'
)


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """The file."""
    base, tables = connect(":memory:"), filled(catalog, settings.site)
    try:
        base.execute("PRAGMA page_size = 4096")
        write(base, tables)
        base.execute(SEARCH)
        base.executemany("INSERT INTO search VALUES (?, ?, ?, ?)", (searched(record) for record in catalog.all))
        describe(base, tables, head(catalog, settings.site))
        base.commit()
        base.execute("VACUUM")
        yield OutputFile(PATH, base.serialize())
    finally:
        base.close()


def write(base: Connection, tables: Filled) -> None:
    """Every table with its rows; an index where a column refers to another table."""
    named = {table.name: table for table in tables}
    for table, rows in tables.items():
        links = list(foreign_keys(table, named))
        base.execute(statement(table, links))
        base.executemany(f"INSERT INTO {quoted(table.name)} VALUES ({', '.join('?' * len(table.all))})", rows)  # noqa: S608 (names of our own types)
        for link in links:
            if link.columns != tuple(column.name for column in table.key[: len(link.columns)]):
                index = quoted(f"{table.name}_by_{link.columns[-1]}")
                base.execute(f"CREATE INDEX {index} ON {quoted(table.name)} ({listed(link.columns)})")


def statement(table: Table, links: Iterable[ForeignKey]) -> str:
    """How a table is made."""
    lines = [
        *(defined(column) for column in table.all),
        f"PRIMARY KEY ({listed(column.name for column in table.key)})",
        *(
            f"FOREIGN KEY ({listed(one.columns)}) REFERENCES {quoted(one.table)} ({listed(one.referred)})"
            for one in links
        ),
    ]
    return f"CREATE TABLE {quoted(table.name)} (\n  " + ",\n  ".join(lines) + "\n) STRICT"


def defined(column: Column) -> str:
    """One column; yes and no are 1 and 0."""
    name = quoted(column.name)
    flag = f" CHECK ({name} IN (0, 1))" if column.type == "boolean" else ""
    return f"{name} {TYPES[column.type]}{' NOT NULL' if column.required else ''}{flag}"


def describe(base: Connection, tables: Iterable[Table], about: dict[str, str]) -> None:
    """What the file is, and what its columns hold."""
    base.execute(ABOUT)
    base.executemany("INSERT INTO about VALUES (?, ?)", about.items())
    base.execute(COLUMNS)
    told = ((table.name, column.name, column.description) for table in tables for column in table.all)
    base.executemany("INSERT INTO columns VALUES (?, ?, ?)", told)


def searched(record: Record) -> tuple[str, str, str, str]:
    """An entry in the full-text search: reference, name, other names in all scripts and languages, words about it."""
    entry = record.entry
    told = entry.translations.values()
    native = [entry.native_name.text] if entry.native_name else []
    names = [*native, *entry.aliases, *(one.name for one in told if one.name)]
    own = [entry.text, entry.context] if isinstance(entry, Quote) else [getattr(entry, "summary", None)]
    words = [*own, *(text for one in told for text in (one.summary, one.text, one.context))]
    return str(record.ref), entry.title, "\n".join(names), "\n".join(filter(None, words))


def quoted(name: str) -> str:
    """A name of a table or column as SQL writes it."""
    return f'"{name}"'


def listed(names: Iterable[str]) -> str:
    """Names of columns with commas between."""
    return ", ".join(quoted(name) for name in names)
