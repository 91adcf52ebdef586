"""A picture of few colors: each ink in some steps from the paper on, so that edges are smooth and files small."""

from __future__ import annotations

import hashlib
import io
from functools import cache, lru_cache
from pathlib import Path
from typing import NamedTuple

from PIL import Image, ImageDraw

from generator import fonts

# The light side of docs/css/tokens.css.
PAPER = "#fdfcf9"
INKS = {
    "ink": "#1c2024",
    "ink-2": "#4c5158",
    "accent": "#0b5a6b",
    "mark": "#e0a126",
    "verified": "#1d6a3e",
    "weak": "#865000",
    "unverified": "#555b66",
    "disputed": "#9c1f55",
}
STEPS = 8
FULL = 255
RUN_LENGTHS = 3  # zlib's Z_RLE: what it packs is the same on every machine, unlike what its search for repeats finds


class Style(NamedTuple):
    """How words are set: face, size in pixels, ink, language."""

    face: str
    size: int
    ink: str
    language: str = ""


class Canvas:
    """A picture that words and shapes are put on; everything else stays paper."""

    def __init__(self, width: int, height: int) -> None:
        self.picture = Image.new("P", (width, height), 0)
        self.picture.putpalette(palette())

    def copy(self) -> Canvas:
        """The same picture, to be drawn on further."""
        other = Canvas.__new__(Canvas)
        other.picture = self.picture.copy()
        return other

    def stamp(self, mask: Image.Image, at: tuple[int, int], ink: str) -> None:
        """Put a shape on the picture, as dark as it says at each point."""
        self.picture.paste(mask.point(levels(ink)), at, mask.point(covered()))

    def rectangle(self, box: tuple[int, int, int, int], ink: str) -> None:
        """A full rectangle: left, top, right, bottom, the last two just outside of it."""
        self.picture.paste(levels(ink)[FULL], box)

    def write(self, text: str, at: tuple[int, int], style: Style) -> int:
        """Words on one line from a point on their base line; the result is where they end."""
        wide = width(text, style)
        above = round(style.size * 1.3)
        mask = Image.new("L", (wide + style.size, round(style.size * 1.8)))
        pen, x = ImageDraw.Draw(mask), float(style.size // 4)
        for face, letters in fonts.runs(text, style.face, style.language):
            pen.text((x, above), letters, fill=FULL, font=fonts.font(face, style.size), anchor="ls")
            x += fonts.font(face, style.size).getlength(letters)
        self.stamp(mask, (at[0] - style.size // 4, at[1] - above), style.ink)
        return at[0] + wide

    def png(self) -> bytes:
        """The file."""
        out = io.BytesIO()
        self.picture.save(out, "PNG", compress_type=RUN_LENGTHS)
        return out.getvalue()


@lru_cache(maxsize=4096)
def width(text: str, style: Style) -> int:
    """How wide words are, in pixels."""
    faces = fonts.runs(text, style.face, style.language)
    return round(sum(fonts.font(face, style.size).getlength(letters) for face, letters in faces))


@cache
def palette() -> bytes:
    """Paper, then the steps of each ink."""
    paper = rgb(PAPER)
    colors = [paper]
    for ink in map(rgb, INKS.values()):
        colors += [mixed(paper, ink, step / STEPS) for step in range(1, STEPS + 1)]
    return bytes(part for color in colors for part in color)


def mixed(paper: tuple[int, ...], ink: tuple[int, ...], share: float) -> tuple[int, ...]:
    """A color between two."""
    return tuple(round(low + (high - low) * share) for low, high in zip(paper, ink, strict=True))


def rgb(color: str) -> tuple[int, ...]:
    """Red, green and blue of a color in hexadecimal."""
    return tuple(bytes.fromhex(color.removeprefix("#")))


@cache
def levels(ink: str) -> list[int]:
    """The number in the palette for each darkness from 0 to 255 of an ink."""
    first = list(INKS).index(ink) * STEPS
    return [first + step if (step := round(dark * STEPS / FULL)) else 0 for dark in range(FULL + 1)]


@cache
def covered() -> list[int]:
    """Where a shape is put over what is there: wherever it is dark enough to be seen."""
    return [FULL if round(dark * STEPS / FULL) else 0 for dark in range(FULL + 1)]


@cache
def code_digest() -> str:
    """A sum of the code that draws."""
    found = hashlib.sha256()
    for path in sorted(Path(__file__).parent.glob("*.py")):
        found.update(path.read_bytes())
    return found.hexdigest()
