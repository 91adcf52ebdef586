"""This day in all years: a page with the days of the year, a page for each month, and its items as data."""

from __future__ import annotations

import json
from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import OutputFile, Page
from generator.settings import Settings
from generator.views.days import Month, known, months
from generator.views.filters import type_of
from generator.views.shown import Reader
from generator.views.timeline import Line, items


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """The hub, the months, and the data from which a script shows the items of the reader's own day."""
    reader = Reader(catalog, say)
    found = known(items(catalog))
    year = months(found, reader)
    lead = say("days.lead", items=say.counted("count.items", len(found)))
    types = sorted(set(map(type_of, found)))
    body = render("days.html.j2", say, "../", months=year, lead=lead, types=types)
    yield Page("days/", "days/index", say("page.title", name=say("days.title")), lead, body, "days")
    for month in year:
        yield from (page(month, year, number, say) for number in month.pages)
        yield OutputFile(f"days/{month.id}.json", listing(month))


def page(month: Month, year: list[Month], number: int, say: Language) -> Page:
    """A page of one month."""
    title = say("days.of-month", month=month.name)
    lead = say("days.of-month-lead", items=say.counted("count.items", month.number))
    days = [day for day in month.days if day.lines and day.page == number]
    values = {"month": month, "months": year, "title": title, "lead": lead, "days": days, "number": number}
    body = render("days_month.html.j2", say, "../../", **values)
    return Page(month.url(number), "days/frame", say("page.title", name=title), lead, body, "days")


def listing(month: Month) -> bytes:
    """The items of a month by day, as the script shows them."""
    days = {f"{day.number:02}": [one(line) for line in day.lines] for day in month.days if day.lines}
    return (json.dumps(days, ensure_ascii=False, separators=(",", ":")) + "\n").encode()


def one(line: Line) -> dict[str, str]:
    """One item."""
    item = line.item
    return {
        "url": item.record.url,
        "title": line.title,
        "day": line.day,
        "date": item.when.iso,
        "type": type_of(item),
        "mark": item.mark,
    }
