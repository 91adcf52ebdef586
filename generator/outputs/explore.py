"""Explore: all models as a table in pages, a page for each facet, and the file behind the filters."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from typing import Any

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.explore_file import explore_file
from generator.outputs.rendering import render, script_words
from generator.pages import OutputFile, Page
from generator.settings import Settings
from generator.views.explored import COLUMNS, Explored, explored
from generator.views.facets import Facet, facets
from generator.views.frameworks import FRAMEWORKS
from generator.views.paging import cut, links
from generator.views.permits import PERMISSIONS
from generator.views.shown import Reader

ROWS = 200  # of a page: with the frame and the links they stay under 100 KB gzipped
SHOWN = 16  # values of a dimension on the first page; more have a page of their own
QUESTIONS = {
    "commercial": "may-commercial-use=yes&parameters-from=30&year=2025",
    "country": "country=FR&openness=open-weights",
    "images": "license=apache-2-0&input=image&output=text",
    "context": "context-from=1000000&sort=-context",
    "largest": "architecture=mixture-of-experts&sort=-parameters",
}
PICKED = (
    "organization", "country", "family", "year", "license", "openness", *FRAMEWORKS, "architecture", "input", "output",
    "evidence",
)  # fmt: skip


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """The table, the facets, the lists of long dimensions, the file of the filters."""
    reader = Reader(catalog, say)
    rows = explored(reader)
    found = facets(rows, reader)
    yield whole(rows, found, reader, settings)
    yield from parts(rows, "", say("explore.title"), reader)
    for name, values in found.items():
        if len(values) > SHOWN:
            yield every(name, values, reader)
        for facet in values:
            title = say("explore.of-facet", dimension=say(f"explore.facet-{name}"), value=facet.name)
            yield from parts(facet.rows, facet.step, title, reader, facet)
    yield explore_file(rows, reader)


def address(step: str, number: int = 1) -> str:
    """Where a page of a list stands below `explore/`; no id holds two hyphens in a row, so no two are the same."""
    part = f"page-{number}" if number > 1 else ""
    last = "--".join(filter(None, (step, part)))
    return f"{last}/" if last else ""


def pages(step: str, at: int, last: int) -> list[tuple[int, str]]:
    """The links among the pages of a list: number (0: some are left out) and address below the root."""
    return [(number, f"explore/{address(step, number)}") for number in links(at, last)] if last > 1 else []


def whole(rows: Sequence[Explored], found: dict[str, list[Facet]], reader: Reader, settings: Settings) -> Page:
    """The first page: filters, the latest models, ways to all facets."""
    say, parts_of = reader.say, cut(rows, ROWS)
    values: dict[str, Any] = {
        "rows": parts_of[0],
        "number_of": len(rows),
        "columns": COLUMNS,
        "pages": pages("", 1, len(parts_of)),
        "at": 1,
        "facets": found,
        "shown": SHOWN,
        "picked": PICKED,
        "permissions": PERMISSIONS,
        "questions": [(say(f"explore.ask-{name}"), state) for name, state in QUESTIONS.items()],
        "words": script_words(say, "explore"),
        "site": settings.site + say.prefix,
        "address": address,
    }
    body = render("explore.html.j2", say, "../", **values)
    title = say("page.title", name=say("explore.title"))
    return Page("explore/", "explore/index", title, say("explore.lead"), body, "explore")


def parts(
    rows: Sequence[Explored], step: str, title: str, reader: Reader, facet: Facet | None = None
) -> Iterator[Page]:
    """The pages of a list; the first page of the whole is another."""
    say, found = reader.say, cut(rows, ROWS)
    for at, part in enumerate(found, 1):
        if step or at > 1:
            name = title if at == 1 else say("explore.part", title=title, number=at)
            values = {"rows": part, "number_of": len(rows), "columns": COLUMNS, "pages": pages(step, at, len(found))}
            body = render("explore_part.html.j2", say, "../../", title=name, facet=facet, at=at, **values)
            lead = say("explore.part-lead", title=name, models=say.counted("count.releases", len(rows)))
            url = f"explore/{address(step, at)}"
            yield Page(url, "explore/frame", say("page.title", name=name), lead, body, "explore")


def every(name: str, values: list[Facet], reader: Reader) -> Page:
    """The page with all values of a dimension that has many."""
    say = reader.say
    title = say(f"explore.every-{name}")
    body = render("explore_every.html.j2", say, "../../", title=title, values=values, address=address)
    lead = say("explore.every-lead", title=title)
    return Page(f"explore/by-{name}/", "explore/frame", say("page.title", name=title), lead, body, "explore")
