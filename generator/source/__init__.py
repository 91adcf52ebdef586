"""YAML text -> documents with positions: the only code that reads entries and the only one that names yaml."""

from __future__ import annotations

from generator.source.document import Document, Reading, Value
from generator.source.files import Found
from generator.source.reading import read_bytes, read_text, read_tree
from generator.source.rules import RULES

__all__ = ["RULES", "Document", "Found", "Reading", "Value", "read_bytes", "read_text", "read_tree"]
