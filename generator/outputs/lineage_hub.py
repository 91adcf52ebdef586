"""The lineage: an overview, and a page for each maker on whose models others rest."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.lineage_filters import by_relation, by_year
from generator.outputs.lineage_parts import parts
from generator.outputs.lineage_picture import READABLE, Spot
from generator.outputs.paging import in_parts
from generator.outputs.rendering import render
from generator.pages import OutputFile, Page
from generator.settings import Settings
from generator.views.lineage import Edge, by_parent, edges
from generator.views.ranking import ranking
from generator.views.reach import legible
from generator.views.shown import Reader

MOST = 10
FAMILIES = 4
ON_PAGE = 24  # families of a maker
# The last steps of addresses below lineage/ that are no maker's.
TAKEN = re.compile(r"most|relation-.*|year-.*")


@dataclass(frozen=True)
class Tree:
    """What rests on the models of one maker: id and name, families by number of lines, number of lines and models."""

    id: str
    name: str
    families: list[tuple[str, list[Edge]]]
    lines: int
    models: int

    @property
    def largest(self) -> list[str]:
        """The names of the families on which most rests."""
        return [name for name, _ in self.families[:FAMILIES]]

    @property
    def url(self) -> str:
        """The address of its page."""
        return f"lineage/{self.id}--models/" if TAKEN.fullmatch(self.id) else f"lineage/{self.id}/"


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """The overview and the trees, each with the files of its drawings."""
    reader = Reader(catalog, say)
    found = trees(reader)
    spot = Spot("lineage/", say("lineage.trunk"), settings.site + say.prefix, "trunk.svg")
    trunk = parts(legible(catalog, edges(catalog), READABLE), reader, spot)
    values = {"most": ranking(catalog)[:MOST], "trees": found, "heirs": [], "reader": reader, **trunk}
    values |= {"relations": by_relation(reader), "years": by_year(reader), "current": ""}
    body = render("lineage.html.j2", say, spot.root, **values)
    lead = say("lineage.lead")
    yield Page(spot.url, "lineage/index", say("page.title", name=say("lineage.title")), lead, body, "lineage")
    yield from filter(None, [trunk["file"]])
    for tree in found:
        yield from page(tree, reader, settings.site + say.prefix)


def trees(reader: Reader) -> list[Tree]:
    """The makers on whose models others rest, most lines first."""
    names = {maker.id: reader.name(maker.ref) for maker in reader.catalog.of("organizations")}
    found = [tree(id, names[id], families) for id, families in by_parent(edges(reader.catalog)).items()]
    return sorted(found, key=lambda tree: (-tree.lines, tree.id))


def tree(id: str, name: str, families: dict[str, list[Edge]]) -> Tree:
    """The tree of one maker."""
    every = [edge for found in families.values() for edge in found]
    ordered = sorted(families.items(), key=lambda pair: (-len(pair[1]), pair[0]))
    return Tree(id, name, ordered, len(every), len({edge.child.id for edge in every}))


def page(tree: Tree, reader: Reader, site: str) -> Iterator[Page | OutputFile]:
    """The pages of one tree: family by family a drawing and the table of its lines, and the files of the drawings."""
    say = reader.say
    title, lead = say("lineage.of", name=tree.name), say("lineage.of-lead", name=tree.name)
    for part in in_parts(tree.url, tree.families, ON_PAGE):
        sections = []
        for at, (name, found) in enumerate(part.shown, (part.number - 1) * ON_PAGE + 1):
            spot = Spot(part.url, say("lineage.of-family", title=title, family=name), site, f"f{at}.svg")
            sections.append((f"f{at}", name, parts(found, reader, spot)))
        values = {"tree": tree, "title": title, "lead": lead, "sections": sections, "part": part}
        body = render("lineage_tree.html.j2", say, "../../", **values)
        name = title if part.number == 1 else say("lineage.part", title=title, number=part.number)
        yield Page(part.url, "lineage/frame", say("page.title", name=name), lead, body, "lineage")
        yield from (found["file"] for _, _, found in sections if found["file"])
