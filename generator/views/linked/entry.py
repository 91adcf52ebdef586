"""An entry and the page about it as one object of JSON-LD."""

from __future__ import annotations

from itertools import chain
from typing import Any

from generator.catalog import Record
from generator.schema.models import Model
from generator.schema.quotes import Quote
from generator.views.linked.kinds import OWN
from generator.views.linked.parts import Node, other_names, papers, same, some, type_of
from generator.views.shown import Reader
from generator.views.version import last_read

CONTEXT = "https://schema.org"


def linked(record: Record, reader: Reader, site: str, description: tuple[str, str]) -> Node:
    """The object of an entry.

    `@id` is the address of the entry in the first language, the same in all of them; `url` is that of the page.
    `description` are words about it and the tag of their language, "" for the reader's own; a model, whose page is the
    longest, goes without.
    """
    named = not isinstance(record.entry, Quote)
    name, own = reader.name(record.ref), OWN.get(record.kind.name)
    known = own(record, record.entry, reader, site) if own else {}
    return {
        "@context": CONTEXT,
        **some(
            type=type_of(record.kind.name),
            id=site + record.url,
            url=site + reader.say.prefix + record.url,
            name=name if named else "",
            alternateName=other_names(record, name) if named else [],
            description=in_language(*description) if not isinstance(record.entry, Model) else "",
        ),
        **known,
        **some(
            sameAs=list(dict.fromkeys(chain(listed(known.get("sameAs")), same(record)))),
            subjectOf=papers(record),
            mainEntityOfPage=page(record, reader, site),
        ),
    }


def listed(value: Any) -> list[Any]:
    """A value that may be left out, one or several, as a list."""
    return value if isinstance(value, list) else [value] if value else []


def in_language(words: str, tag: str) -> str | Node:
    """Words; with the tag of their language where that is not the language of the page."""
    return {"@language": tag, "@value": words} if words and tag else words


def page(record: Record, reader: Reader, site: str) -> Node:
    """The page about an entry: its language, its site, when its sources were read, the first of them."""
    say, reviewed = reader.say, last_read(record)
    read = [source for source in record.entry.sources if source.accessed][:1]
    return some(
        type="WebPage",
        inLanguage=say.code,
        isPartOf=some(type="WebSite", id=site),
        lastReviewed=reviewed.iso if reviewed else "",
        citation=[some(type="CreativeWork", name=source.title, url=source.url) for source in read],
    )
