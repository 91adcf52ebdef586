"""Pictures kept from the last build: not drawn again while what they show and what draws them stay the same."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from contextlib import suppress
from pathlib import Path

from generator.pages import OutputFile, Picture

END = b"IEND\xaeB`\x82"  # what a whole PNG ends with


def drawn(pictures: Iterable[Picture], kept: Path) -> Iterator[OutputFile]:
    """The files; what lies in the folder `kept` is taken from there, the rest is drawn, and what is old goes."""
    asked = set()
    for picture in pictures:
        asked.add(picture.sum)
        yield OutputFile(picture.path, from_folder(kept / picture.sum) or draw(picture, kept))
    for path in kept.glob("*"):
        if path.name not in asked:
            path.unlink(missing_ok=True)


def from_folder(path: Path) -> bytes | None:
    """A whole picture of that name, if there is one."""
    try:
        content = path.read_bytes()
    except OSError:
        return None
    return content if content.endswith(END) else None


def draw(picture: Picture, kept: Path) -> bytes:
    """A picture drawn now, and kept; a folder that cannot be written costs time and nothing else."""
    content = picture.draw()
    making = kept / f"{picture.sum}.{os.getpid()}"
    with suppress(OSError):
        kept.mkdir(parents=True, exist_ok=True)
        making.write_bytes(content)
        making.replace(kept / picture.sum)
    return content
