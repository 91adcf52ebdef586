"""Lists of entries on other pages: models with their key figures, the people of an organization, doors of an index."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from generator.catalog import Record
from generator.schema.base import NativeName
from generator.schema.grants import Grant
from generator.schema.models import Model
from generator.schema.people import Affiliation, Person
from generator.views.aliases import sorting
from generator.views.openness import level
from generator.views.rows import post_time
from generator.views.shown import Reader, Run, Runs, joined, show, show_grant


@dataclass(frozen=True)
class ModelLine:
    """A model in a table."""

    record: Record
    name: str
    iso: str
    released: str
    makers: Runs
    parameters: str
    level: str
    license: Runs


@dataclass(frozen=True)
class PersonLine:
    """A person in the list of an organization, with the posts held there."""

    record: Record
    name: str
    posts: Runs
    native: NativeName | None


def model_lines(records: Iterable[Record], reader: Reader) -> list[ModelLine]:
    """Models for a table, the latest first."""
    models = [(record, record.entry) for record in records if isinstance(record.entry, Model)]
    models.sort(key=lambda pair: (pair[1].released.order, pair[0].id), reverse=True)
    return [model_line(record, model, reader) for record, model in models]


def model_line(record: Record, model: Model, reader: Reader) -> ModelLine:
    """One model for a table."""
    weights = model.components.get("model-parameters")
    grants: tuple[Grant, ...] = weights.license[-1:] if weights else ()
    return ModelLine(
        record=record,
        name=reader.name(record.ref),
        iso=model.released.iso,
        released=reader.say.medium_date(model.released),
        makers=show(model.organizations, "organizations", reader),
        parameters=sizes(model, reader),
        level=level(reader.catalog, model).name,
        license=joined([show_grant(grant, "", reader) for grant in grants], reader),
    )


def sizes(model: Model, reader: Reader) -> str:
    """The parameters of a release: its own, else the range of its variants."""
    if model.parameters:
        return reader.say.large(model.parameters)
    sizes = sorted({variant.parameters for variant in model.variants if variant.parameters})
    if len(sizes) < 2:
        return reader.say.large(sizes[0]) if sizes else ""
    return reader.say("text.range", first=reader.say.large(sizes[0]), last=reader.say.large(sizes[-1]))


def models_by(record: Record, reader: Reader) -> list[ModelLine]:
    """The models of an organization."""
    links = (link for link in reader.catalog.backlinks(record) if link.field == "organizations")
    return model_lines({link.record.id: link.record for link in links if is_model(link.record)}.values(), reader)


def models_under(record: Record, reader: Reader) -> list[ModelLine]:
    """The models some part of which is under a license."""
    links = reader.catalog.backlinks(record)
    return model_lines({link.record.id: link.record for link in links if is_model(link.record)}.values(), reader)


def is_model(record: Record) -> bool:
    """True for a model: an event of the same release often has the same id."""
    return record.kind.name == "models"


def affiliates(record: Record, reader: Reader) -> list[PersonLine]:
    """The people with a post at an organization, by name."""
    found = {link.record.id: link.record for link in reader.catalog.backlinks(record) if link.field == "affiliations"}
    lines = [person_line(person, record, reader) for person in found.values()]
    return sorted(lines, key=lambda line: (sorting(line.name), line.record.id))


def person_line(person: Record, at: Record, reader: Reader) -> PersonLine:
    """One person with the posts held at an organization."""
    assert isinstance(person.entry, Person)
    posts = [post_runs(post, reader) for post in person.entry.affiliations if post.organization.id == at.id]
    between = Run(reader.say("text.semicolon"))
    runs = tuple(run for number, post in enumerate(posts) for run in ((between, *post) if number else post))
    return PersonLine(person, reader.name(person.ref), runs, person.entry.native_name)


def post_runs(post: Affiliation, reader: Reader) -> Runs:
    """A post with its time."""
    when, role = post_time(post, reader), Run(post.role, lang=reader.original)
    return (role, Run(reader.say("post.when", time=when))) if when else (role,)
