"""Citations as sentences."""

from __future__ import annotations

from generator.views.citing.works import Work
from generator.views.shown import Reader


def plain(work: Work, reader: Reader) -> str:
    """One work: author, title, publisher, date, version, address, day of reading, what is unsure."""
    say = reader.say
    parts = (
        work.author,
        say("text.quoted", text=work.title),
        work.publisher if work.publisher != work.author else "",
        say.date(work.issued) if work.issued and not work.version else "",
        say("cite.version", version=work.version) if work.version else "",
        work.url,
        say("cite.read", date=say.date(work.accessed)) if work.accessed else unread(work, reader),
        say("cite.archived", url=work.archived) if work.archived else "",
        work.note,
    )
    return say("text.comma").join(filter(None, parts))


def unread(work: Work, reader: Reader) -> str:
    """That nobody has read a page; of the record itself nothing."""
    return "" if work.version else reader.say("cite.unread")
