"""Whether the published folder is what these inputs give: then nothing has to be made."""

from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

from generator.site.manifest import MANIFEST, digest, listed, read_manifest


def is_current(target: Path, stamp: str) -> bool:
    """True when the site was made from inputs with this stamp and every file of it still is as its list says."""
    try:
        if memory(target).read_text(encoding="utf-8") != written(target, stamp):
            return False
        sums = read_manifest(target)
        with ThreadPoolExecutor() as pool:
            found = dict(pool.map(lambda pair: (pair[0], digest(pair[1].read_bytes())), listed(target)))
    except OSError:
        return False
    return bool(sums) and found == sums


def remember(target: Path, stamp: str) -> None:
    """Note beside the site what it was made from; where that cannot be written, the next build makes it again."""
    try:
        memory(target).write_text(written(target, stamp), encoding="utf-8")
    except OSError:
        return


def memory(target: Path) -> Path:
    """The file beside the site."""
    return target.absolute().parent / f".{target.name}.made"


def written(target: Path, stamp: str) -> str:
    """The stamp, and the sum of the list of files: a site that another build put there is not this one."""
    return f"{stamp} {digest((target / MANIFEST).read_bytes())}\n"
