"""Search: the page of all results, and the file of names from which a script finds, groups and filters pages."""

from __future__ import annotations

import json
from collections.abc import Iterator
from typing import Any

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render, script_words
from generator.pages import OutputFile, Page
from generator.schema.kinds import KINDS
from generator.settings import Settings
from generator.views.search_lines import SearchLine, search_lines
from generator.views.shown import Reader

# The order of results by kind: what a reader looks for by name, then what carries it, then what happened and was said.
ORDER = ("models", "organizations", "people", "licenses", "datasets", "events", "quotes")


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """The page, empty until somebody asks, and the names of all entries."""
    reader, title = Reader(catalog, say), say("page.title", name=say("search.title"))
    body = render("search.html.j2", say, "../", kinds=ordered())
    yield Page("search/", "search/index", title, say("search.lead"), body, "search")
    yield OutputFile("search/names.json", names_file(reader))


def ordered() -> list[str]:
    """Every kind, those of ORDER first."""
    known = [kind.name for kind in KINDS]
    return [*(name for name in ORDER if name in known), *(name for name in known if name not in ORDER)]


def names_file(reader: Reader) -> bytes:
    """The groups of results with their words, and by kind what is known of each entry, as short as it can be."""
    kinds = ordered()
    content: dict[str, Any] = {
        "groups": [[kind, *words(kind, reader.say)] for kind in kinds]
        + [["themes", reader.say("themes.title"), ""], ["pages", reader.say("search.pages"), ""]],
        "words": script_words(reader.say, "search"),
        "entries": {kind: [row(line) for line in search_lines(kind, reader)] for kind in kinds},
    }
    return (json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":")) + "\n").encode()


def words(kind: str, say: Language) -> tuple[str, str]:
    """A kind in the plural, as the head of a group, and in the singular."""
    return say.words.get(f"kind.{kind}", kind.capitalize()), say.words.get(f"kind-one.{kind}", kind.capitalize())


def row(line: SearchLine) -> list[Any]:
    """The values of an entry in a fixed order, without the empty ones at the end."""
    values = [line.id, line.name, line.facts, line.year, list(line.also), list(line.spellings), list(line.parts)]
    while not values[-1]:
        values.pop()
    return values
