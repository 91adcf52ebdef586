"""The timeline: an overview, years, months of full years, kinds of item; filters are pages and need no JavaScript."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.catalog import Catalog
from generator.language import Language, capital
from generator.outputs.rendering import render
from generator.outputs.timeline_strip import MONTHS, address, month_words, of_all, of_year, table
from generator.pages import Page
from generator.settings import Settings
from generator.views.feeds.places import of_timeline
from generator.views.filters import ENOUGH, FILTERS, type_of, with_pages
from generator.views.most import most
from generator.views.shown import Reader
from generator.views.timeline import GROUPS, Item, Line, by_month, by_year, items, lines

OF_YEAR, OF_GROUP, OF_MONTH = 4, 10, 6  # what a year, a year of one group, and a month of a full year show
FULL = 120  # from so many items a year has pages for its months, and a page has no summaries
LONG = 250  # from so many items of one group a year has pages for their months


@dataclass(frozen=True)
class Facet:
    """A filter: its group (empty: all), its name, how many items it leaves, the page that shows them."""

    group: str
    name: str
    count: str
    href: str


@dataclass(frozen=True)
class Section:
    """A month or a year of the list; `number` items in all, those not among the lines stand at `href`."""

    id: str
    name: str
    lines: list[Line]
    number: int
    href: str


@dataclass(frozen=True)
class Stretch:
    """What one page is about: a year or all (0), a group or all, a month (0 is one that is not known) or none.

    A topic, an organization or a country is a group too: `topic-licensing`.
    """

    year: int = 0
    group: str = ""
    month: int | None = None

    @property
    def last(self) -> str:
        """The last step of the address: `2025`, `quotes`, `2025-quotes`, `2025-07`."""
        month = "" if self.month is None else f"{self.month:02}"
        return "-".join(filter(None, (f"{self.year or ''}", self.group, month)))

    @property
    def url(self) -> str:
        """The address below the root."""
        return f"timeline/{self.last}/" if self.last else "timeline/"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """Every page of the timeline."""
    reader, found = Reader(catalog, say), items(catalog)
    years = by_year(found)
    for group in ("", *GROUPS):
        yield page(reader, found, Stretch(group=group), list(years))
    for year, of in years.items():
        there = [group for group in GROUPS if of_group(of, group)]
        for group in ("", *there):
            yield from of_year_pages(reader, of, Stretch(year, group), list(years))


def of_year_pages(
    reader: Reader, found: Sequence[Item], year: Stretch, years: list[int], of: str = ""
) -> Iterator[Page]:
    """The page of a year, and where that cannot hold all the pages of its months."""
    yield page(reader, found, year, years, of)
    if by_months(year, shown := of_group(found, year.group)):
        for at, inside in by_month(shown):
            yield page(reader, inside, Stretch(year.year, year.group, at), years, of)


def by_months(year: Stretch, found: Sequence[Item]) -> bool:
    """True for a year that has too much for one page."""
    return len(found) > (LONG if year.group else FULL)


def of_group(found: Sequence[Item], group: str) -> list[Item]:
    """The items of a kind; all for none, and for a group whose items were already chosen."""
    return [item for item in found if group not in GROUPS or item.group == group]


def page(reader: Reader, found: Sequence[Item], stretch: Stretch, years: list[int], of: str = "") -> Page:
    """One page; `found` are its items before the filter, `of` is the title of all years where that is no kind."""
    say, shown = reader.say, of_group(found, stretch.group)
    name = title(stretch, say, of)
    lead = say("timeline.lead", items=say.counted("count.items", len(shown)))
    body = render(
        "timeline.html.j2",
        say,
        "../../" if stretch.last else "../",
        title=name,
        lead=lead,
        stretch=stretch,
        years=years,
        facets=[] if of or stretch.month is not None else facets(reader, found, stretch),
        whole=Stretch(group=stretch.group).url if of else "",
        brief=len(shown) > FULL,
        sections=sections(reader, shown, stretch),
        **strip(reader, shown, stretch),
        **overview(reader, found, stretch),
    )
    frame = "timeline/frame" if stretch.last else "timeline/index"
    return Page(stretch.url, frame, say("page.title", name=name), lead, body, "timeline", feeds=of_timeline(say))


def title(stretch: Stretch, say: Language, of: str = "") -> str:
    """The heading of a page."""
    if stretch.month is not None and not stretch.group:
        return say("timeline.of-month", month=month_name(stretch.month, say), year=stretch.year)
    name = of or say(f"timeline.title-{stretch.group or 'all'}")
    if stretch.month is not None:
        return say("timeline.of-year", name=name, year=month_words(say, stretch.year, stretch.month))
    return say("timeline.of-year", name=name, year=stretch.year) if stretch.year else name


def month_name(month: int, say: Language) -> str:
    """The name of a month; words for 0."""
    return say.month(month) if month else say("timeline.no-month")


def facets(reader: Reader, found: Sequence[Item], stretch: Stretch) -> list[Facet]:
    """The filters of a page, each a page of its own; none that would leave nothing."""
    say = reader.say
    counts = {group: len(of_group(found, group)) for group in ("", *GROUPS)}
    names = {"": say("timeline.every"), **{group: say(f"timeline.group-{group}") for group in GROUPS}}
    return [
        Facet(group, names[group], say.number(number), Stretch(stretch.year, group).url)
        for group, number in counts.items()
        if number or not stretch.year
    ]


def full_years(found: Sequence[Item]) -> frozenset[int]:
    """The years whose months have pages of their own."""
    return frozenset(year for year, of in by_year(found).items() if len(of) > FULL)


def strip(reader: Reader, shown: Sequence[Item], stretch: Stretch) -> dict[str, Any]:
    """The strip above the list, where the page has one."""
    if stretch.month is not None:
        return {"drawing": ""}
    if stretch.year:
        return {"drawing": of_year(reader, shown, stretch.year)}
    full, root = full_years(items(reader.catalog)), "../../" if stretch.last else "../"

    def where(year: int, month: int) -> str:
        if stretch.group:
            return f"{root}{Stretch(year, stretch.group).url}#m{year}-{month:02}"
        return root + address(year, month, full)

    return {"drawing": of_all(reader, shown, where)}


def overview(reader: Reader, found: Sequence[Item], stretch: Stretch) -> dict[str, Any]:
    """What the first page of the timeline has beside the others: the strip as a table, and the filters."""
    if stretch.last:
        return {"table": [], "filters": []}
    months = [reader.say.short_month(at) if at else reader.say("timeline.no-month-short") for at in MONTHS]
    filters = [(by, reader.say(f"timeline.by-{by}"), with_pages(reader, found, by)) for by in FILTERS]
    return {
        "table": table(reader, found, full_years(found)),
        "months": months,
        "filters": filters,
        "types": sorted(set(map(type_of, found))),
        "least": ENOUGH,
    }


def sections(reader: Reader, found: Sequence[Item], stretch: Stretch) -> list[Section]:
    """The list by year, or by month of a year, oldest first; what would be too long shows what most refer to."""
    year, group, say = stretch.year, stretch.group, reader.say
    if not year:
        limit = OF_GROUP if group else OF_YEAR
        return [
            section(reader, of, limit, Stretch(at, group), (f"y{at}", f"{at}")) for at, of in by_year(found).items()
        ]
    limit = OF_MONTH if stretch.month is None and by_months(stretch, found) else len(found)
    return [
        section(reader, of, limit, Stretch(year, group, at), (f"m{year}-{at:02}", capital(month_name(at, say))))
        for at, of in by_month(found)
    ]


def section(reader: Reader, found: Sequence[Item], limit: int, whole: Stretch, names: tuple[str, str]) -> Section:
    """One section with its id and name; with more than the limit it shows the items to which most entries refer."""
    shown = most(found, limit, reader.catalog, lambda item: item.record)
    return Section(*names, lines(shown, reader, years=False), len(found), whole.url)
