"""A drawing of the lineage, as a page holds it and as a file beside the page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from generator.outputs.drawings.lineage import lineage
from generator.outputs.drawings.standalone import standalone
from generator.pages import OutputFile
from generator.views.layout import Layout, layout
from generator.views.lineage import Edge, members
from generator.views.reach import reaches
from generator.views.shown import Reader

ENTRY_WIDTH, HUB_WIDTH = 740, 1100
READABLE = 36  # models in a drawing


@dataclass(frozen=True)
class Spot:
    """Where a drawing stands: page, title, start of the site, name of its file, the model of the page, width, trace."""

    url: str
    title: str
    site: str
    name: str = "lineage.svg"
    here: str = ""
    width: int = HUB_WIDTH
    traced: bool = True

    @property
    def root(self) -> str:
        """The way from the page to the start of the site."""
        return "../" * self.url.count("/")

    @property
    def saved(self) -> str:
        """The name under which a reader keeps the file: `llama-3-lineage.svg`."""
        return f"{self.url.split('/')[-2]}-{self.name}"


def picture(found: Sequence[Edge], reader: Reader, spot: Spot) -> dict[str, Any]:
    """The drawing of some edges, where its file stands, and the file; nothing for none."""
    if not found:
        return {"drawing": "", "svg": None, "file": None}
    drawn = plan(found, reader, spot.width)
    down = {id: reaches(reader.catalog)[id].away for id in drawn.boxes} if spot.traced else None
    page = lineage(drawn, reader.say, spot.root, spot.here, down)
    file = standalone(drawn, reader.say, spot.title, spot.site + spot.url, spot.site, spot.here)
    return {"drawing": page, "svg": spot, "file": OutputFile(spot.url + spot.name, file)}


def plan(found: Sequence[Edge], reader: Reader, width: int) -> Layout:
    """The layout of some edges, with the names of models and of those who made them."""
    makers = {maker.id: reader.name(maker.ref) for maker in reader.catalog.of("organizations")}
    names = {record.id: reader.name(record.ref) for record in members(found)}
    return layout(found, {**makers, **names}, width, reader.say("lineage.others"))
