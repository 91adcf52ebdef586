"""Compare: the page on which two to five models stand side by side; a script fetches their own pages for it."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render, script_words
from generator.pages import Page
from generator.settings import Settings

MOST = 5


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The page, the same for every catalog."""
    body = render("compare.html.j2", say, "../", most=MOST, words=script_words(say, "compare"))
    title = say("page.title", name=say("compare.title"))
    yield Page("compare/", "compare/index", title, say("compare.lead"), body, "compare")
