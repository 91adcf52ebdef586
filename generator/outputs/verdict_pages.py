"""The page of verdicts of each model: definitions condition by condition, and what licenses along its lineage ask."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.duty_rows import of_ancestor, of_descendant
from generator.views.entry_page import Crumb, crumbs, doors
from generator.views.model_page import because
from generator.views.shown import Reader
from generator.views.verdict_rows import Group, groups


@dataclass(frozen=True)
class Explained(Group):
    """A group of variants with why its label is so, in words."""

    because: str = ""


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The page of every model."""
    reader = Reader(catalog, say)
    yield from (page(record, reader, settings) for record in catalog.of("models"))


def address(record: Record) -> str:
    """Where the verdicts on a model stand, below the root."""
    return f"verdicts/{record.id}/"


def page(record: Record, reader: Reader, settings: Settings) -> Page:
    """One page."""
    say, name = reader.say, reader.name(record.ref)
    title, lead = say("openness.of-model", name=name), say("openness.of-model-lead")
    body = render(
        "verdicts.html.j2",
        say,
        "../../",
        record=record,
        name=name,
        title=title,
        crumbs=way(record, reader),
        groups=[explained(group, reader) for group in groups(record, reader)],
        duties=of_descendant(record, reader),
        heirs_duties=of_ancestor(record, reader),
        edit=doors(record, settings)["edit"],
    )
    return Page(address(record), "verdicts/frame", say("page.title", name=title), lead, body, "verdicts")


def explained(group: Group, reader: Reader) -> Explained:
    """A group with why its label is so."""
    return Explained(group.names, group.level, group.definitions, because(group.level, reader))


def way(record: Record, reader: Reader) -> list[Crumb]:
    """The way from the start through the model to its verdicts."""
    start, index, entry = crumbs(record, reader)
    above = [start, Crumb(index.text, "../../models/"), Crumb(entry.text, f"../../{record.url}")]
    return [*above, Crumb(reader.say("nav.openness"), None)]
