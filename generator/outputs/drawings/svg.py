"""Parts of drawings: positions are numbers, words are escaped; with rendering.py the only places that make Markup."""

from __future__ import annotations

from collections.abc import Iterable

from markupsafe import Markup


def drawing(width: float, height: float, parts: Iterable[Markup], title: str) -> Markup:
    """A whole drawing with its name for screen readers; it keeps its proportions and scrolls when it is wide."""
    size = "wide" if width > 900 else "mid"
    head = Markup(
        '<svg class="rec-svg rec-svg--{}" viewBox="0 0 {} {}" width="{}" height="{}" role="group" aria-label="{}">'
    )
    numbers = (size, px(width), px(height), px(width), px(height), title)
    return head.format(*numbers) + Markup("").join(parts) + Markup("</svg>")


def text(x: float, y: float, words: object, style: str = "", anchor: str = "start", lang: str = "") -> Markup:
    """Words at a place; `lang` where they are in another language than the page."""
    form = Markup('<text x="{}" y="{}"{}{}{}>{}</text>')
    styled = Markup(' class="{}"').format(style) if style else Markup("")
    anchored = Markup(' text-anchor="{}"').format(anchor) if anchor != "start" else Markup("")
    spoken = Markup(' lang="{}"').format(lang) if lang else Markup("")
    return form.format(px(x), px(y), styled, anchored, spoken, words)


def path(style: str, steps: str, ends: str = "") -> Markup:
    """A line; `steps` is made of numbers and path letters by the drawings, `ends` tells scripts its boxes."""
    return Markup('<path class="{}" d="{}"{}/>').format(style, steps, told("ends", ends))


def box(style: str, x: float, y: float, width: float, height: float, round: int = 0) -> Markup:
    """A rectangle."""
    corner = Markup(' rx="{}"').format(round) if round else Markup("")
    return Markup('<rect class="{}" x="{}" y="{}" width="{}" height="{}"{}/>').format(
        style, px(x), px(y), px(width), px(height), corner
    )


def dot(style: str, x: float, y: float, radius: float) -> Markup:
    """A circle."""
    return Markup('<circle class="{}" cx="{}" cy="{}" r="{}"/>').format(style, px(x), px(y), px(radius))


def link(href: str, parts: Iterable[Markup], name: str = "", down: str = "", reached: bool = True) -> Markup:
    """Parts that lead somewhere; a screen reader says their words, or the name where the words alone say too little.

    `down` tells scripts which other links belong to this one; `reached` is False for one of very many, which a
    keyboard reaches in the drawing's table instead.
    """
    said = Markup(' aria-label="{}"').format(name) if name else Markup("")
    order = Markup("") if reached else Markup(' tabindex="-1"')
    head = Markup('<a href="{}"{}{}{}>').format(href, said, order, told("down", down))
    return head + Markup("").join(parts) + Markup("</a>")


def told(name: str, words: str) -> Markup:
    """Something for scripts, where there is something."""
    return Markup(' data-{}="{}"').format(name, words) if words else Markup("")


def named(parts: Iterable[Markup], name: str) -> Markup:
    """Parts that lead nowhere and that a screen reader says as one."""
    return Markup('<g role="img" aria-label="{}">').format(name) + Markup("").join(parts) + Markup("</g>")


def px(number: float) -> str:
    """A length in whole pixels: sharper than any eye, and shorter."""
    return str(round(number))
