"""The switch from the published folder to the new one, in one step where the system has one."""

from __future__ import annotations

import ctypes
import os
import shutil
import sys
from pathlib import Path

from generator.errors import SiteError

AT_FDCWD = -100
RENAME_EXCHANGE = 2


def put_in_place(aside: Path, target: Path) -> None:
    """Put the new folder in the place of the published one; the old one is then where the new one was, or gone."""
    try:
        if not target.exists():
            aside.rename(target)
        elif not exchange(aside, target):
            in_two_steps(aside, target)
    except OSError as error:
        raise SiteError(f"{target} cannot be replaced: {error.strerror}") from error


def exchange(one: Path, other: Path) -> bool:
    """Swap two folders at once; False where the system or the file system cannot (Linux alone has this call)."""
    if not sys.platform.startswith("linux"):
        return False
    renameat2 = getattr(ctypes.CDLL(None, use_errno=True), "renameat2", None)
    return bool(renameat2 and renameat2(AT_FDCWD, os.fsencode(one), AT_FDCWD, os.fsencode(other), RENAME_EXCHANGE) == 0)


def in_two_steps(aside: Path, target: Path) -> None:
    """Rename away and in; between the two the site is missing under its name, and `recover` puts it back."""
    away = kept(target)
    target.rename(away)
    aside.rename(target)
    shutil.rmtree(away, ignore_errors=True)


def recover(target: Path) -> None:
    """Put back the site that a killed build had renamed away, or remove it when the new one is there."""
    away = kept(target)
    if away.is_dir():
        if target.exists():
            shutil.rmtree(away)
        else:
            away.rename(target)


def kept(target: Path) -> Path:
    """Where the old site is between two renames."""
    return target.parent / f".{target.name}.old"
