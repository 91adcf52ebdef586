"""The page of all descendants and all ancestors of a model: relation, license and evidence, line by line."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Any

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.lineage_picture import READABLE, Spot, picture
from generator.outputs.paging import Part, in_parts
from generator.outputs.rendering import render
from generator.pages import OutputFile, Page
from generator.settings import Settings
from generator.views.descent import Kin, ancestors, descendants, has_page
from generator.views.edge_lines import Line, bundle, bundles, weights_licenses
from generator.views.lineage import Edge, members, released
from generator.views.ranking import builders
from generator.views.reach import legible
from generator.views.shown import Reader, Runs, joined


@dataclass(frozen=True)
class KinLine:
    """A row: a relative and its generation, the line that makes it one, its date, the licenses of its weights."""

    record: Record
    generation: int
    line: Line
    iso: str
    released: str
    licenses: tuple[Runs, ...]
    license: Runs


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """The pages of every model that has more relatives than its own page shows, and the files of their drawings."""
    reader = Reader(catalog, say)
    for record in catalog.of("models"):
        if has_page(catalog, record):
            yield from pages(record, reader, settings.site + say.prefix)


def pages(record: Record, reader: Reader, site: str) -> Iterator[Page | OutputFile]:
    """The pages of one model."""
    say, name = reader.say, reader.name(record.ref)
    below, above = descendants(reader.catalog, record), ancestors(reader.catalog, record)
    title, lead = say("descent.title", name=name), say("descent.lead", name=name)
    spot = Spot(f"descent/{record.id}/", title, site, here=record.id)
    drawn = drawing([edge for kin in (*below, *above) for edge in kin.edges], reader, spot)
    rows, up = lines(below, reader, down=True), lines(above, reader, down=False)
    values = {"record": record, "name": name, "title": title, "lead": lead, "below": below, "above": above, "up": up}
    values |= {**drawn, **shares(rows, reader), "makers": len(builders(reader.catalog, record.id)) if below else 0}
    for part in in_parts(spot.url, rows):
        body = render("descent.html.j2", say, spot.root, part=part, **values)
        yield Page(part.url, "descent/frame", page_title(title, part, say), lead, body, "lineage")
    yield from filter(None, [drawn["file"]])


def page_title(title: str, part: Part[KinLine], say: Language) -> str:
    """The title of one page of a descent."""
    name = title if part.number == 1 else say("lineage.part", title=title, number=part.number)
    return say("page.title", name=name)


def drawing(found: list[Edge], reader: Reader, spot: Spot) -> dict[str, Any]:
    """The drawing of as many relatives as can be told apart."""
    shown = legible(reader.catalog, found, READABLE)
    return {**picture(shown, reader, spot), "cut": len(members(shown)) if len(shown) < len(found) else 0}


def lines(found: Iterable[Kin], reader: Reader, down: bool) -> list[KinLine]:
    """The rows of some relatives: a line for each relation to each model next in line."""
    return [kin_line(kin, group, reader, down) for kin in found for group in bundles(kin.edges)]


def kin_line(kin: Kin, group: list[Edge], reader: Reader, down: bool) -> KinLine:
    """One row; the license is that of the weights of the variants meant."""
    when = released(kin.record)
    ends = [(edge.child, edge.child_variant) if down else (edge.parent, edge.parent_variant) for edge in group]
    licenses = tuple(weights_licenses(ends, reader))
    return KinLine(
        kin.record,
        kin.generation,
        bundle(group, reader),
        when.iso,
        reader.say.medium_date(when),
        licenses,
        joined(list(licenses), reader),
    )


def shares(rows: Sequence[KinLine], reader: Reader) -> dict[str, Any]:
    """How many descendants there are by relation and by license, most first; one may count under several."""
    relations = Counter(relation for _, relation in {(row.record.id, row.line.relation) for row in rows})
    licenses = Counter(license for _, license in {(row.record.id, one) for row in rows for one in row.licenses})
    return {
        "relations": sorted(relations.items(), key=lambda pair: (-pair[1], pair[0])),
        "licenses": sorted(licenses.items(), key=lambda pair: (-pair[1], [run.text for run in pair[0]])),
    }
