"""Changes in the reader's words: labels of fields as on entry pages, values as there, also of what is gone."""

import json

import pytest
from small import READ, SOURCE, catalog_of
from whole import OTHERS, WHOLE

from generator.editions import Change
from generator.language import language
from generator.versions.state import published
from generator.views.changes import compare
from generator.views.changes.editions import blocks, in_pages
from generator.views.changes.labels import field_of, path_label
from generator.views.changes.lines import Line, lines
from generator.views.changes.values import Past, words
from generator.views.rows import plain
from generator.views.shown import Run

ENTRIES = {**OTHERS, **{f"{kind}/x": fields for kind, fields in WHOLE.items()}}


@pytest.fixture(scope="module")
def reader():
    return Past(catalog_of(ENTRIES), language("en"))


@pytest.fixture(scope="module")
def french(reader):
    return Past(reader.catalog, language("fr", "fr/"))


def said(change, reader):
    return [(line.label, plain(line.old), plain(line.new)) for line in lines(change, reader)]


def changed(path, old, new, ref="models/x"):
    return Change(ref, "X", "changed", path, old, new)


def day(text):
    return {"date": text, "precision": ["year", "month", "day"][text.count("-")], "about": False}


@pytest.mark.parametrize(
    ("path", "label", "field"),
    [
        ("released", "Released", "released"),
        ("organizations.lab", "Organization", "organizations"),
        ("components.datasets", "Training data", "components"),
        ("components.datasets.status", "Training data", "status"),
        ("components.datasets.license", "License: Training data", "license"),
        ("components.datasets.url", "Training data, Page", "url"),
        ("based_on.elder", "Based on", "based_on"),
        ("based_on.elder.relation", "Based on, Elder, Relation", "relation"),
        ("based_on.gone.note", "Based on, gone, Note", "note"),
        ("variants.32B", "Variant 32B", "variants"),
        ("variants.Max 1.5B", "Variant Max 1.5B", "variants"),
        ("variants.Max 1.5B.parameters", "Variant Max 1.5B, Parameters", "parameters"),
        ("variants.1.5B.based_on.elder", "Variant 1.5B, Based on", "based_on"),
        ("variants.1.5B.based_on.elder.variant", "Variant 1.5B, Based on, Elder, Variant", "variant"),
        ("affiliations.lab.role", "Affiliation, Lab, Role", "role"),
        ("affiliations.lab-2.role", "Affiliation, lab-2, Role", "role"),
        ("clauses.attribution", "Clause: attribution", "clauses"),
        ("clauses.attribution.quote", "Clause: attribution, attribution, Words of the clause", "quote"),
        ("trained_on.texts.stage", "Trained on, Texts, Stage", "stage"),
        ("tags.linux", "Topics", "tags"),
        ("links.arxiv", "arXiv", "arxiv"),
        ("size.value", "Size, Amount", "value"),
        ("modalities.input", "Modalities, What goes in", "input"),
        ("later.thing", "Later", "later"),
    ],
)
def test_labels(reader, path, label, field):
    assert (path_label(path, reader), field_of(path)) == (label, field)


@pytest.mark.parametrize(
    ("field", "value", "text"),
    [
        ("released", day("2025-04"), "April 2025"),
        ("parameters", 671_000_000_000, "671 billion"),
        ("based_on", {"model": "elder", "relation": "finetune"}, "fine-tune of Elder"),
        ("based_on", {"model": "gone", "relation": "merge", "variant": "7B"}, "merge of gone (7B)"),
        ("organizations", ["lab", "gone"], "Lab, gone"),
        ("speaker", "people/ada", "Ada"),
        ("about", "models/gone", "gone"),
        (
            "license",
            [{"license": "terms"}, {"none_found": True, "from": day("2025")}],
            "Terms, No license found from 2025",
        ),
        ("components", {"status": "gated", "license": [{"license": "terms"}]}, "Behind a form, Terms"),
        ("affiliations", {"organization": "lab", "role": "Chair", "end": day("2025")}, "Chair, Lab, until 2025"),
        ("size", {"value": 1_500_000_000_000, "unit": "tokens"}, "1.5 trillion tokens"),
        ("tags", "linux", "Linux and Unix"),
        ("status", "not-released", "Not released"),
        ("summary", "By [[organizations/lab|the lab]] and [[models/gone]], *open*.", "By the lab and gone, open."),
        ("osi_approved", False, "No"),
        ("later", {"a": [1, {"b": "c"}]}, "1, c"),
        ("later", None, ""),
    ],
)
def test_values(reader, field, value, text):
    assert plain(words(value, field, reader)) == text


def test_what_is_gone_leads_nowhere(reader):
    assert words(["lab", "gone"], "organizations", reader)[::2] == (Run("Lab", "organizations/lab/"), Run("gone"))


def test_long_texts_are_cut_at_a_space(reader):
    assert plain(words("word " * 200, "summary", reader)) == f"{'word ' * 55}word …"


def test_changes_in_words(reader):
    assert said(changed("released", day("2025-01"), day("2025-01-20")), reader) == [
        ("Released", "January 2025", "20 January 2025")
    ]
    assert said(changed("facts.based_on.elder", "unverified", "verified"), reader) == [
        ("Evidence, Based on", "Unverified", "Verified")
    ]
    assert said(changed("openness", "closed", "open-weights"), reader) == [("Short label", "Closed", "Open weights")]
    assert said(changed("verdicts.osaid-1-0", "meets", "later-word"), reader) == [
        ("Open Source AI Definition 1.0", "Meets it on the facts read", "later-word")
    ]
    spans = ({"low": 0.0, "high": 1.0}, {"low": 0.25, "high": 0.5})
    assert said(changed("verdicts.eu-index-2026", *spans), reader)[0][1:] == (
        "Between 0% and 100%",
        "Between 25% and 50%",
    )
    gap = {"field": "parameters", "state": "not-disclosed", "checked": day("2025-05-01"), "note": "Asked."}
    assert said(changed("gaps.parameters", None, gap), reader) == [
        ("Looked for in vain, Parameters", "", "Not disclosed, as of 1 May 2025")
    ]
    dispute = {"field": "parameters", "value": "600B", "sources": ["https://x.example/"], "reason": "Older."}
    assert said(changed("disputes.parameters", dispute, None), reader) == [("Dispute, Parameters", "600B", "")]
    assert said(changed("disputes.parameters", {"reason": "Older."}, {"reason": "Newer."}), reader) == [
        ("Dispute, Parameters", "Older.", "Newer.")
    ]
    assert said(Change("models/x", "X", "renamed", "", "old", "x"), reader) == [("Address", "old", "x")]
    assert said(Change("models/x", "X", "added"), reader) == []


def test_sources_in_words(reader):
    path = f"sources.{SOURCE['url']}"
    found = list(lines(changed(path, None, {**SOURCE, "accessed": day("2025-06-01")}), reader))
    about = Run("A page", SOURCE["url"])
    assert found == [Line("source-added", "Source added", (), (Run("1 June 2025", iso="2025-06-01"),), about)]
    read = changed(
        path,
        {"accessed": None, "read_as": None, "title": "Old"},
        {"accessed": day("2025"), "read_as": "page", "title": "New"},
    )
    assert said(read, reader) == [("Source now read", "", "2025"), ("Source described anew, Title", "Old", "New")]
    shows = changed(
        path, {"supports": ["released", "all"]}, {"supports": ["released", "components.datasets.license", "tags"]}
    )
    assert said(shows, reader) == [
        ("Source described anew, What it shows", "every fact", "License: Training data, Topics")
    ]
    script = changed("sources.javascript:alert(1)//://", {"title": "X"}, None)
    assert next(iter(lines(script, reader))).about == Run("X", "")


def test_translations_have_their_language(french):
    found = list(lines(changed("translations.fr", None, {"summary": "Un *modèle*.", "name": "Nom"}), french))
    assert [(line.label, line.new) for line in found] == [
        ("Français, Résumé", (Run("Un modèle.", lang="fr"),)),
        ("Français, Name".replace("Name", "Nom"), (Run("Nom", lang="fr"),)),
    ]


def test_words_of_others_are_in_their_language(french):
    (found,) = lines(changed("summary", "Old.", "New."), french)
    assert (found.label, found.old, found.new) == ("Résumé", (Run("Old.", lang="en"),), (Run("New.", lang="en"),))
    (quote,) = lines(changed("text", "Ouvert.", "Open.", "quotes/x"), french)
    assert {run.lang for run in (*quote.old, *quote.new)} == {"en"}


def emptied(fields):
    """The fields of an entry as they are where nothing is written."""
    blank = {list: [], dict: {}}
    kept = {"links": dict.fromkeys(fields["links"])}
    loose = {name: blank.get(type(value)) if name in ("components", "translations") or isinstance(value, list) else None
             for name, value in fields.items()}  # fmt: skip
    return loose | kept


def test_every_change_of_whole_entries_can_be_said(reader, french):
    state = published(reader.catalog)
    empty = {ref: {**form, "facts": [], "fields": emptied(form["fields"])} for ref, form in state.items()}
    both = (*compare(empty, state), *compare(state, empty))
    assert len(both) > 200
    for say in (reader, french):
        for change in both:
            found = list(lines(change, say))
            assert found, change
            assert all(line.label and (line.old or line.new or line.about) for line in found), change


def test_an_entry_is_a_block_and_pages_have_room_for_so_many_lines(reader):
    changes = [
        Change("models/x", "X", "renamed", "", "y", "x"),
        changed("parameters", 1, 2),
        Change("models/gone", "Gone", "removed"),
        *(Change(f"people/p{at}", f"P{at}", "added") for at in range(10)),
    ]
    found = list(blocks(changes, reader))
    assert [(one.name, one.href, one.what, len(one.lines)) for one in found[:3]] == [
        ("DeepSeek-R1", "models/x/", "renamed", 2),
        ("Gone", "", "removed", 0),
        ("P0", "", "added", 0),
    ]
    assert [len(page) for page in in_pages(found, 5)] == [3, 5, 4]
    assert in_pages([], 5) == [[]]
    assert [len(page) for page in in_pages(found, 1)] == [1] * 12


def test_read_sources_make_json_that_can_be_said(reader):
    old, new = ({"people/x": {"sources": [{**SOURCE, "supports": ["all"], **more}]}} for more in ({}, READ))
    found = compare(published(catalog_of(old)), published(catalog_of(new)))
    assert json.loads(json.dumps([change.new for change in found]))
    assert [line.label for change in found for line in lines(change, reader)] == ["Source now read"]
