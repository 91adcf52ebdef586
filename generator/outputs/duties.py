"""The page of all findings about licenses along the lineage, by the license that asks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.duties import every
from generator.views.duty_rows import WEIGHTS, DutyRow, rows
from generator.views.shown import Reader


@dataclass(frozen=True)
class Asking:
    """A license with what it asks of descendants: anchor, name, address, rows."""

    id: str
    name: str
    url: str
    rows: list[DutyRow]


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The page of findings."""
    reader, found = Reader(catalog, say), every(catalog)
    records = {one.license.id: one.license for one in found}
    licenses = [
        Asking(
            f"license-{id}",
            reader.name(record.ref),
            record.url,
            rows((x for x in found if x.license is record), reader),
        )
        for id, record in sorted(records.items())
    ]
    licenses.sort(key=lambda one: (-len(one.rows), one.id))
    weights = Counter(row.weight for one in licenses for row in one.rows)
    counts = say.list([say.counted(f"count.{weight}", weights[weight]) for weight in WEIGHTS])
    body = render("duties.html.j2", say, "../", licenses=licenses, counts=counts)
    lead, title = say("duty.hub-lead"), say("page.title", name=say("duty.hub-title"))
    yield Page("duties/", "duties/index", title, lead, body, "duties")
