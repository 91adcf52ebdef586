"""The published folder: built aside, checked, then switched in one step. The only code that writes the site."""

from __future__ import annotations

import os
import shutil
from collections.abc import Callable, Iterable
from pathlib import Path

from generator.errors import SiteError
from generator.pages import OutputFile
from generator.site.current import is_current, remember
from generator.site.links import check_links
from generator.site.lock import locked
from generator.site.manifest import MANIFEST, collected, verify, write_manifest
from generator.site.search import add_search
from generator.site.switch import put_in_place, recover

__all__ = ["is_current", "publish"]


def publish(
    files: Iterable[OutputFile],
    target: Path,
    *,
    search: bool = True,
    stamp: str = "",
    progress: Callable[[str], None],
) -> None:
    """Bring the folder up to these files. At every moment it is either the old site or the new one, whole.

    `stamp` stands for all that the files were made from; `is_current` asks for it.

    Raises SiteError when two files want one place, an internal link leads nowhere, the search cannot be made, what was
    written reads back otherwise, or the folder holds something that is not a site of ours. Waits for another build.
    """
    target = target.absolute()
    target.parent.mkdir(parents=True, exist_ok=True)
    wanted = collected(files)
    with locked(target, progress):
        recover(target)
        refuse_foreign(target)
        remove_unfinished(target)
        aside = target.parent / f".{target.name}.new-{os.getpid()}"
        try:
            build_aside(wanted, aside, target, search=search, progress=progress)
            progress("switching to the new site")
            put_in_place(aside, target)
            if stamp:
                remember(target, stamp)
        finally:
            shutil.rmtree(aside, ignore_errors=True)


def build_aside(
    wanted: dict[str, bytes], aside: Path, target: Path, *, search: bool, progress: Callable[[str], None]
) -> None:
    """The new site beside the old one, complete and checked."""
    progress("checking the links")
    check_links(wanted, target.parent / f".{target.name}.links")
    written = write(wanted, aside, target)
    progress(f"wrote {written} of {len(wanted)} files, the others are unchanged")
    if search:
        add_search(wanted, aside, target, progress)
    write_manifest(aside)
    verify(aside, wanted)


def write(wanted: dict[str, bytes], aside: Path, target: Path) -> int:
    """Write the files that changed and take the others over from the published site; the number that changed."""
    changed = 0
    for folder in sorted({(aside / path).parent for path in wanted}):
        folder.mkdir(parents=True, exist_ok=True)
    for path, content in wanted.items():
        if not taken_over(target / path, aside / path, content):
            (aside / path).write_bytes(content)
            changed += 1
    return changed


def taken_over(old: Path, new: Path, content: bytes) -> bool:
    """True when the published file has these bytes and could be linked into the new site."""
    try:
        if old.is_symlink() or old.stat().st_size != len(content) or old.read_bytes() != content:
            return False
        os.link(old, new)
    except OSError:
        return False
    return True


def remove_unfinished(target: Path) -> None:
    """Remove what killed builds have left; the names differ because a search engine may outlive its killed build."""
    for left in target.parent.glob(f".{target.name}.new-*"):
        shutil.rmtree(left, ignore_errors=True)


def refuse_foreign(target: Path) -> None:
    """A folder that is not a site of ours would be lost in the switch."""
    if target.is_symlink() or (target.exists() and not target.is_dir()):
        raise SiteError(f"{target} is not a folder; remove it or name another place")
    if target.is_dir() and any(target.iterdir()) and not (target / MANIFEST).is_file():
        raise SiteError(f"{target} holds something that this program has not made; empty it or name another place")
