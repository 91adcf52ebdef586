"""The lines of descent by relation and by the year of the descendant: filters that are pages and need no JavaScript."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import get_args

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.lineage_parts import parts
from generator.outputs.lineage_picture import Spot
from generator.outputs.paging import in_parts
from generator.outputs.rendering import render
from generator.pages import OutputFile, Page
from generator.schema.vocabulary import Relation
from generator.settings import Settings
from generator.views.lineage import Edge, edges, released
from generator.views.shown import Reader


@dataclass(frozen=True)
class Filter:
    """A filter: the last step of its address, its name on a chip, the title and lead of its page, what it leaves."""

    id: str
    name: str
    title: str
    lead: str
    edges: list[Edge]


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """The pages of every filter, and the files of their drawings."""
    reader = Reader(catalog, say)
    chips = {"relations": by_relation(reader), "years": by_year(reader)}
    for found in (*chips["relations"], *chips["years"]):
        spot = Spot(f"lineage/{found.id}/", found.title, settings.site + say.prefix)
        drawn = parts(found.edges, reader, spot)
        yield from filter(None, [drawn["file"]])
        for part in in_parts(spot.url, drawn.pop("edges")):
            values = {**chips, **drawn, "found": found, "part": part, "current": found.id}
            body = render("lineage_filter.html.j2", say, spot.root, **values)
            yield Page(part.url, "lineage/frame", title(found, part.number, say), found.lead, body, "lineage")


def title(found: Filter, number: int, say: Language) -> str:
    """The title of one page of a filter."""
    name = found.title if number == 1 else say("lineage.part", title=found.title, number=number)
    return say("page.title", name=name)


def by_relation(reader: Reader) -> list[Filter]:
    """A filter for every relation that is there, in the order of the vocabulary."""
    say, found = reader.say, edges(reader.catalog)
    return [
        Filter(
            f"relation-{relation}",
            say(f"relation.{relation}"),
            say("lineage.of-relation", relation=say(f"relation.{relation}")),
            say("lineage.of-relation-lead"),
            left,
        )
        for relation in get_args(Relation)
        if (left := [edge for edge in found if edge.relation == relation])
    ]


def by_year(reader: Reader) -> list[Filter]:
    """A filter for every year in which a descendant came out, the latest first."""
    say, years = reader.say, dict[int, list[Edge]]()
    for edge in edges(reader.catalog):
        years.setdefault(released(edge.child).year, []).append(edge)
    return [
        Filter(f"year-{year}", f"{year}", say("lineage.of-year", year=year), say("lineage.of-year-lead"), left)
        for year, left in sorted(years.items(), reverse=True)
    ]
