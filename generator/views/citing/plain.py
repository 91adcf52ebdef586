"""Citations as sentences."""

from __future__ import annotations

from generator.views.citing.works import Work
from generator.views.shown import Reader


def plain(work: Work, reader: Reader) -> str:
    """One work: author, title, publisher, date, version, address, day of reading."""
    say = reader.say
    parts = (
        work.author,
        say("text.quoted", text=work.title),
        work.publisher if work.publisher != work.author else "",
        say.date(work.issued) if work.issued and not work.version else "",
        say("cite.version", version=work.version) if work.version else "",
        work.url,
        say("cite.read", date=say.date(work.accessed)) if work.accessed else "",
        say("cite.archived", url=work.archived) if work.archived else "",
    )
    return say("text.comma").join(filter(None, parts))
