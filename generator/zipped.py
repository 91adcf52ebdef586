"""Files -> a ZIP with the same bytes for the same files: sorted names, no clock, no owner.

What zlib packs may differ between its versions; on one machine, and on machines with the same Python, it is the same.
"""

from __future__ import annotations

import zipfile
from collections.abc import Iterable
from pathlib import Path, PurePosixPath

EPOCH = (1980, 1, 1, 0, 0, 0)  # the first day that the format knows
PACKED = frozenset({".gz", ".jpg", ".parquet", ".png", ".webp", ".woff2", ".xz", ".zip", ".zst"})
UNIX, REGULAR = 3, 0o100644 << 16
LEVEL = 6


def write(out: Path, files: Iterable[tuple[str, bytes]]) -> None:
    """Write the ZIP of paths and their bytes."""
    with zipfile.ZipFile(out, "w") as target:
        for path, content in files:
            target.writestr(entry(path), content, compresslevel=LEVEL)


def entry(path: str) -> zipfile.ZipInfo:
    """What the ZIP says of a file; what is packed already is not packed again."""
    about = zipfile.ZipInfo(path, EPOCH)
    stored = PurePosixPath(path).suffix in PACKED
    about.compress_type = zipfile.ZIP_STORED if stored else zipfile.ZIP_DEFLATED
    about.create_system, about.external_attr = UNIX, REGULAR
    return about
