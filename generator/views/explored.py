"""Models as rows of the table that can be filtered: what is shown, and by what each is found."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import Record, State
from generator.schema.dates import PartialDate
from generator.schema.models import Model
from generator.schema.organizations import Organization
from generator.schema.refs import Ref
from generator.views.openness_hub import LABEL, Cell, verdicts
from generator.views.rows import plain
from generator.views.shown import Reader, Run, Runs, joined, show
from generator.views.units import Unit, units

WEAKEST_FIRST = (State.DISPUTED, State.UNVERIFIED, State.WEAK, State.VERIFIED)
COLUMNS = (
    "name", "released", "organization", "parameters", "openness", "license", "evidence", "country", "family", "context",
    "architecture", "modalities",
)  # fmt: skip


@dataclass(frozen=True)
class Explored:
    """A model as a row: first the words of its cells, then by what it is found (ids, codes, numbers).

    `share` of its facts (0 to 1) are verified, `weakest` is the least sure of their marks. `verdicts` are those of the
    definitions of openness on the release, by definition.
    """

    record: Record
    name: str
    day: str
    makers: Runs
    country: str
    family: str
    parameters: str
    context: str
    licenses: Runs
    architecture: str
    modalities: str
    percent: str

    released: PartialDate
    organizations: tuple[str, ...]
    countries: tuple[str, ...]
    levels: tuple[str, ...]
    input: tuple[str, ...]
    output: tuple[str, ...]
    units: tuple[Unit, ...]
    share: float
    weakest: State
    verdicts: dict[str, Cell]


def explored(reader: Reader) -> list[Explored]:
    """All models, the latest first."""
    models = [(record, record.entry) for record in reader.catalog.of("models") if isinstance(record.entry, Model)]
    models.sort(key=lambda pair: (pair[1].released.order, pair[0].id), reverse=True)
    return [row(record, model, reader) for record, model in models]


def row(record: Record, model: Model, reader: Reader) -> Explored:
    """One model as a row."""
    say, found = reader.say, units(reader.catalog, model)
    countries = unique(country(ref, reader) for ref in model.organizations)
    verified = sum(fact.state is State.VERIFIED for fact in record.facts) / len(record.facts)
    ends = model.modalities
    return Explored(
        record=record,
        name=reader.name(record.ref),
        day=say.medium_date(model.released),
        makers=show(model.organizations, "organizations", reader),
        country=say("text.comma").join(say.country(code) for code in countries),
        family=model.family or "",
        parameters=span([say.short(size) for size in sizes(unit.parameters for unit in found)], reader),
        context=span([say.number(size) for size in sizes(unit.context for unit in found)], reader),
        licenses=license_links(found, reader),
        architecture=say.term(model.architecture) if model.architecture else "",
        modalities=plain(show(ends, "modalities", reader)) if ends else "",
        percent=say.percent(verified),
        released=model.released,
        organizations=unique(ref.id for ref in model.organizations),
        countries=countries,
        levels=unique(unit.level for unit in found),
        input=ends.input if ends else (),
        output=ends.output if ends else (),
        units=found,
        share=verified,
        weakest=min((fact.mark for fact in record.facts), key=WEAKEST_FIRST.index),
        verdicts={id: cell for id, cell in verdicts(record, reader).items() if id != LABEL},
    )


def unique(values: Iterable[str]) -> tuple[str, ...]:
    """Each value once, in order, without the empty ones."""
    return tuple(dict.fromkeys(filter(None, values)))


def country(ref: Ref, reader: Reader) -> str:
    """The code of the country of an organization, or nothing."""
    entry = reader.catalog.get(ref).entry
    return (entry.country or "") if isinstance(entry, Organization) else ""


def sizes(found: Iterable[int | None]) -> list[int]:
    """The smallest and the largest of some numbers; one where they are the same, none where none is known."""
    known = sorted({size for size in found if size})
    return known[:1] + known[1:][-1:]


def span(words: list[str], reader: Reader) -> str:
    """One number, or from one to another."""
    return reader.say("explore.span", first=words[0], last=words[1]) if len(words) > 1 else "".join(words)


def license_links(found: Iterable[Unit], reader: Reader) -> Runs:
    """The licenses of the weights as links, each once."""
    ids = unique(unit.license for unit in found)
    links: list[tuple[Run, ...]] = [(reader.link(Ref("licenses", id)),) for id in ids]
    return joined(links, reader)
