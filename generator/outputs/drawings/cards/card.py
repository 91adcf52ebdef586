"""The share card, 1200 by 630: the words large, what is known below, how sure it is beside that."""

from __future__ import annotations

from functools import cache

from PIL import __version__ as pillow

from generator import fonts
from generator.outputs.drawings.cards import shapes
from generator.outputs.drawings.cards.canvas import Canvas, Style, code_digest, width
from generator.outputs.drawings.cards.setting import DOTS, clean, fitted, one_line, shortened
from generator.views.card import Card

WIDTH, HEIGHT = 1200, 630
LEFT, RIGHT = 72, 1128
ROOM = RIGHT - LEFT
EDGE = 16
HEAD, RULE, FOOT = 96, 532, 580  # base lines, from the top
TOP, BOTTOM = 140, 505  # between them stand the words,
ABOVE = 0.42  # with less of the empty room above them than below
CAPITAL = 0.72  # how high a capital is, in sizes
SIZES = ((84, 2), (68, 2), (54, 4))
LEADING = 1.14
NATIVE, NATIVE_STEP, SMALL, TINY = 44, 78, 28, 26
BETWEEN = " · "
FEWEST = 2
GAP = 36


def drawing(card: Card) -> bytes:
    """The PNG of a card."""
    canvas = paper(card.site).copy()
    kind(canvas, card)
    words(canvas, card)
    left = marks(canvas, card)
    facts(canvas, card, left - GAP)
    return canvas.png()


@cache
def drawn_with() -> str:
    """What the bytes of a card depend on beside its words."""
    return f"{pillow} {fonts.digest()} {code_digest()}"


@cache
def paper(site: str) -> Canvas:
    """What is the same on all cards: paper, edge, rule, the mark and the name of the site."""
    canvas = Canvas(WIDTH, HEIGHT)
    canvas.rectangle((0, 0, EDGE, HEIGHT), "accent")
    canvas.rectangle((LEFT, RULE - 1, RIGHT, RULE + 2), "ink")
    canvas.stamp(shapes.ring(54), (LEFT, 58), "accent")
    canvas.stamp(shapes.source(54), (LEFT, 58), "mark")
    canvas.write(clean(site), (142, HEAD), Style(fonts.SERIF, 32, "ink"))
    return canvas


def kind(canvas: Canvas, card: Card) -> None:
    """The word of the kind at the right, its shape before it."""
    if card.kind:
        style, word = Style(fonts.SANS, TINY, "ink-2"), clean(card.kind)
        start = RIGHT - width(word, style)
        canvas.write(word, (start, HEAD), style)
        canvas.stamp(shapes.icon(card.icon, 32), (start - 44, HEAD - 26), "ink-2")


def words(canvas: Canvas, card: Card) -> None:
    """The words as large as they have room, and the original below them."""
    sizes = tuple((Style(fonts.SERIF, size, "ink", card.words.language), most) for size, most in SIZES)
    style, lines = fitted(clean(card.words.before + card.words.text), sizes, ROOM, clean(card.words.behind))
    native = clean(card.native.text) if fonts.drawable(card.native.text) else ""
    step = round(style.size * LEADING)
    high = round(style.size * CAPITAL) + step * (len(lines) - 1) + (NATIVE_STEP if native else 0)
    line_at = TOP + round((BOTTOM - TOP - high) * ABOVE) + round(style.size * CAPITAL)
    for line in lines:
        canvas.write(line, (LEFT, line_at), style)
        line_at += step
    if native:
        small = Style(fonts.SERIF, NATIVE, "ink-2", card.native.language)
        original = one_line(clean(card.native.before) + native, small, ROOM, clean(card.native.behind))
        canvas.write(original, (LEFT, line_at - step + NATIVE_STEP), small)


def marks(canvas: Canvas, card: Card) -> int:
    """How sure the facts are, from the right; the result is where they begin."""
    end = RIGHT
    for mark, text in reversed(card.marks):
        style, said = Style(fonts.BOLD, SMALL, mark), clean(text)
        start = end - width(said, style)
        canvas.write(said, (start, FOOT), style)
        canvas.stamp(shapes.evidence(mark, 28), (start - 36, FOOT - 24), mark)
        end = start - 36 - GAP
    return end + GAP


def facts(canvas: Canvas, card: Card, right: int) -> None:
    """As many facts as have room: the last ones are left out, of the first two the longer one is shortened."""
    style, room = Style(fonts.SANS, SMALL, "ink-2"), right - LEFT
    known = [one_line(clean(fact), style, room * 2 // 3) for fact in card.facts]
    while len(known) > FEWEST and width(BETWEEN.join(known), style) > room:
        known.pop()
    if over := max(width(BETWEEN.join(known), style) - room, 0):
        longest = max(range(len(known)), key=lambda at: len(known[at]))
        known[longest] = shortened(known[longest], style, width(known[longest], style) - over, DOTS)
    canvas.write(BETWEEN.join(known), (LEFT, FOOT), style)
