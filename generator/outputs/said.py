"""Who said what: a page with all ways in, and the quotes of each topic, speaker and subject."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.indexes import QUOTES, quotes_by_year
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.feeds.places import of_entry, of_topic
from generator.views.said import Collection, Part, by_entry, by_topic
from generator.views.shown import Reader


@dataclass(frozen=True)
class Year:
    """A column of the table: a year, how many quotes it has, the page with all of them."""

    year: int
    number: int
    href: str


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The hub and the pages of all collections."""
    reader = Reader(catalog, say)
    topics, by, about = by_topic(reader), by_entry(reader, "by"), by_entry(reader, "about")
    yield hub(reader, topics, by, about)
    for one in (*topics, *by, *about):
        yield from (page(reader, one, part, number) for number, part in enumerate(one.parts, 1))


def hub(reader: Reader, topics: list[Collection], by: list[Collection], about: list[Collection]) -> Page:
    """The page with the table of topics and years, the speakers and the subjects."""
    say = reader.say
    lead = say("said.lead", quotes=say.counted("count.quotes", len(reader.catalog.of("quotes"))))
    lists = [("by", say("said.by"), by), ("about", say("said.about"), about)]
    body = render("said.html.j2", say, "../", lead=lead, years=columns(reader), topics=topics, lists=lists)
    return Page("said/", "said/index", say("page.title", name=say("said.title")), lead, body, "said")


def columns(reader: Reader) -> list[Year]:
    """The years in which something was said, the latest first."""
    return [
        Year(year, len(of), f"lists/quotes-{year}/" if len(of) > QUOTES else f"quotes/#y{year}")
        for year, of in quotes_by_year(reader)
    ]


def page(reader: Reader, one: Collection, part: Part, number: int) -> Page:
    """One page of a collection."""
    say = reader.say
    title = say(f"said.title-{one.way}", name=one.name)
    lead = say(f"said.lead-{one.way}", quotes=say.counted("count.quotes", one.number))
    heading = f"{title}{say('text.comma')}{say('said.part', number=number)}" if number > 1 else title
    values = {"one": one, "part": part, "title": title, "lead": lead, "number": number}
    body = render("said_quotes.html.j2", say, "../../", **values)
    feeds = of_entry(one.record, reader) if one.record else of_topic(one.topic, say)
    return Page(part.url, "said/frame", say("page.title", name=heading), lead, body, "said", feeds=feeds)
