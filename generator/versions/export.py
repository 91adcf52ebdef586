"""The whole download as a folder of its own and as one ZIP."""

from __future__ import annotations

import re
import shutil
from collections.abc import Sequence
from pathlib import Path

from generator.errors import GeneratorError
from generator.outputs.download import BASE
from generator.pages import OutputFile
from generator.site.switch import put_in_place
from generator.zipped import write

SUMS = f"{BASE}SHA256SUMS"  # names every other file, from its own folder
SUM = re.compile(r"[0-9a-f]{64}  (.+)")


def write_folder(files: Sequence[OutputFile], out: Path) -> None:
    """Write the files aside and put them in the place of an older export, in one step.

    Raises GeneratorError for a folder in which anything else lies; it is left as it is.
    """
    if out.exists() and not is_export(out):
        raise GeneratorError(f"{out} holds something that is no export; name an empty folder, or one that is not there")
    aside = out.absolute().with_name(f".{out.absolute().name}.new")
    shutil.rmtree(aside, ignore_errors=True)
    try:
        for file in files:
            path = aside / file.path
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_bytes(file.content)
        put_in_place(aside, out)
    finally:
        shutil.rmtree(aside, ignore_errors=True)


def is_export(folder: Path) -> bool:
    """True for an empty folder, and for one in which every file is one that its list of sums names."""
    if not folder.is_dir() or folder.is_symlink():
        return False
    there = {path.relative_to(folder).as_posix() for path in folder.rglob("*") if path.is_symlink() or path.is_file()}
    sums = folder / SUMS
    listed = SUM.findall(sums.read_text(encoding="utf-8", errors="replace")) if sums.is_file() else []
    return there <= {SUMS, *(f"{BASE}{name}" for name in listed)}


def write_zip(files: Sequence[OutputFile], out: Path) -> None:
    """Write the files as one ZIP: the same files always give the same bytes."""
    aside = out.with_name(f".{out.name}.new")
    try:
        write(aside, ((file.path, file.content) for file in files))
        aside.replace(out)
    finally:
        aside.unlink(missing_ok=True)
