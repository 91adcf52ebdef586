"""Makes generator/fonts/: the fonts of the share cards, cut from Noto to the characters that names are made of.

WOFF2, for it is small and FreeType reads it. No shaper may have a say, for whether Pillow finds one depends on
the machine: kerning becomes the old table of pairs, and all else that only a shaper reads is dropped.

Run it only to add characters; the fonts are committed, so that a card has the same bytes on every machine:

    python3 -m venv made && made/bin/pip install fonttools==4.68.0 brotli==1.2.1 uharfbuzz==0.57.0
    for name in noto-serif noto-sans noto-serif-sc noto-serif-tc noto-serif-jp noto-serif-kr noto-serif-hebrew; do
        npm pack @fontsource-variable/$name && mkdir $name && tar xzf fontsource-variable-$name-5.*.tgz -C $name; done
    made/bin/python tools/fonts.py FOLDER_OF_THESE_PACKAGES
"""

from __future__ import annotations

import io
import sys
import tempfile
from collections.abc import Iterable
from itertools import product
from pathlib import Path

import uharfbuzz
from fontTools.merge import Merger
from fontTools.subset import Options, Subsetter
from fontTools.ttLib import TTFont, newTable
from fontTools.ttLib.tables._k_e_r_n import KernTable_format_0
from fontTools.varLib.instancer import instantiateVariableFont

ROOT = Path(__file__).parent.parent
FONTS = ROOT / "generator/fonts"
DROPPED = [
    "GSUB",
    "GPOS",
    "GDEF",
    "STAT",
    "BASE",
    "vhea",
    "vmtx",
    "VORG",
    "DSIG",
    "gasp",
    "MATH",
    "fpgm",
    "prep",
    "cvt ",
]
COPYRIGHT = 0
SMALL = 8  # thousandths of the size of the letters
SOME_DAY = 3_800_000_000  # seconds since 1904: a font without a clock in it is the same each time
KERNED = [*range(0x21, 0x7F), *range(0xC0, 0x180), *range(0x2018, 0x201F), 0xAB, 0xBB, *range(0x410, 0x450)]


def span(*pairs: tuple[int, int]) -> set[str]:
    """The characters of some ranges, both ends included."""
    return {chr(code) for first, last in pairs for code in range(first, last + 1)}


def rows(encoding: str, first: int, last: int) -> set[str]:
    """The characters of some rows of an Asian standard of 94 rows and 94 cells."""
    cells = product(range(0xA0 + first, 0xA1 + last), range(0xA1, 0xFF))
    return set("".join(bytes(cell).decode(encoding, "ignore") for cell in cells))


def traditional() -> set[str]:
    """The common characters of Big5."""
    cells = product(range(0xA4, 0xC7), (*range(0x40, 0x7F), *range(0xA1, 0xFF)))
    return set("".join(bytes(cell).decode("big5", "ignore") for cell in cells))


def present() -> set[str]:
    """The characters of eastern Asia that stand anywhere in the entries."""
    text = "".join(path.read_text(encoding="utf-8") for path in sorted((ROOT / "entries").rglob("*.yaml")))
    return {letter for letter in text if ord(letter) >= 0x2E80}


WESTERN = span((0x20, 0x7E), (0xA0, 0x24F), (0x300, 0x36F), (0x370, 0x3FF), (0x400, 0x45F), (0x490, 0x491))
WESTERN |= span((0x1E00, 0x1EFF), (0x2010, 0x2027), (0x202F, 0x203A), (0x2070, 0x209C), (0x20A0, 0x20BF))
WESTERN |= set("№™℃←↑→↓−×≈≠≤≥•…")
# With each east Asian face its punctuation, its syllables, and the characters that its own standard calls common.
EASTERN = span((0x3000, 0x303F), (0xFF01, 0xFF5E))
KANA = span((0x3040, 0x30FF))
CHINA, JAPAN, KOREA = rows("gb2312", 16, 55), rows("euc_jp", 16, 47), rows("euc_kr", 16, 40)

FACES: dict[str, tuple[str, int, set[str]]] = {
    "serif-600": ("noto-serif", 600, WESTERN),
    "sans-400": ("noto-sans", 400, WESTERN),
    "sans-600": ("noto-sans", 600, WESTERN),
    "hebrew-500": ("noto-serif-hebrew", 500, span((0x5BE, 0x5BE), (0x5D0, 0x5EA), (0x5F3, 0x5F4))),
    "sc-500": ("noto-serif-sc", 500, EASTERN | CHINA),
    "tc-500": ("noto-serif-tc", 500, EASTERN | (traditional() - CHINA - JAPAN)),
    "jp-500": ("noto-serif-jp", 500, EASTERN | KANA | JAPAN),
    "kr-500": ("noto-serif-kr", 500, KOREA),
}


def face(folder: Path, weight: int, wanted: set[str], place: Path) -> TTFont:
    """One font of all parts, cut to wanted characters; each character is taken from one part only."""
    left = {ord(letter) for letter in wanted}
    paths: list[str] = []
    moves: dict[tuple[int, int], int] = {}
    for path in sorted((folder / "package/files").glob("*-wght-normal.woff2")):
        font = TTFont(path, recalcTimestamp=False)
        if found := left & font.getBestCmap().keys():
            left -= found
            font = instantiateVariableFont(font, {"wght": weight})
            moves |= kerning(font, [code for code in KERNED if code in found])
            paths.append(str(place / f"part-{len(paths)}.ttf"))
            cut(font, found).save(paths[-1])
    whole = Merger().merge(paths) if len(paths) > 1 else TTFont(paths[0])
    return kerned(whole, moves) if moves else whole


def cut(font: TTFont, codes: Iterable[int]) -> TTFont:
    """A font with these characters alone, without what only a shaper reads."""
    options = Options(hinting=False, notdef_outline=True, name_IDs=[COPYRIGHT], layout_features=[])
    options.drop_tables += DROPPED
    subsetter = Subsetter(options)
    subsetter.populate(unicodes=codes)
    subsetter.subset(font)
    font.flavor = None
    return font


def kerning(font: TTFont, codes: list[int]) -> dict[tuple[int, int], int]:
    """By how much two characters move together, as HarfBuzz reads it; small moves are left out."""
    buffer = io.BytesIO()
    font.flavor = None
    font.save(buffer)
    shaper = uharfbuzz.Font(uharfbuzz.Face(buffer.getvalue()))
    widths = {code: font["hmtx"][font.getBestCmap()[code]][0] for code in codes}
    found = {}
    for first, second in product(codes, codes):
        line = uharfbuzz.Buffer()
        line.add_codepoints([first, second])
        line.guess_segment_properties()
        uharfbuzz.shape(shaper, line, {"kern": True, "liga": False})
        move = line.glyph_positions[0].x_advance - widths[first]
        if len(line.glyph_positions) == 2 and abs(move) >= SMALL:
            found[first, second] = move
    return found


def kerned(font: TTFont, moves: dict[tuple[int, int], int]) -> TTFont:
    """The font with the old table of pairs, which needs no shaper."""
    table, names = KernTable_format_0(), font.getBestCmap()
    table.coverage, table.apple = 1, False
    table.kernTable = {(names[first], names[second]): move for (first, second), move in moves.items()}
    font["kern"] = newTable("kern")
    font["kern"].version, font["kern"].kernTables = 0, [table]
    return font


def main(packages: Path) -> None:
    """Write every face."""
    eastern = present()
    for name, (package, weight, wanted) in FACES.items():
        with tempfile.TemporaryDirectory() as place:
            more = eastern if name.startswith(("sc", "tc", "jp", "kr")) else set()
            font = face(packages / package, weight, wanted | more, Path(place))
            font["head"].created = font["head"].modified = SOME_DAY
            font.recalcTimestamp = False
            font.flavor = "woff2"
            font.save(FONTS / f"{name}.woff2")
        print(name, len(font.getBestCmap()), (FONTS / f"{name}.woff2").stat().st_size)


if __name__ == "__main__":
    main(Path(sys.argv[1]))
