"""What schema.org has words for, kind by kind; a kind that is not here has its name, links and page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.catalog import Record
from generator.schema.datasets import Dataset
from generator.schema.events import Event
from generator.schema.grants import Grant
from generator.schema.licenses import License
from generator.schema.models import Model
from generator.schema.organizations import Organization
from generator.schema.people import Affiliation, Person
from generator.schema.quotes import Quote, Venue
from generator.views.lineage import edges_of
from generator.views.linked.parts import Node, day, node, nodes, place, some, text_of
from generator.views.shown import Reader


def model(record: Record, entry: Model, reader: Reader, site: str) -> Node:
    """A model: who made it, when, under which license of its weights, and upon which models, by their addresses."""
    parents = [edge.parent.ref for edge in edges_of(reader.catalog, record) if edge.parent is not record]
    return some(
        applicationCategory=reader.say("linked.model"),
        author=nodes(entry.organizations, reader, site),
        datePublished=day(entry.released),
        license=license_of(entry.grants(), reader, site),
        isBasedOn=[site + reader.catalog.get(ref).url for ref in dict.fromkeys(parents)],
    )


def license_of(grants: tuple[Grant, ...], reader: Reader, site: str) -> str:
    """The address of the license that holds last; empty where there is none."""
    last = grants[-1].license if grants else None
    return text_of(reader.catalog.get(last), site) if last else ""


def organization(record: Record, entry: Organization, reader: Reader, site: str) -> Node:
    """An organization: where and from when it is, and to whom it belongs."""
    return some(
        address=place(entry.city, entry.country),
        foundingDate=day(entry.founded),
        dissolutionDate=day(entry.dissolved),
        parentOrganization=node(entry.parent, reader, site) if entry.parent else None,
    )


def person(record: Record, entry: Person, reader: Reader, site: str) -> Node:
    """A person: the posts over time, and the titles of those that have not ended."""
    posts = [post(one, reader, site) for one in entry.affiliations]
    return some(jobTitle=[one.role for one in entry.affiliations if not one.end], affiliation=posts)


def post(one: Affiliation, reader: Reader, site: str) -> Node:
    """A post as a role: schema.org repeats in it the word that leads to it."""
    return some(
        type="OrganizationRole",
        roleName=one.role,
        startDate=day(one.start),
        endDate=day(one.end),
        affiliation=node(one.organization, reader, site),
    )


def event(record: Record, entry: Event, reader: Reader, site: str) -> Node:
    """An event: when, where as far as that is known, and who and what it was about.

    Who took part is known, but not who organized it: there is no `organizer`.
    """
    where = place(entry.place.city, entry.place.country) if entry.place else {}
    about = [*entry.organizations, *entry.people, *entry.models, *entry.licenses, *entry.datasets]
    return some(
        startDate=day(entry.date),
        endDate=day(entry.end_date),
        location=some(type="Place", address=where) if where else None,
        about=nodes(about, reader, site),
    )


def quote(record: Record, entry: Quote, reader: Reader, site: str) -> Node:
    """A quote: its words, whose, when, where they stand, our translations."""
    ours = some(type="Organization", id=site, name=reader.say("site.title"))
    translations = [
        some(type="Quotation", inLanguage=language, text=words.text, translator=ours)
        for language, words in sorted(entry.translations.items())
        if words.text
    ]
    return some(
        text=entry.text,
        inLanguage=entry.language,
        spokenByCharacter=node(entry.speaker, reader, site),
        dateCreated=day(entry.said_on),
        isPartOf=source(entry.venue),
        about=nodes(entry.about, reader, site),
        workTranslation=translations,
    )


def source(venue: Venue) -> Node:
    """Where the words were said or printed; nothing where only the kind of place is known."""
    publisher = some(type="Organization", name=venue.publisher) if venue.publisher else None
    known = some(name=venue.title, url=venue.url, publisher=publisher)
    return {"@type": "CreativeWork", **known} if known else {}


def license(record: Record, entry: License, reader: Reader, site: str) -> Node:
    """A license: which version, of which day, who keeps it, where its text stands."""
    return some(
        version=entry.version,
        datePublished=day(entry.released),
        publisher=node(entry.steward, reader, site) if entry.steward else None,
        sameAs=[entry.url] if entry.url else [],
    )


def dataset(record: Record, entry: Dataset, reader: Reader, site: str) -> Node:
    """A dataset: who made it, when, under which license, from which others."""
    return some(
        creator=nodes(entry.organizations, reader, site),
        datePublished=day(entry.released),
        license=license_of(entry.license, reader, site),
        isBasedOn=nodes(entry.based_on, reader, site),
    )


OWN: dict[str, Callable[[Record, Any, Reader, str], Node]] = {
    "models": model,
    "organizations": organization,
    "people": person,
    "events": event,
    "quotes": quote,
    "licenses": license,
    "datasets": dataset,
}
