"""The findings about licenses along the lineage: by the license that asks, and a page for each that asks much."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.paging import in_parts
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.duties import Finding, every
from generator.views.duty_rows import WEIGHTS, DutyRow, rows
from generator.views.shown import Reader

SHOWN = 6  # rows of a license on the hub; all of more stand on a page of its own


@dataclass(frozen=True)
class Asking:
    """A license with what it asks of descendants: its id, name and address, rows."""

    id: str
    name: str
    url: str
    rows: list[DutyRow]

    @property
    def page(self) -> str:
        """The address of its own page."""
        return f"duties/{self.id}/"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The hub, and the pages of licenses with many findings."""
    reader = Reader(catalog, say)
    licenses = askings(reader, every(catalog))
    weights = Counter(row.weight for one in licenses for row in one.rows)
    counts = say.list([say.counted(f"count.{weight}", weights[weight]) for weight in WEIGHTS])
    body = render("duties.html.j2", say, "../", licenses=licenses, counts=counts, shown=SHOWN)
    lead, title = say("duty.hub-lead"), say("page.title", name=say("duty.hub-title"))
    yield Page("duties/", "duties/index", title, lead, body, "duties")
    for one in licenses:
        if len(one.rows) > SHOWN:
            yield from whole(one, say)


def askings(reader: Reader, found: Sequence[Finding]) -> list[Asking]:
    """The licenses that ask for something, those with most findings first."""
    records: dict[str, tuple[Record, list[Finding]]] = {}
    for one in found:
        records.setdefault(one.license.id, (one.license, []))[1].append(one)
    licenses = [Asking(id, reader.name(of.ref), of.url, rows(asks, reader)) for id, (of, asks) in records.items()]
    return sorted(licenses, key=lambda one: (-len(one.rows), one.id))


def whole(one: Asking, say: Language) -> Iterator[Page]:
    """All findings of one license, in as many pages as they need."""
    title, lead = say("duty.of-license", name=one.name), say("duty.hub-lead")
    for part in in_parts(one.page, one.rows):
        body = render("duties_license.html.j2", say, "../../", one=one, title=title, lead=lead, part=part)
        name = title if part.number == 1 else say("lineage.part", title=title, number=part.number)
        yield Page(part.url, "duties/frame", say("page.title", name=name), lead, body, "duties")
