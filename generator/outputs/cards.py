"""Share cards: the picture of each entry, and one for all other pages."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from functools import partial

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.drawings.cards import drawing, drawn_with
from generator.pages import SITE_CARD, Picture
from generator.settings import Settings
from generator.views.card import Card, card, site_card
from generator.views.shown import Reader


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Picture]:
    """The card of the site, then that of every entry."""
    reader = Reader(catalog, say)
    yield picture(SITE_CARD, site_card(catalog, reader))
    for record in catalog.all:
        yield picture(f"cards/{record.ref}.png", card(record, reader))


def picture(path: str, shown: Card) -> Picture:
    """A card that is drawn when somebody asks for its bytes."""
    words = hashlib.sha256(f"{drawn_with()} {shown!r}".encode(errors="surrogatepass")).hexdigest()
    return Picture(path, words, partial(drawing, shown))
