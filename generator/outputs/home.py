"""The home page: what this is, how much there is, ways in, the spring in which it began, the newest."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog, count
from generator.language import Language
from generator.outputs.drawings.bars import Bar, bars
from generator.outputs.rendering import render, script_text
from generator.pages import Page
from generator.settings import Settings
from generator.views import timeline
from generator.views.lineage import edges
from generator.views.linked import website
from generator.views.listing import model_lines
from generator.views.most import most
from generator.views.shown import Reader
from generator.views.words_said import said

SPRING = (2025, 1, 4)
# The tags that tell its story, by kind.
STORY = {"events": {"deepseek-moment", "reproduction", "export-controls"}, "models": {"deepseek-moment"}}
NEWEST = 3
LOOKED_UP = 8
FIRST_YEAR = 2018


@dataclass(frozen=True)
class Door:
    """A way into the record: icon, name, how much there is, what it holds."""

    icon: str
    name: str
    href: str
    count: str
    text: str


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The home page."""
    reader, items = Reader(catalog, say), timeline.items(catalog)
    quotes = said((record for record in catalog.of("quotes") if "linux" in record.entry.tags), reader)
    values = {
        "quote": next((quote for quote in quotes if len(quote.text) < 260), None),
        "drawing": bars(years(items, reader), say("home.years")),
        "doors": doors(reader, items),
        "lines": timeline.lines(filter(of_spring, items), reader),
        "looked_up": most(model_lines(catalog.of("models"), reader), LOOKED_UP, catalog, lambda line: line.record),
        "newest": timeline.lines(reversed([item for item in items if item.type == "model"][-NEWEST:]), reader),
        "marks": count(tuple(fact for record in catalog.all for fact in record.facts)),
    }
    body = render("home.html.j2", say, "", **values)
    yield Page(
        "",
        "index",
        say("home.head-title"),
        say("home.lead"),
        body,
        "home",
        linked=script_text(website(say, settings.site)),
    )


def of_spring(item: timeline.Item) -> bool:
    """True for what made the spring: events of its story, and the releases that began it."""
    year, first, last = SPRING
    story = STORY.get(item.record.kind.name, set())
    return (
        item.when.year == year
        and first <= (item.when.month or 0) <= last
        and not story.isdisjoint(item.record.entry.tags)
    )


def years(items: list[timeline.Item], reader: Reader) -> list[Bar]:
    """A bar for each year, those before the first shown year in one."""
    say, by_year = reader.say, timeline.by_year(items)
    early = sum(len(found) for year, found in by_year.items() if year < FIRST_YEAR)
    found = (
        [Bar(say("home.before", year=FIRST_YEAR), early, say.counted("count.items", early), "timeline/")]
        if early
        else []
    )
    for year in range(FIRST_YEAR, max(by_year, default=FIRST_YEAR) + 1):
        number = len(by_year.get(year, []))
        words = say("home.year-words", year=year, items=say.counted("count.items", number))
        found.append(Bar(str(year), number, words, f"timeline/{year}/"))
    return found


def doors(reader: Reader, items: list[timeline.Item]) -> list[Door]:
    """One door for each kind, then those that lead across the kinds."""
    say, catalog = reader.say, reader.catalog
    found = [
        Door(
            kind.name,
            say.words.get(f"kind.{kind.name}", kind.name.capitalize()),
            f"{kind.name}/",
            say.number(len(catalog.of(kind.name))),
            say.words.get(f"door.{kind.name}", ""),
        )
        for kind in catalog.kinds
    ]
    return [*found, *views(reader, items)]


def views(reader: Reader, items: list[timeline.Item]) -> list[Door]:
    """The doors that lead across the kinds: each counted in what it shows."""
    say, catalog = reader.say, reader.catalog
    models = say.number(len(catalog.of("models")))
    span = say("text.years", first=items[0].when.year, last=items[-1].when.year) if items else ""
    lines = say.counted("count.edges", len(edges(catalog)))
    counts = {"explore": models, "openness": models, "timeline": span, "lineage": lines}
    names = ("explore", "openness", "timeline", "lineage", "themes", "said", "charts", "sources")
    return [Door(name, say(f"nav.{name}"), f"{name}/", counts.get(name, ""), say(f"door.{name}")) for name in names]
