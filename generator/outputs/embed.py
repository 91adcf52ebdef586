"""Cards and badges of entries for the pages of others: `embed/<kind>/<id>/` in a frame, two pictures beside it.

A card stands on a page of its own without the frame of the theme: it is a file, not a Page, so that neither the sitemap
nor the search knows it. Its policy allows a style sheet and the icon of the site, nothing else. Who may show a card in
a frame (`frame-ancestors`) cannot be said in a `meta` element, only by the host's headers; everybody may.
"""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.drawings.badge import LEVELS, badge, evidence_color
from generator.outputs.rendering import render
from generator.pages import OutputFile
from generator.schema.dates import PartialDate
from generator.settings import Settings
from generator.views.embedded import Embedded, embedded, proven
from generator.views.shown import Reader
from generator.views.snippets import evidence_value
from generator.views.version import data_version

FOLDER = "embed/"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """The card of every entry with its badges."""
    reader, version = Reader(catalog, say), data_version(catalog, settings.site)
    day = version.partition("+")[0]
    read = say.medium_date(PartialDate.parse(day)) if day[:1].isdigit() else day
    values = {"version": version, "read": read, "site": settings.site + say.prefix}
    for record in catalog.all:
        card = embedded(record, reader)
        html = render("embed.html.j2", say, "../../../", card=card, **values)
        yield OutputFile(f"{FOLDER}{record.url}index.html", html.encode())
        yield from badges(record, card, reader)


def badges(record: Record, card: Embedded, reader: Reader) -> Iterator[OutputFile]:
    """The badge that says how many facts of an entry are verified, and that of a model's openness."""
    say, place = reader.say, f"{FOLDER}{record.url}"
    color = evidence_color(*proven(record))
    value = evidence_value(record, reader)
    yield OutputFile(f"{place}evidence.svg", badge(f"{card.words}", say("embed.verified"), value, color, say))
    if card.level:
        value, color = say(f"level.{card.level}"), LEVELS[card.level]
        yield OutputFile(f"{place}openness.svg", badge(f"{card.words}", say("embed.openness"), value, color, say))
