"""The tables of the record as CSV, one file each."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.csv_file import csv_file
from generator.outputs.download import BASE
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views.tables import Value, filled

FOLDER = f"{BASE}csv/"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """One file for each table; what is missing is an empty cell."""
    for table, rows in filled(catalog, settings.site).items():
        header = [column.name for column in table.all]
        yield OutputFile(
            f"{FOLDER}{table.name}.csv", csv_file(header, ([cell(value) for value in row] for row in rows))
        )


def cell(value: Value) -> str | int:
    """A value as a table of text gives it: yes and no as JSON writes them, a number as exact as it is."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return repr(value)
    return value
