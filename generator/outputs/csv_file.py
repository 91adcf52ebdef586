"""Tables as CSV (RFC 4180, UTF-8) that no spreadsheet takes for formulas.

Who reads them with a program takes one apostrophe away from the beginning of a cell that has any: then nothing is lost.
"""

from __future__ import annotations

import csv
import io
from collections.abc import Iterable, Sequence

# The last is our own mark: text that begins with it gets a second one.
FORMULA = ("=", "+", "-", "@", "\t", "\r", "'")


def csv_file(header: Sequence[str], rows: Iterable[Sequence[str | int]]) -> bytes:
    """The bytes of a table; the lines end as RFC 4180 asks."""
    out = io.StringIO()
    writer = csv.writer(out, lineterminator="\r\n")
    writer.writerow(header)
    writer.writerows([harmless(cell) for cell in row] for row in rows)
    return out.getvalue().encode()


def harmless(cell: str | int) -> str | int:
    """A cell that a spreadsheet shows as it is: text that would begin a formula gets an apostrophe before it."""
    return f"'{cell}" if isinstance(cell, str) and cell.startswith(FORMULA) else cell
