"""What somebody puts into a page of their own to show an entry there: its card in a frame, its badges."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from generator.catalog import Record
from generator.views.embedded import embedded, proven
from generator.views.shown import Reader

MARKDOWN = re.compile(r"[\\`*_\[\]<>!|]")


@dataclass(frozen=True)
class Snippet:
    """A text to copy, and what it is, as the end of a key of the words."""

    what: str
    text: str


@dataclass(frozen=True)
class Badge:
    """A badge: the name of its file without the ending, and its words for who does not see it."""

    name: str
    alt: str


@dataclass(frozen=True)
class Embedding:
    """The texts to copy, and what a preview needs: where card and badges lie below the start of the language."""

    texts: tuple[Snippet, ...]
    badges: tuple[Badge, ...]
    place: str
    title: str
    height: int


def snippets(record: Record, reader: Reader, start: str) -> Embedding:
    """The texts for an entry; `start` is the whole address of the start of the language."""
    say, card = reader.say, embedded(record, reader)
    title, place = say("embed.frame", name=f"{card.words}", site=say("card.site")), f"embed/{record.url}"
    alone = [Badge("evidence", evidence_words(record, f"{card.words}", reader))]
    if card.level:
        value = say(f"level.{card.level}")
        words = say("embed.badge", name=f"{card.words}", label=say("embed.openness"), value=value)
        alone.append(Badge("openness", words))
    frame = (
        f'<iframe src="{escape(start + place)}" title="{escape(title)}" width="480" height="{card.height}" '
        f'loading="lazy" style="border:0;max-width:100%"></iframe>'
    )
    texts = [Snippet("card", frame), *(text for badge in alone for text in forms(badge, start, place, record.url))]
    return Embedding(tuple(texts), tuple(alone), place, title, card.height)


def evidence_words(record: Record, name: str, reader: Reader) -> str:
    """The words of the badge of the evidence."""
    return reader.say(
        "embed.badge", name=name, label=reader.say("embed.verified"), value=evidence_value(record, reader)
    )


def evidence_value(record: Record, reader: Reader) -> str:
    """How many facts of an entry are verified, in words."""
    verified, facts = proven(record)
    return reader.say("embed.of", number=reader.say.number(verified), facts=reader.say.counted("count.facts", facts))


def forms(badge: Badge, start: str, place: str, url: str) -> tuple[Snippet, Snippet]:
    """A badge in Markdown and in HTML, as a link to the entry."""
    picture, page = f"{start}{place}{badge.name}.svg", start + url
    alt = MARKDOWN.sub(r"\\\g<0>", badge.alt)
    html = f'<a href="{escape(page)}"><img src="{escape(picture)}" alt="{escape(badge.alt)}" height="20"></a>'
    return (
        Snippet(f"{badge.name}-markdown", f"[![{alt}]({picture})]({page})"),
        Snippet(f"{badge.name}-html", html),
    )
