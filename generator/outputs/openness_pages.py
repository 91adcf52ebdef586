"""Openness by several definitions: the hub, a page for each definition, and the models of each verdict."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.paging import in_parts
from generator.outputs.rendering import render
from generator.pages import Page
from generator.settings import Settings
from generator.views.frameworks import FRAMEWORKS, INDEX
from generator.views.openness_hub import LABEL, Tally, model_rows, tallies
from generator.views.rule_page import RulePage, rule_page
from generator.views.shown import Reader

ORDER = (FRAMEWORKS[0], FRAMEWORKS[1], INDEX, FRAMEWORKS[2])
COLUMNS = (LABEL, *FRAMEWORKS)


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The hub, the rules as pages, and the lists."""
    reader = Reader(catalog, say)
    found, rules = tallies(model_rows(reader)), [rule_page(id, say) for id in ORDER]
    lead, title = say("openness.hub-lead"), say("page.title", name=say("openness.hub-title"))
    body = render("openness.html.j2", say, "../", rules=rules, tallies=found, lists=listed(found))
    yield Page("openness/", "openness/index", title, lead, body, "openness")
    for rule in rules:
        yield rule_of(rule, [one for one in found if one.definition == rule.id], say)
    for tally in found:
        yield from list_of(tally, say)


def address(tally: Tally) -> str:
    """Where the models of a verdict stand, below the root."""
    return f"openness/{tally.definition}-{tally.key.lower()}/"


def listed(found: Sequence[Tally]) -> list[tuple[str, list[tuple[Tally, str]]]]:
    """The verdicts by definition, each with the address of its list."""
    return [(id, [(one, address(one)) for one in found if one.definition == id]) for id in COLUMNS]


def rule_of(rule: RulePage, found: Sequence[Tally], say: Language) -> Page:
    """The page of a definition."""
    name, lead = say(f"definition.{rule.id}"), say(f"definition-lead.{rule.id}")
    lists = [(one, address(one)) for one in found]
    body = render("openness_rule.html.j2", say, "../../", rule=rule, name=name, lead=lead, lists=lists)
    return Page(f"openness/{rule.id}/", "openness/frame", say("page.title", name=name), lead, body, "openness")


def list_of(tally: Tally, say: Language) -> Iterator[Page]:
    """The models of one verdict, in as many pages as they need."""
    title = say("openness.models-title", name=say(f"definition.{tally.definition}"), word=tally.word)
    lead = say("openness.models-lead")
    for part in in_parts(address(tally), tally.rows):
        body = render("openness_list.html.j2", say, "../../", columns=COLUMNS, tally=tally, title=title, part=part)
        name = title if part.number == 1 else say("lineage.part", title=title, number=part.number)
        yield Page(part.url, "openness/frame", say("page.title", name=name), lead, body, "openness")
