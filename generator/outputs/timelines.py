"""The timeline: all of it and each year, with filters that are pages, so that they work without JavaScript."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from markupsafe import Markup

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.drawings.bars import Bar, bars
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.shown import Reader
from generator.views.timeline import Item, Line, by_month, by_year, items, lines

GROUPS = ("events", "releases", "quotes")


@dataclass(frozen=True)
class Facet:
    """A filter: its group (empty: all), its name, how many items it leaves, the page that shows them."""

    group: str
    name: str
    count: str
    href: str


@dataclass(frozen=True)
class Section:
    """A month or a year of the list."""

    id: str
    name: str
    lines: list[Line]


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """Timeline pages: everything, each kind of item, each year."""
    reader, found = Reader(catalog, say), items(catalog)
    years = by_year(found)
    for group in ("", *GROUPS):
        shown = [item for item in found if group in ("", item.group)]
        yield page(reader, found, shown, sorted(years), group=group)
    for year, of_year in years.items():
        yield page(reader, of_year, of_year, sorted(years), year=year)


def page(
    reader: Reader, counted: Sequence[Item], shown: Sequence[Item], years: list[int], *, group: str = "", year: int = 0
) -> Page:
    """One timeline page: of a year, or of a group of items."""
    say, last = reader.say, str(year) if year else group
    name = say("timeline.of-year", year=year) if year else say(f"timeline.title-{group or 'all'}")
    lead = say("timeline.lead", items=say.counted("count.items", len(shown)))
    root = "../../" if last else "../"
    body = render(
        "timeline.html.j2",
        say,
        root,
        title=name,
        lead=lead,
        year=year,
        years=years,
        facet=group,
        facets=facets(reader, counted, year, root),
        drawing=strip(reader, shown, year),
        months=months(reader, shown, year),
    )
    url, frame = (f"timeline/{last}/", "timeline/frame") if last else ("timeline/", "timeline/index")
    return Page(url, frame, say("page.title", name=name), lead, body, "timeline")


def facets(reader: Reader, found: Sequence[Item], year: int, root: str) -> list[Facet]:
    """The filters; inside a year they are worked by a script and link to the whole timeline without one."""
    say = reader.say
    every = Facet("", say("timeline.every"), say.number(len(found)), f"{root}timeline/{f'{year}/' if year else ''}")
    counts = {group: sum(item.group == group for item in found) for group in GROUPS}
    names = [(group, say(f"timeline.group-{group}"), say.number(counts[group])) for group in GROUPS]
    return [every, *(Facet(group, name, count, f"{root}timeline/{group}/") for group, name, count in names)]


def strip(reader: Reader, found: Sequence[Item], year: int) -> Markup:
    """The strip above the list: bars by month of a year, or by year."""
    say = reader.say
    if year:
        by = dict(by_month(found))
        names = [(month, say.month(month)[:3], say.month(month), f"#m{year}-{month:02}") for month in range(1, 13)]
        return bars(
            [bar(reader, short, long, len(by.get(at, [])), href) for at, short, long, href in names],
            say("timeline.drawing"),
        )
    counts = by_year(found)
    return bars(
        [bar(reader, str(at), str(at), len(of), f"#y{at}") for at, of in counts.items()], say("timeline.drawing")
    )


def bar(reader: Reader, short: str, long: str, number: int, href: str) -> Bar:
    """One bar with what a screen reader says."""
    return Bar(
        short, number, reader.say("home.year-words", year=long, items=reader.say.counted("count.items", number)), href
    )


def months(reader: Reader, found: Sequence[Item], year: int) -> list[Section]:
    """The list in sections: months of a year, else years, oldest first."""
    say = reader.say
    if not year:
        return [Section(f"y{at}", str(at), lines(of, reader, years=False)) for at, of in by_year(found).items()]
    return [
        Section(f"m{year}-{at:02}", say.month(at) if at else say("timeline.no-month"), lines(of, reader, years=False))
        for at, of in by_month(found)
    ]
