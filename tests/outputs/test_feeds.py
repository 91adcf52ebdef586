"""The feeds as programs for feeds and calendars read them, and hostile text in them."""

import json
import tomllib
from dataclasses import replace
from datetime import UTC, date, datetime
from pathlib import Path
from xml.etree import ElementTree as ET

import feedparser
import html5lib
import pytest
from icalendar import Calendar
from small import READ, SETTINGS, SOURCE, catalog_of

from generator.editions import Change, Edition
from generator.language import language
from generator.outputs import feeds
from generator.pages import OutputFile, Page, below

EN, FR = language("en"), language("fr", "fr/")
ATOM = "{http://www.w3.org/2005/Atom}"
PAYLOADS = tomllib.loads((Path(__file__).parent.parent / "hostile/payloads.toml").read_text(encoding="utf-8"))["texts"]
RUNS = {"script", "iframe", "object", "embed", "style", "form", "img", "svg", "math", "meta", "link", "base"}
WHOLE = {
    "organizations/lab": {"name": "The Lab", "sources": [{**SOURCE, **READ, "supports": ["type"]}]},
    "people/ada": {"affiliations": [{"organization": "lab", "role": "Chair", "as_of": "2025-06"}], "tags": ["safety"]},
    "models/one": {
        "summary": "A *first* model by [[organizations/lab]].",
        "family": "Family",
        "parameters": "7B",
        "tags": ["safety", "china"],
        "translations": {"fr": {"summary": "Un premier modèle."}},
        "sources": [{**SOURCE, **READ, "supports": ["organizations", "released"]}],
    },
    "events/day": {"models": ["one"], "place": {"city": "Paris", "country": "FR"}, "tags": ["safety"],
                   "sources": [{**SOURCE, **READ, "supports": ["date"]}]},
    "quotes/said": {"about": ["models/one"], "context": "In public.", "role_then": "Chair",
                    "sources": [{**SOURCE, **READ, "supports": ["all"]}]},
}  # fmt: skip
MONTH, DAY = (
    {"date": day, "precision": of, "about": False} for day, of in (("2025-01", "month"), ("2025-01-20", "day"))
)
EDITION = Edition(
    "0.2.0",
    date(2025, 7, 1),
    "2025-07-01+abc",
    "0.1.0",
    {},
    (
        Change("models/one", "One", "changed", "released", MONTH, DAY),
        Change("models/one", "One", "changed", "sources.https://example.org/new", None, {"title": "A new page"}),
        Change("models/gone", "Gone <b>", "removed"),
        Change("people/ada", "Ada", "renamed", "", "a-l", "ada"),
    ),
)


def made(entries, say=EN, *editions):
    found = feeds.make(catalog_of(entries), replace(SETTINGS, editions=editions), say)
    return {file.path: file.content for one in found if isinstance(file := below(say.prefix, one), OutputFile)}


def tree(content):
    return ET.fromstring(content)  # noqa: S314 - our own, and it has to be well-formed


def entries_of(content):
    return {entry.findtext(f"{ATOM}id"): entry for entry in tree(content).iter(f"{ATOM}entry")}


def title_of(content, id):
    return entries_of(content)[f"tag:site.example,2026:{id}"].findtext(f"{ATOM}title")


def html_of(content, id):
    return entries_of(content)[f"tag:site.example,2026:{id}"].findtext(f"{ATOM}content")


@pytest.mark.parametrize("say", [EN, FR], ids=["en", "fr"])
def test_every_feed_is_read_by_a_program_for_feeds(say):
    found = made(WHOLE, say, EDITION)
    atoms = {path: content for path, content in found.items() if path.endswith(".atom")}
    assert len(atoms) == 9 + 1 + 1 + 1 + 2
    for path, content in atoms.items():
        read = feedparser.parse(content)
        assert (read.bozo, read.version) == (False, "atom10"), path
        links = {link.rel: link.href for link in read.feed.links if link.type != "application/feed+json"}
        assert links["self"] == f"https://site.example/{path}"
        assert links["license"] == "https://creativecommons.org/licenses/by/4.0/"
        assert links["alternate"].startswith(f"https://site.example/{say.prefix}")
        assert {"id", "title", "subtitle", "updated", "author", "rights"} <= read.feed.keys()
        assert read.feed.id.startswith(f"tag:site.example,2026:{say.code}/feeds/")
        for entry in read.entries:
            assert {"id", "title", "link", "updated", "author", "summary", "content", "tags"} <= entry.keys()
            assert entry.content[0].type == "text/html"
        days = [entry.updated for entry in read.entries]
        assert days == sorted(days, reverse=True)
        assert read.feed.updated == max(days, default="2025-06-01T00:00:00Z")
        assert len({entry.id for entry in read.entries}) == len(read.entries)


@pytest.mark.parametrize("say", [EN, FR], ids=["en", "fr"])
def test_json_feeds_have_what_the_form_asks_for_and_the_same_items(say):
    found = made(WHOLE, say, EDITION)
    jsons = {path: json.loads(content) for path, content in found.items() if path.endswith(".json")}
    assert len(jsons) == 9
    for path, feed in jsons.items():
        assert feed["version"] == "https://jsonfeed.org/version/1.1"
        assert feed["feed_url"] == f"https://site.example/{path}"
        assert all(isinstance(feed[key], str) for key in ("title", "home_page_url", "description", "language"))
        assert [set(author) for author in feed["authors"]] == [{"name", "url"}]
        twin = entries_of(found[path.replace(".json", ".atom")])
        assert [item["id"] for item in feed["items"]] == list(twin)
        for item in feed["items"]:
            assert item["content_html"] == twin[item["id"]].findtext(f"{ATOM}content")
            assert datetime.fromisoformat(item["date_modified"]).tzinfo == UTC
            assert ("date_published" in item) == (twin[item["id"]].find(f"{ATOM}published") is not None)
            assert item["url"].startswith(f"https://site.example/{say.prefix}")


def test_a_new_entry_gives_its_weightiest_facts_and_how_sure_they_are():
    content = made(WHOLE)["feeds/all.atom"]
    assert title_of(content, "en/models/one/new") == "New model: One"
    html = html_of(content, "en/models/one/new")
    assert '<p>A <em>first</em> model by <a href="https://site.example/organizations/lab/">The Lab</a>.</p>' in html
    assert '<li>Released: <time datetime="2025-01-20">20 January 2025</time> (Verified, 1 source)</li>' in html
    assert "<li>Parameters: 7 billion (Unverified)</li>" in html
    assert "<li>Openness: Undecided (Computed)</li>" in html
    assert '<a href="https://site.example/models/one/">All facts with their sources</a>' in html
    assert "On record: 2 verified, 1 unverified." in html
    entry = entries_of(content)["tag:site.example,2026:en/models/one/new"]
    assert entry.findtext(f"{ATOM}summary") == "A first model by The Lab."
    assert [one.get("term") for one in entry.iter(f"{ATOM}category")] == ["models", "safety", "china"]
    assert entry.find(f"{ATOM}published") is None
    said = html_of(content, "en/quotes/said/new")
    assert (
        '<blockquote lang="en"><p>“Open is better.”</p></blockquote><p>The Lab, Chair, 1 March 2025 (Verified)</p>'
        in said
    )


def test_an_edition_is_told_in_words():
    content = made(WHOLE, EN, EDITION)["feeds/all.atom"]
    assert title_of(content, "en/models/one/0.2.0") == "Changed: One"
    html = html_of(content, "en/models/one/0.2.0")
    assert "<p>Changed in edition 0.2.0 of the record:</p>" in html
    assert "<del>January 2025</del> → <ins>20 January 2025</ins>" in html.replace(
        '<time datetime="2025-01">', ""
    ).replace('<time datetime="2025-01-20">', "").replace("</time>", "")
    assert '<a href="https://example.org/new"' in html
    entry = entries_of(content)["tag:site.example,2026:en/models/one/0.2.0"]
    assert entry.findtext(f"{ATOM}summary") == "Released: January 2025 → 20 January 2025"
    assert entry.findtext(f"{ATOM}updated") == entry.findtext(f"{ATOM}published") == "2025-07-01T00:00:00Z"
    assert '<a href="https://site.example/changes/0.2.0/">' in html
    assert title_of(content, "en/people/ada/0.2.0") == "Renamed: Ada"
    assert "<del>a-l</del> → <ins>ada</ins>" in html_of(content, "en/people/ada/0.2.0")


def test_an_entry_that_is_gone_leads_to_what_the_edition_changed():
    content = made(WHOLE, EN, EDITION)["feeds/models.atom"]
    entry = entries_of(content)["tag:site.example,2026:en/models/gone/0.2.0"]
    assert entry.findtext(f"{ATOM}title") == "Removed: Gone <b>"
    assert entry.find(f"{ATOM}link").get("href") == "https://site.example/changes/0.2.0/"
    assert "Edition 0.2.0" in entry.findtext(f"{ATOM}summary")
    assert "What the edition changed" in entry.findtext(f"{ATOM}content")


def test_french_has_feeds_of_its_own_with_names_of_their_own():
    english, french = made(WHOLE, EN, EDITION), made(WHOLE, FR, EDITION)
    assert set(french) == {f"fr/{path}" for path in english}
    content = french["fr/feeds/all.atom"]
    assert title_of(content, "fr/models/one/0.2.0") == "Modification\u00a0: One"
    assert not set(entries_of(content)) & set(entries_of(english["feeds/all.atom"]))
    html = html_of(content, "fr/models/one/0.2.0")
    assert "<p>Un premier modèle. (traduction de la rédaction)</p>" in html
    assert "https://site.example/fr/models/one/" in html
    assert '<a href="https://site.example/fr/organizations/lab/">The Lab</a>' in html
    assert tree(content).get("{http://www.w3.org/XML/1998/namespace}lang") == "fr"
    lab = html_of(content, "fr/organizations/lab/new")
    assert '<span lang="en">About lab.</span>' in lab


def ids(files):
    return {path: list(entries_of(content)) for path, content in files.items() if path.endswith(".atom")}


def test_names_for_good_outlive_titles_and_addresses_outlive_ids():
    other = replace(EN, words={**EN.words, "site.title": "Another name", "page.title": "{name} | Another name"})
    assert ids(made(WHOLE)) == ids(made(WHOLE, other))
    new = {name.replace("people/ada", "people/a-d"): fields for name, fields in WHOLE.items()}
    new["people/a-d"] = {**new["people/a-d"], "formerly": ["ada"], "sources": [{**SOURCE, **READ}]}
    before = made({**WHOLE, "people/ada": {**WHOLE["people/ada"], "sources": [{**SOURCE, **READ}]}})
    after = made(new)
    assert after["feeds/people/ada.atom"] == after["feeds/people/a-d.atom"]
    assert len({tree(one["feeds/people/ada.atom"]).findtext(f"{ATOM}id") for one in (before, after)}) == 1
    assert ids(before)["feeds/all.atom"] == ids(after)["feeds/all.atom"]


def test_the_same_entries_give_the_same_bytes():
    assert made(WHOLE, EN, EDITION) == made(WHOLE, EN, EDITION)


def test_a_record_in_which_nobody_has_read_anything_has_an_empty_feed():
    read = feedparser.parse(made({})["feeds/all.atom"])
    assert (read.bozo, read.entries, read.feed.updated) == (False, [], "1970-01-01T00:00:00Z")


@pytest.mark.parametrize("say", [EN, FR], ids=["en", "fr"])
def test_calendars_are_read_back(say):
    long = "Ein sehr langer Name — 模型开放 " * 5
    found = made({**WHOLE, "events/long": {"name": long, "date": "2025-02-02", "end_date": "2025-02-04"}}, say)
    calendars = {path: content for path, content in found.items() if path.endswith(".ics")}
    assert {path.removeprefix(f"{say.prefix}feeds/") for path in calendars} == {
        "all.ics", "events.ics", "releases.ics", "topics/safety.ics", "topics/china.ics"
    }  # fmt: skip
    for path, content in calendars.items():
        assert all(len(line) <= 75 for line in content.split(b"\r\n")), path
        assert b"\n" not in content.replace(b"\r\n", b"")
        assert Calendar.from_ical(content).to_ical() == content
    whole = Calendar.from_ical(calendars[f"{say.prefix}feeds/all.ics"])
    assert (str(whole["VERSION"]), str(whole["CALSCALE"])) == ("2.0", "GREGORIAN")
    assert str(whole["X-WR-CALDESC"]).replace("\\,", ",") == str(whole["DESCRIPTION"])
    events = {str(event["UID"]): event for event in whole.walk("VEVENT")}
    assert set(events) == {f"{say.code}-{key}@site.example" for key in ("models-one", "events-day", "events-long")}
    day, event = events[f"{say.code}-events-day@site.example"], events[f"{say.code}-events-long@site.example"]
    assert (day.decoded("DTSTART"), day.decoded("DTEND")) == (date(2025, 2, 1), date(2025, 2, 2))
    assert day.decoded("DTSTAMP") == datetime(2025, 6, 1, tzinfo=UTC)
    assert str(day["LOCATION"]) == "Paris, France"
    assert (str(event["SUMMARY"]), event.decoded("DTEND")) == (long.strip(), date(2025, 2, 5))


def hostile(case, text):
    """Entries of one hostile text."""
    return {
        f"organizations/{case}": {**WHOLE["organizations/lab"], "name": text},
        f"models/{case}": {**WHOLE["models/one"], "name": text, "summary": text, "family": text},
        f"events/{case}": {
            **WHOLE["events/day"], "organizations": [case], "models": [case], "name": text, "place": {"city": text},
        },
        f"quotes/{case}": {
            **WHOLE["quotes/said"], "about": [], "speaker": f"organizations/{case}", "text": text, "role_then": text,
            "context": text,
        },
    }  # fmt: skip


def test_hostile_text_stays_text():
    texts = {case.lower(): " ".join(text.split()) for case, text in PAYLOADS.items()}
    texts = {case: text for case, text in texts.items() if text.isprintable()}
    entries = {name: fields for case, text in texts.items() for name, fields in hostile(case, text).items()}
    changes = [
        Change(f"models/{case}", text, "changed", f"sources.{text}", None, {"title": text})
        for case, text in texts.items()
    ]
    gone = [Change(f"events/{case}-x", text, "removed") for case, text in texts.items()]
    found = made(entries, EN, replace(EDITION, changes=(*changes, *gone)))
    assert len(texts) > 40
    for case, text in texts.items():
        content = found[f"feeds/organizations/{case}.atom"]
        assert feedparser.parse(content).bozo is False, case
        assert title_of(content, f"en/events/{case}/new") == f"New event: {text}"
        assert len(entries_of(content)) == 3
    for content in (content for path, content in found.items() if path.endswith(".atom")):
        for entry in entries_of(content).values():
            harmless(entry.findtext(f"{ATOM}content"))
    days = Calendar.from_ical(found["feeds/all.ics"]).walk("VEVENT")
    assert {str(day["LOCATION"]) for day in days if "LOCATION" in day} == set(texts.values())
    assert all({"DTSTAMP", "UID", "SUMMARY"} <= set(day) for day in days)


def harmless(html):
    """Nothing in the HTML of an item runs, loads or leads to a script."""
    for element in html5lib.parseFragment(html, namespaceHTMLElements=False).iter():
        assert element.tag not in RUNS
        assert {"class", "href", "lang", "datetime"} >= set(element.attrib)
        assert element.get("href", "https://").startswith(("https://", "http://"))


def test_the_pages_list_every_feed_and_lead_to_it():
    pages = [one for one in feeds.make(catalog_of(WHOLE), SETTINGS, EN) if isinstance(one, Page)]
    files = made(WHOLE)
    assert [page.url for page in pages] == [
        "feeds/", "feeds/organizations/", "feeds/people/", "feeds/families/", "feeds/topics/"
    ]  # fmt: skip
    links = set()
    for page in pages:
        body = html5lib.parseFragment(page.body, namespaceHTMLElements=False)
        links |= {a.get("href").removeprefix("../" * page.url.count("/")) for a in body.iter("a")}
    assert set(files) <= links
