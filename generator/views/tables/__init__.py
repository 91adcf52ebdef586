"""The record as tables that refer to each other, made from the types: for CSV, SQLite and Parquet."""

from generator.views.tables.filling import Filled, Row, Value, as_text, filled
from generator.views.tables.shapes import Column, ForeignKey, Table, foreign_keys

__all__ = ["Column", "Filled", "ForeignKey", "Row", "Table", "Value", "as_text", "filled", "foreign_keys"]
