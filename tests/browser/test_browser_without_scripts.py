"""All of the record can be read with JavaScript off."""

import re

import pytest
from places import ENTRIES, KINDS, PAGES, PHONE


def plain(text):
    """Letters and figures alone: how a page sets quotation marks and spaces is its own affair."""
    return re.sub(r"[\W_]+", "", text.casefold())


def shown(page):
    return plain(page.locator("body").inner_text())


def closed(page):
    return page.locator("details.rec-ev:not([open])")


@pytest.mark.parametrize("name", PAGES)
def test_nothing_waits_for_a_script(visit, name):
    visited = visit(name, scripts=False)
    assert visited.complaints == []
    assert [asked for asked in visited.requests if asked.endswith((".js", ".json"))] == []
    assert not visited.page.locator(".rec-search").is_visible()
    assert not visited.page.locator(".rec-network").is_visible()


@pytest.mark.parametrize("name", ENTRIES)
def test_sources_and_passages_are_in_the_text(site, visit, name):
    visited = visit(name, scripts=False)
    text, sources = shown(visited.page), site.record(visited.url)["fields"]["sources"]
    assert sources
    assert [source["title"] for source in sources if plain(source["title"]) not in text] == []
    assert [source["passage"] for source in sources if plain(source["passage"] or "") not in text] == []
    shown_links = set(visited.page.locator(".rec-sources p:first-child a").evaluate_all("all => all.map(a => a.href)"))
    assert {source["url"] for source in sources} - shown_links == set()


@pytest.mark.parametrize("name", ENTRIES)
def test_every_fact_says_how_sure_it_is(visit, name):
    page = visit(name, scripts=False).page
    facts = page.locator(".rec-fact")
    assert facts.count() or page.locator(".rec-empty").count()  # of some people nobody has found a post yet
    for words in facts.all_inner_texts():
        assert len([line for line in words.splitlines() if line.strip()]) >= 3, words


@pytest.mark.parametrize("name", KINDS)
def test_disputes_and_gaps_are_in_the_text(site, visit, name):
    visited = visit(name, scripts=False)
    fields, text = site.record(visited.url)["fields"], shown(visited.page)
    reasons = [dispute["reason"] for dispute in fields["disputes"] or []]
    assert [reason for reason in reasons if plain(re.sub(r"\[[^]]*\]|\*", "", reason)) not in text] == []
    assert visited.page.locator(".rec-dispute").count() == len(reasons)


def test_words_of_a_quote_are_in_the_text(site, visit):
    visited = visit("quotes", scripts=False)
    fields, text = site.record(visited.url)["fields"], shown(visited.page)
    assert plain(fields["text"]) in text
    assert plain(fields["context"]) in text


@pytest.mark.parametrize("name", KINDS)
def test_evidence_opens_by_click(visit, name):
    page = visit(name, scripts=False).page
    first = closed(page).first
    body = first.locator(".rec-ev > :not(summary)")
    assert not body.is_visible()
    first.locator("summary").click()
    assert page.locator("details.rec-ev[open] > :not(summary)").first.is_visible()
    assert page.locator("details.rec-ev[open] a[href^='#s']").first.is_visible()


@pytest.mark.parametrize("name", ["home", "models", "404"])
def test_menu_opens_and_leads_on(site, visit, name):
    page = visit(name, scripts=False, size=PHONE).page
    page.locator(".rec-menu > summary").click()
    page.locator(".rec-menu a", has_text="Timeline").click()
    assert page.url == f"{site.address}timeline/"


@pytest.mark.parametrize("name", ["home", "people", "method"])
def test_colors_follow_the_system(visit, name):
    grounds = [
        visit(name, scripts=False, scheme=scheme).page.evaluate("getComputedStyle(document.body).backgroundColor")
        for scheme in ("light", "dark")
    ]
    light, dark = (sum(map(int, re.findall(r"\d+", ground)[:3])) for ground in grounds)
    assert light > 600
    assert dark < 150


def test_filters_lead_to_pages(site, visit):
    page = visit("timeline by year", scripts=False).page
    page.locator(".rec-chip", has_text="Quotes").click()
    assert page.url == f"{site.address}timeline/2025-quotes/"
