"""The themes: an index, and behind the prose of each page what the record holds on it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.errors import GeneratorError
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.themes import Theme
from generator.views.feeds.places import door
from generator.views.shown import Reader
from generator.views.theme import chosen, items, misquoted, people, told

FIGURES = 24


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The index and the themes; raises GeneratorError for prose that quotes what nobody said."""
    reader = Reader(catalog, say)
    if wrong := [words for theme in settings.themes for words in misquoted(theme, catalog)]:
        raise GeneratorError("\n".join(wrong))
    title, lead = say("themes.title"), say("themes.lead")
    body = render("themes.html.j2", say, "../", themes=settings.themes)
    feeds = tuple(door(say, theme.title, "themes", theme.id) for theme in settings.themes)
    yield Page("themes/", "themes/index", say("page.title", name=title), lead, body, "themes", feeds=feeds)
    yield from (page(theme, reader) for theme in settings.themes)


def page(theme: Theme, reader: Reader) -> Page:
    """The page of a theme; its frame is the hand-written page itself."""
    say, found = reader.say, items(theme, reader.catalog)
    shown = chosen(theme, found, reader.catalog)
    topics = [(tag, say(f"topic.{tag}")) for tag in theme.tags]
    lead = say(
        "themes.record-lead", items=say.counted("count.items", len(found)), tags=say.list([t[1] for t in topics])
    )
    body = render(
        "theme.html.j2",
        say,
        "../../",
        lead=lead,
        years=told(shown, reader),
        shown=len(shown),
        all=len(found),
        topics=topics,
        people=people(found, reader)[:FIGURES],
    )
    title = say("page.title", name=theme.title)
    return Page(
        f"themes/{theme.id}/",
        f"themes/{theme.id}",
        title,
        theme.line,
        body,
        "theme",
        searched=True,
        feeds=(door(say, theme.title, "themes", theme.id),),
    )
