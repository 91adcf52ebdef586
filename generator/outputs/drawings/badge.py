"""A badge as people put them beside a title: a label and a value, in a file that stands alone.

The words are measured with our own font and set to that width, so a badge is as wide on every machine.
"""

from __future__ import annotations

from markupsafe import Markup

from generator.language import Language
from generator.outputs.drawings.cards.canvas import INKS, Style, width

HEIGHT, BASE, EDGE, ROUND = 20, 14, 6, 3
# White on each of these has a contrast of at least 6 to 1; they are the light side of docs/css/tokens.css.
LEVELS = {
    "open-source": INKS["accent"],
    "open-weights": "#2b57a5",
    "restricted-weights": "#8f4516",
    "closed": "#4c5158",
    "undecided": INKS["unverified"],
}
LETTERS = Style("sans-400", 11, "ink")
FORM = Markup(
    '<svg xmlns="http://www.w3.org/2000/svg" width="{whole}" height="{height}" viewBox="0 0 {whole} {height}" '
    'role="img" aria-label="{said}" xml:lang="{lang}"><title>{said}</title>'
    '<rect width="{whole}" height="{height}" rx="{round}" fill="{ink}"/>'
    '<path fill="{color}" d="M{left} 0h{flat}a{round} {round} 0 0 1 {round} {round}v{side}'
    'a{round} {round} 0 0 1-{round} {round}h-{flat}z"/>'
    '<g fill="#fff" font-family="Noto Sans,Verdana,DejaVu Sans,Arial,sans-serif" font-size="11">{words}</g></svg>\n'
)
WORDS = Markup('<text x="{}" y="{}" textLength="{}" lengthAdjust="spacingAndGlyphs">{}</text>')


def badge(name: str, label: str, value: str, color: str, say: Language) -> bytes:
    """The file; `name` is what it is about, for who cannot see where it stands."""
    left, right = (width(words, LETTERS) + 2 * EDGE for words in (label, value))
    words = part(EDGE, label) + part(left + EDGE, value)
    picture = FORM.format(
        whole=left + right, height=HEIGHT, round=ROUND, side=HEIGHT - 2 * ROUND, left=left, flat=right - ROUND,
        said=say("embed.badge", name=name, label=label, value=value), lang=say.code, ink=INKS["ink"], color=color,
        words=words,
    )  # fmt: skip
    return picture.encode()


def part(x: int, words: str) -> Markup:
    """Words at their place, as wide as they were measured."""
    return WORDS.format(x, BASE, width(words, LETTERS), words)


def evidence_color(verified: int, facts: int) -> str:
    """The color of a share: that of the mark where all is verified, none where nothing is."""
    if not verified:
        return INKS["unverified"]
    return INKS["verified"] if verified == facts else INKS["accent"]
