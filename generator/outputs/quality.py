"""The quality page: what needs a hand in one table, the share of verified facts per kind, audits, the work lists."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.audits import Audit
from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render
from generator.outputs.work_lists import ON_PAGE, SHOWN, field_lists, lists_of, whole
from generator.pages import Page
from generator.schema.dates import PartialDate
from generator.settings import Settings
from generator.views.coverage import shares
from generator.views.shown import Reader

__all__ = ["ON_PAGE", "make"]


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The quality page, and pages for each list that is too long for it."""
    reader = Reader(catalog, say)
    lists, fields = lists_of(reader, settings), field_lists(reader, settings)
    names = {kind.name: say.words.get(f"kind.{kind.name}", kind.name.capitalize()) for kind in catalog.kinds}
    values = {"shares": shares(catalog), "audits": held(settings, say), "lists": lists, "fields": fields}
    body = render("quality.html.j2", say, "../", shown=SHOWN, kind_names=names, **values)
    title = say("page.title", name=say("quality.title"))
    yield Page("quality/", "quality/index", title, say("quality.lead"), body, "quality")
    for one in (*lists, *fields):
        yield from whole(one, say)


@dataclass(frozen=True)
class Held:
    """An audit on record with its day and its two error rates in words."""

    audit: Audit
    day: str
    wrong: str
    left: str


def held(settings: Settings, say: Language) -> list[Held]:
    """The audits on record, the newest first."""
    return [
        Held(
            audit,
            say.date(PartialDate.parse(audit.date.isoformat())),
            say.rate(audit.wrong / audit.facts),
            say.rate(audit.left / audit.facts),
        )
        for audit in settings.audits
    ]
