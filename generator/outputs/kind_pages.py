"""What the page of each kind adds to the general one. A kind that is not here gets the general page."""

from __future__ import annotations

from collections.abc import Callable
from typing import Any

from generator.catalog import Record
from generator.outputs.drawings.affiliations import affiliations
from generator.outputs.lineage_parts import neighbourhood_parts
from generator.outputs.timeline_strip import address as month_address
from generator.outputs.timelines import full_years
from generator.outputs.verdict_pages import address
from generator.outputs.whole_lists import LIMITS, VARIANTS
from generator.schema.dates import PartialDate
from generator.schema.licenses import License
from generator.schema.quotes import Quote
from generator.settings import Settings
from generator.views import model_page, timeline
from generator.views.duty_rows import of_ancestor, of_descendant
from generator.views.entry_page import Special, entry_page
from generator.views.filters import busy
from generator.views.listing import affiliates, models_by, models_under
from generator.views.may_i import answers
from generator.views.meanwhile import meanwhile
from generator.views.most import most
from generator.views.person_page import axis, people_axis, roles
from generator.views.quote_chain import chain
from generator.views.quote_page import heading, quote_parts, quote_rows
from generator.views.rows import Row, rows, text
from generator.views.said import doors, topic_doors
from generator.views.shown import Reader, Run
from generator.views.verdict_rows import groups
from generator.views.words_said import said, spoken_about, spoken_by

Values = tuple[str, dict[str, Any]]
QUOTES = frozenset({"quotes"})
HAPPENED = frozenset({"quotes", "events"})
NEAR = 3
FIRST_VARIANTS = 2  # of those that a page cannot hold whole


def general(record: Record, reader: Reader, settings: Settings) -> Values:
    """The page of any kind: facts, backlinks, sources, citation."""
    return "entry.html.j2", {"page": entry_page(record, reader, settings, Special(sections=["facts"]))}


def model(record: Record, reader: Reader, settings: Settings) -> Values:
    """A model: permissions, openness, components, variants, lineage, and what happened and was said around it."""
    catalog, found = reader.catalog, model_page.main_rows(record, reader)
    lines = model_page.components(record, reader)
    permissions = model_page.permissions(record, reader)
    values: dict[str, Any] = {
        "permissions": permissions,
        "license_name": reader.name(permissions[0].ref) if permissions else "",
        "differing": model_page.differing(record),
        "definitions": groups(record, reader)[0].definitions,
        "verdicts": address(record),
        "duties": of_descendant(record, reader),
        "heirs_duties": of_ancestor(record, reader),
        "components": lines,
        "known": sum(line.verdict != "unknown" for line in lines),
        "unknown": reader.say.list([line.name for line in lines if line.verdict == "unknown" and not line.looked]),
        "looked": [line for line in lines if line.verdict == "unknown" and line.looked],
        "variants": (found_variants := model_page.variants(record, reader)),
        "chosen_variants": found_variants if len(found_variants) <= VARIANTS else found_variants[:FIRST_VARIANTS],
        **neighbourhood_parts(record, reader, settings),
        **around(record, reader),
    }
    own = [
        "facts",
        "may-i" if values["permissions"] else "",
        "openness",
        "components",
        "variants" if values["variants"] else "",
    ]
    duties = "duties" if values["duties"] or values["heirs_duties"] else ""
    sections = [*own, "lineage" if values["steps"] else "", duties, around_section(values)]
    glance = model_page.glance(found)
    shown = frozenset({"models", "quotes", "events"} if values["steps"] else HAPPENED)
    page = entry_page(record, reader, settings, Special(sections, glance=glance, rows=found, elsewhere=shown))
    return "model.html.j2", {"page": page, "catalog": catalog, **values}


def organization(record: Record, reader: Reader, settings: Settings) -> Values:
    """An organization: its models, its people, what happened and was said around it."""
    models, people = models_by(record, reader), affiliates(record, reader)
    chosen_people = most(people, LIMITS["people"], reader.catalog, lambda line: line.record)
    posts = people_axis(record, [line.record for line in chosen_people], reader)
    values: dict[str, Any] = {
        "models": models,
        "drawing": affiliations(posts) if posts else "",
        "chosen": most(models, LIMITS["models"], reader.catalog, lambda line: line.record),
        "people": people,
        "chosen_people": chosen_people,
        "makers": False,
        "timeline": f"timeline/organization-{record.id}/" if record.id in busy(reader.catalog) else "",
        **around(record, reader, both=True),
    }
    sections = [
        "facts",
        "models" if values["models"] else "",
        "people" if values["people"] else "",
        around_section(values),
    ]
    shown = frozenset({"models", "people", *HAPPENED})
    page = entry_page(record, reader, settings, Special(sections, glance=glance_of(record, reader), elsewhere=shown))
    return "organization.html.j2", {"page": page, **values}


def person(record: Record, reader: Reader, settings: Settings) -> Values:
    """A person: affiliations over time, words by and about, events."""
    found = axis(record, reader)
    quotes_by = said(spoken_by(reader.catalog, record), reader)
    values = {
        "drawing": affiliations(found) if found else "",
        "quotes_by": quotes_by,
        "own_doors": doors(record, reader, ["by"]),
        **around(record, reader),
    }
    sections = ["affiliations", "quotes" if quotes_by else "", around_section(values)]
    known_as = Row("", reader.say("field.roles"), text(reader.say.list(roles(record, reader))), "gap")
    glance = [known_as] if known_as.value[0].text else []
    page = entry_page(record, reader, settings, Special(sections, glance=glance, elsewhere=HAPPENED))
    return "person.html.j2", {"page": page, **values}


def event(record: Record, reader: Reader, settings: Settings) -> Values:
    """An event: what came before and after, and words about it."""
    items = timeline.items(reader.catalog)
    at = next(number for number, item in enumerate(items) if item.record is record)
    near = [item for item in items[max(at - NEAR, 0) : at + NEAR + 1] if item.record is not record]
    quotes = said(spoken_about(reader.catalog, record), reader)
    values = {
        "before_after": timeline.lines(near, reader),
        "quotes": quotes,
        "said_doors": doors(record, reader, ["about"]),
    }
    sections = ["facts", "before-after" if near else "", "around" if quotes else ""]
    glance = glance_of(record, reader)
    page = entry_page(record, reader, settings, Special(sections, glance=glance, elsewhere=QUOTES))
    return "event.html.j2", {"page": page, **values}


def quote(record: Record, reader: Reader, settings: Settings) -> Values:
    """A quote: the words large, translations, context, whom it is about, other words of the speaker."""
    assert isinstance(record.entry, Quote)
    speaker = reader.catalog.get(record.entry.speaker)
    subjects = [reader.catalog.get(ref) for ref in record.entry.about]
    others = [other for other in spoken_by(reader.catalog, speaker) if other is not record]
    values = {
        **quote_parts(record, record.entry, reader),
        "chain": chain(record, record.entry, reader),
        "topics": topic_doors(record, reader),
        "then": then(record.entry.said_on, reader),
        "about_doors": [door for subject in subjects for door in doors(subject, reader, ["about"])],
        "speaker_doors": doors(speaker, reader, ["by"]),
        "same_speaker": said(others, reader)[:5],
        "meanwhile": timeline.lines(meanwhile(record.entry.said_on, reader.catalog), reader),
    }
    own = ["words", "context" if values["context"] else "", "chain", "facts", "about" if record.entry.about else ""]
    sections = [*own, "meanwhile" if values["meanwhile"] else "", "same-speaker" if others else ""]
    page = entry_page(
        record, reader, settings, Special(sections, rows=quote_rows(record, reader), name=heading(record.entry, reader))
    )
    return "quote.html.j2", {"page": page, "quote": record.entry, **values}


def then(when: PartialDate, reader: Reader) -> Run:
    """The way to what happened at a time: to its month on the timeline, else to its year."""
    if when.month is None:
        return Run(str(when.year), f"timeline/{when.year}/")
    full = full_years(timeline.items(reader.catalog))
    return Run(reader.say.date(PartialDate(when.year, when.month)), month_address(when.year, when.month, full))


def license(record: Record, reader: Reader, settings: Settings) -> Values:
    """A license: what it lets a reader do, and the models under it."""
    assert isinstance(record.entry, License)
    models = models_under(record, reader)
    chosen = most(models, LIMITS["models"], reader.catalog, lambda line: line.record)
    values = {"answers": answers(record.entry, reader.say), "models": models, "chosen": chosen, "makers": True}
    sections = ["may-i", "facts", "models-under" if models else ""]
    page = entry_page(record, reader, settings, Special(sections, elsewhere=frozenset({"models"})))
    return "license.html.j2", {"page": page, **values}


def around(record: Record, reader: Reader, both: bool = False) -> dict[str, Any]:
    """Events that name an entry and quotes about it (`both`: also by it)."""
    quotes = spoken_about(reader.catalog, record) + (spoken_by(reader.catalog, record) if both else [])
    items = [item for item in timeline.about(reader.catalog, record) if item.record.kind.name == "events"]
    words = said({quote.id: quote for quote in quotes}.values(), reader)
    lines = timeline.lines(items, reader)
    return {
        "events": lines,
        "chosen_events": most(lines, LIMITS["events"], reader.catalog, lambda line: line.item.record),
        "quotes": words,
        "said_doors": doors(record, reader, ["by", "about"] if both else ["about"]),
        "chosen_quotes": most(words, LIMITS["quotes"], reader.catalog, lambda quote: quote.record),
    }


def around_section(values: dict[str, Any]) -> str:
    """The id of the section of events and quotes, where it is not empty."""
    return "around" if values["events"] or values["quotes"] else ""


def glance_of(record: Record, reader: Reader) -> list[Row]:
    """Up to three facts that are there, for the head of a page."""
    return [row for row in rows(record, reader, record.kind.entry.EXPECTED) if not row.gap][:3]


KIND_PAGES: dict[str, Callable[[Record, Reader, Settings], Values]] = {
    "models": model,
    "organizations": organization,
    "people": person,
    "events": event,
    "quotes": quote,
    "licenses": license,
}
