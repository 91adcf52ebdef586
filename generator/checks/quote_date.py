"""A quote is not dated after its earliest source, nor before the post its `role_then` names."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.checks.scope import Scope
from generator.problems import Problem
from generator.schema.people import Person
from generator.schema.quotes import Quote

RULE = "quote-date"


def find(catalog: Catalog, scope: Scope) -> Iterator[Problem]:
    for record in catalog.of("quotes"):
        quote = record.entry
        assert isinstance(quote, Quote)
        where = record.where("said_on")
        for source in quote.sources:
            if source.published and source.published.surely_before(quote.said_on):
                message = f"said on {quote.said_on}, but a source of {source.published} has the words already"
                yield Problem(where, RULE, message, "take the day of the earliest page")
        for organization in posts_to_come(catalog, quote):
            message = f"said on {quote.said_on}, before the speaker's post at `{organization}` began"
            yield Problem(record.where("role_then"), RULE, message, "say who the speaker was that day")


def posts_to_come(catalog: Catalog, quote: Quote) -> Iterator[str]:
    """The organizations that `role_then` names although every post of the speaker there began later."""
    speaker: Record | None = catalog.find(quote.speaker)
    if not speaker or not isinstance(speaker.entry, Person) or not quote.role_then:
        return
    for organization in {post.organization for post in speaker.entry.affiliations}:
        found = catalog.find(organization)
        posts = [post for post in speaker.entry.affiliations if post.organization == organization]
        later = all(post.start and quote.said_on.surely_before(post.start) for post in posts)
        if later and found and found.entry.title.casefold() in quote.role_then.casefold():
            yield organization.id
