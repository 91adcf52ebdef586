"""The timeline: an overview, years, months of full years, kinds of item; filters are pages and need no JavaScript."""

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
from generator.views.most import most
from generator.views.shown import Reader
from generator.views.timeline import Item, Line, by_month, by_year, items, lines

GROUPS = ("events", "releases", "quotes")
OF_YEAR, OF_GROUP, OF_MONTH = 4, 10, 6  # what a year, a year of one group, and a month of a full year show
FULL = 120  # from so many items a year has pages for its months, and a page has no summaries


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
    """What one page is about: a year or all (0), a group or all, a month (0 is one that is not known) or none."""

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
        yield from (page(reader, of, Stretch(year, group), list(years)) for group in ("", *there))
        if len(of) > FULL:
            yield from (page(reader, inside, Stretch(year, month=at), list(years)) for at, inside in by_month(of))


def of_group(found: Sequence[Item], group: str) -> list[Item]:
    """The items of a group; all for none."""
    return [item for item in found if group in ("", item.group)]


def page(reader: Reader, found: Sequence[Item], stretch: Stretch, years: list[int]) -> Page:
    """One page; `found` are its items before the filter."""
    say, shown = reader.say, of_group(found, stretch.group)
    name = title(stretch, say)
    lead = say("timeline.lead", items=say.counted("count.items", len(shown)))
    body = render(
        "timeline.html.j2",
        say,
        "../../" if stretch.last else "../",
        title=name,
        lead=lead,
        stretch=stretch,
        years=years,
        facets=facets(reader, found, stretch) if stretch.month is None else [],
        drawing=strip(reader, shown, stretch) if stretch.month is None else "",
        brief=len(shown) > FULL,
        sections=sections(reader, shown, stretch),
    )
    frame = "timeline/frame" if stretch.last else "timeline/index"
    return Page(stretch.url, frame, say("page.title", name=name), lead, body, "timeline")


def title(stretch: Stretch, say: Language) -> str:
    """The heading of a page."""
    if stretch.month is not None:
        return say("timeline.of-month", month=month_name(stretch.month, say), year=stretch.year)
    name = say(f"timeline.title-{stretch.group or 'all'}")
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


def strip(reader: Reader, found: Sequence[Item], stretch: Stretch) -> Markup:
    """The strip above the list: bars by month of a year, or by year."""
    say = reader.say
    if stretch.year:
        by = dict(by_month(found))
        names = [(at, say.month(at)) for at in range(1, 13)]
        found_bars = [bar(reader, name[:3], name, by.get(at, []), f"#m{stretch.year}-{at:02}") for at, name in names]
    else:
        found_bars = [bar(reader, f"{at}", f"{at}", of, f"#y{at}") for at, of in by_year(found).items()]
    return bars(found_bars, say("timeline.drawing"))


def bar(reader: Reader, short: str, long: str, found: Sequence[Item], href: str) -> Bar:
    """One bar with what a screen reader says."""
    words = reader.say("home.year-words", year=long, items=reader.say.counted("count.items", len(found)))
    return Bar(short, len(found), words, href)


def sections(reader: Reader, found: Sequence[Item], stretch: Stretch) -> list[Section]:
    """The list by year, or by month of a year, oldest first; what would be too long shows what most refer to."""
    year, group, say = stretch.year, stretch.group, reader.say
    if not year:
        limit = OF_GROUP if group else OF_YEAR
        return [
            section(reader, of, limit, Stretch(at, group), (f"y{at}", f"{at}")) for at, of in by_year(found).items()
        ]
    limit = OF_MONTH if stretch.month is None and not group and len(found) > FULL else len(found)
    return [
        section(reader, of, limit, Stretch(year, month=at), (f"m{year}-{at:02}", month_name(at, say)))
        for at, of in by_month(found)
    ]


def section(reader: Reader, found: Sequence[Item], limit: int, whole: Stretch, names: tuple[str, str]) -> Section:
    """One section with its id and name; with more than the limit it shows the items to which most entries refer."""
    shown = most(found, limit, reader.catalog, lambda item: item.record)
    return Section(*names, lines(shown, reader, years=False), len(found), whole.url)
