"""What a reader wants to know of an entry in a line of results, in words; what is not known is left out."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.schema.base import Entry
from generator.schema.datasets import Dataset
from generator.schema.events import Event
from generator.schema.licenses import License
from generator.schema.models import Model
from generator.schema.organizations import Organization
from generator.schema.people import Person
from generator.schema.quotes import Quote
from generator.views.openness import level
from generator.views.rows import plain
from generator.views.shown import Reader, show

POSTS = 2


def facts(entry: Entry, reader: Reader) -> list[str]:
    """The facts of an entry in the order of a line; none for a kind that has no line of its own."""
    of = FACTS.get(type(entry))
    return [words for words in of(entry, reader) if words] if of else []


def of_model(model: Model, reader: Reader) -> list[str]:
    """Who made it, when, how open, under which license."""
    weights = model.components.get("model-parameters")
    return [
        plain(show(model.organizations, "organizations", reader)),
        reader.say.medium_date(model.released),
        reader.say(f"level.{level(reader.catalog, model).name}"),
        plain(show(weights.license[-1:], "license", reader)) if weights else "",
    ]


def of_organization(body: Organization, reader: Reader) -> list[str]:
    """What it is, and where."""
    return [capital(reader.say.term(body.type)), reader.say.country(body.country) if body.country else ""]


def of_person(person: Person, reader: Reader) -> list[str]:
    """As what the record knows somebody, and the posts held now, else those held."""
    posts = [post for post in person.affiliations if not post.end] or person.affiliations
    names = dict.fromkeys(reader.name(post.organization) for post in posts[:POSTS])
    roles = [reader.say.term(role) for role in person.roles]
    return [capital(reader.say.list(roles)) if roles else "", reader.say("text.comma").join(names)]


def of_event(event: Event, reader: Reader) -> list[str]:
    """When, and of what sort."""
    return [reader.say.medium_date(event.date), reader.say(f"type.{event.type}")]


def of_quote(quote: Quote, reader: Reader) -> list[str]:
    """Who said it, and when."""
    return [reader.name(quote.speaker), reader.say.medium_date(quote.said_on)]


def of_license(license: License, reader: Reader) -> list[str]:
    """Its registered short form, and what it permits."""
    permits = [reader.say.term(word) for word in license.permits]
    return [license.spdx or "", reader.say("search.permits", what=reader.say.list(permits)) if permits else ""]


def of_dataset(dataset: Dataset, reader: Reader) -> list[str]:
    """Who made it, when, how much there is."""
    return [
        plain(show(dataset.organizations, "organizations", reader)),
        reader.say.medium_date(dataset.released) if dataset.released else "",
        plain(show(dataset.size, "size", reader)) if dataset.size else "",
    ]


def capital(words: str) -> str:
    """Words with a capital letter in front."""
    return words[:1].upper() + words[1:]


FACTS: dict[type, Callable[[Any, Reader], list[str]]] = {
    Model: of_model, Organization: of_organization, Person: of_person, Event: of_event, Quote: of_quote,
    License: of_license, Dataset: of_dataset,
}  # fmt: skip
