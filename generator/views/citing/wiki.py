"""Citations as the template that the Wikipedia of the reader's language has for web pages."""

from __future__ import annotations

import re
from collections.abc import Iterator
from urllib.parse import quote

from generator.views.citing.works import Work
from generator.views.shown import Reader

MARKUP = re.compile(r"[{}\[\]<>|]|&(?=#?\w+;)|''+|~~~+|__(?=[A-Z])")


def wiki(work: Work, reader: Reader) -> str:
    """One work: `{{cite web |url=…}}`; name and parameters of the template come from the catalogue."""
    given = "".join(f" |{reader.say(f'cite.wiki-{name}')}={value}" for name, value in parameters(work, reader))
    return f"{{{{{reader.say('cite.wiki-template')}{given}}}}}"


def parameters(work: Work, reader: Reader) -> Iterator[tuple[str, str]]:
    """What is known, by the name of its word in the catalogue."""
    yield "url", address(work.url)
    yield "title", wikitext(work.title)
    if work.author:
        yield "author", wikitext(work.author)
    if work.publisher and work.publisher != work.author:
        yield "website", wikitext(work.publisher)
    if work.issued:
        yield "date", reader.say.date(work.issued)
    language = work.language.split("-")[0]
    if language and language != reader.say.code:
        yield "language", language
    if work.accessed:
        yield "access-date", reader.say.date(work.accessed)
    if work.archived_on:
        yield "archive-url", address(work.archived)
        yield "archive-date", reader.say.date(work.archived_on)
    if work.words:
        yield "quote", wikitext(" ".join(work.words.split()))


def wikitext(text: str) -> str:
    """Text that is no markup: what opens or ends a template, a link, a tag, a style or a signature, by its numbers."""
    return MARKUP.sub(lambda match: "{{!}}" if match[0] == "|" else entities(match[0]), text)


def entities(text: str) -> str:
    """Each character by its number."""
    return "".join(f"&#{ord(letter)};" for letter in text)


def address(url: str) -> str:
    """An address in which nothing ends the template or the link."""
    return re.sub(r"[|{}\[\]<>\"\s]", lambda match: quote(match[0]), url)
