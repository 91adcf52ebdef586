"""The commands over several states of the record, and their options."""

from __future__ import annotations

import argparse
from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

STATE = "a dump (all.json or a folder with it), a folder of entries, or a git revision"


def versions(commands: Any, run: Callable[[argparse.Namespace], int]) -> None:
    """Add `diff`, `export`, `edition` and `notes`."""
    diff = commands.add_parser("diff", help="tell what changed between two states of the record")
    diff.add_argument("old", metavar="OLD", help=STATE)
    diff.add_argument("new", metavar="NEW", help=STATE)
    diff.add_argument("--format", choices=("text", "markdown", "json"), default="text")
    diff.add_argument("--exit-code", action="store_true", help="exit with 1 where there is a difference, as git does")
    export = commands.add_parser("export", help="write the whole download into a folder")
    export.add_argument("--out", type=Path, required=True, metavar="FOLDER")
    export.add_argument("--zip", type=Path, metavar="FILE", help="the same as one ZIP")
    edition = commands.add_parser("edition", help="write an edition of the record to editions/VERSION.json")
    edition.add_argument("version", metavar="VERSION")
    edition.add_argument("--since", required=True, metavar="OLD", help=f"{STATE}; none for the first edition")
    edition.add_argument("--date", type=date.fromisoformat, metavar="DAY", help="its day, where it is not today")
    notes = commands.add_parser("notes", help="print what an edition changed, as Markdown")
    notes.add_argument("version", metavar="VERSION")
    for name, command in (("diff", diff), ("export", export), ("edition", edition), ("notes", notes)):
        command.set_defaults(run=run, command=name)
        command.add_argument("--entries", type=Path, default=Path("entries"), metavar="DIR")
    for command in (export, edition):
        command.add_argument("--as-of", metavar="REVISION", help="the entries as they were at a git revision")
    for command in (export, edition, notes):
        command.add_argument("--docs", type=Path, default=Path("docs"), metavar="DIR")
