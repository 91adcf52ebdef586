"""The tables as Parquet files, in folders by kind, for engines that read parts of files over HTTP.

Made when duckdb is installed (the extra `export`): it weighs more than all else that a build needs.
"""

from __future__ import annotations

import json
from collections.abc import Iterable, Iterator, Sequence
from importlib.util import find_spec
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import TYPE_CHECKING

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.download import BASE, head
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.tables import Column, Row, Table, filled

if TYPE_CHECKING:
    from duckdb import DuckDBPyConnection

FOLDER = f"{BASE}parquet/"
TYPES = {"text": "VARCHAR", "integer": "BIGINT", "number": "DOUBLE", "boolean": "BOOLEAN"}
KIND = "kind"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """For each table and kind a file `TABLE/kind=KIND/data.parquet`; none without the engine."""
    if find_spec("duckdb") is None:
        return
    from duckdb import connect

    about = head(catalog, settings.site)
    with connect(config={"threads": 1}) as engine, TemporaryDirectory() as folder:
        for table, rows in filled(catalog, settings.site).items():
            for kind, own in by_kind(table, rows).items():
                content = written(engine, Path(folder), *without_kind(table, own), about)
                yield OutputFile(f"{FOLDER}{table.name}/{KIND}={kind}/data.parquet", content)


def by_kind(table: Table, rows: Iterable[Row]) -> dict[str, list[Row]]:
    """The rows by the kind of entry that they belong to; a table without rows has no file."""
    found: dict[str, list[Row]] = {}
    for row in rows:
        kind = str(row[0]).partition("/")[0] if table.key[0].name == "ref" else table.name.partition("_")[0]
        found.setdefault(kind, []).append(row)
    return found


def without_kind(table: Table, rows: Sequence[Row]) -> tuple[Sequence[Column], Iterable[Row]]:
    """Columns and rows without the one that the folder tells."""
    kept = [place for place, column in enumerate(table.all) if column.name != KIND]
    return [table.all[place] for place in kept], (tuple(row[place] for place in kept) for row in rows)


def written(
    engine: DuckDBPyConnection, folder: Path, columns: Sequence[Column], rows: Iterable[Row], about: dict[str, str]
) -> bytes:
    """The bytes of one file; the engine reads the rows from JSON, which it does faster than one by one."""
    names = [column.name for column in columns]
    lines, file = folder / "rows.jsonl", folder / "data.parquet"
    told = (json.dumps(dict(zip(names, row, strict=True)), ensure_ascii=False) for row in rows)
    lines.write_text("\n".join(told) + "\n", encoding="utf-8")
    types = {column.name: TYPES[column.type] for column in columns}
    engine.read_json(str(lines), columns=types, format="newline_delimited").create("made")
    notes = ", ".join(f"{name}: {literal(value)}" for name, value in about.items())
    engine.execute(f"COPY made TO {literal(str(file))} (FORMAT parquet, COMPRESSION zstd, KV_METADATA {{{notes}}})")
    engine.execute("DROP TABLE made")
    return file.read_bytes()


def literal(text: str) -> str:
    """Text as SQL writes it."""
    return "'" + text.replace("'", "''") + "'"
