"""Citations in four forms: read back by libraries of others, with names that try to break out of each form."""

import json
import re
import warnings
from datetime import date
from pathlib import Path

import pytest
from pybtex.database import parse_string
from small import READ, SOURCE, catalog_of, reader_of

from generator.language import language
from generator.load import load
from generator.views.citing import cite_entry, cite_facts
from generator.views.citing.bibtex import tex
from generator.views.citing.types import type_of
from generator.views.citing.wiki import wikitext
from generator.views.shown import Reader

SITE, VERSION = "https://site.example/", "2025-07-01+0123456789ab"
TOY = Path(__file__).parent.parent / "toy/entries"
HOSTILE = (
    "a|b", "x}}y", "{{evil}}", "[[File:x]]", "}} {{delete", "}", "\\", "50% of $x_1 & #2 ~^", 'say "no"', "a, b = {c",
    "<ref>x</ref>", "<nowiki>", "&lt;b&gt;", "''bold''", "~~~~", "__TOC__", "@misc{x", "深度求索 DeepSeek", "עברית (x)",
    "\u202eevil", "O’Neil “x”", "</pre><script>alert(1)</script>",
)  # fmt: skip


def record_of(name, fields, others=None):
    catalog = catalog_of({name: fields, **(others or {})})
    return catalog, catalog.get(next(r.ref for r in catalog.all if r.url == f"{name}/"))


def facts_of(fields, name="models/x", code="en", others=None):
    catalog, record = record_of(name, fields, others)
    return {
        fact.id: fact
        for fact in cite_facts(
            record, Reader(catalog, language(code, "" if code == "en" else f"{code}/")), SITE, VERSION
        )
    }


def entry_of(fields, name="models/x"):
    catalog, record = record_of(name, fields)
    return cite_entry(record, reader_of(catalog), SITE, VERSION).forms


def source(number, *fields, **more):
    return {**SOURCE, **READ, "url": f"https://example.org/{number}", "title": f"Page {number}", **more,
            "supports": list(fields)}  # fmt: skip


def formatted(items):
    """The reference list that a citation processor makes of CSL-JSON."""
    with warnings.catch_warnings():
        warnings.simplefilter("ignore")
        from citeproc import Citation, CitationItem, CitationStylesBibliography, CitationStylesStyle, formatter
        from citeproc.source.json import CiteProcJSON

        style = CitationStylesStyle("harvard-cite-them-right", validate=False)
        made = CitationStylesBibliography(style, CiteProcJSON(items), formatter.plain)
        made.register(Citation([CitationItem(item["id"].lower()) for item in items]))
        return [str(one) for one in made.bibliography()]


def test_the_source_comes_first_and_this_record_second_at_its_version():
    shown = source(1, "parameters", author="Ada Lovelace", publisher="The Press", published="2025-02", language="fr")
    fact = facts_of({"parameters": "7B", "sources": [shown]})["parameters"]
    assert fact.forms.text == (
        "Ada Lovelace, “Page 1”, The Press, February 2025, https://example.org/1, read 1 June 2025. "
        "Recorded in: “X: Parameters”, The Open AI Movement: a sourced record, data version 2025-07-01+0123456789ab, "
        "https://site.example/models/x/#fact-parameters."
    )
    first, second = json.loads(fact.forms.csl)
    assert (first["id"], first["author"], first["issued"]) == (
        "models-x-s1", [{"literal": "Ada Lovelace"}], {"date-parts": [[2025, 2]]},
    )  # fmt: skip
    assert first["accessed"] == {"date-parts": [[2025, 6, 1]]}
    assert (second["URL"], second["version"]) == ("https://site.example/models/x/#fact-parameters", VERSION)
    assert list(parse_string(fact.forms.bibtex, "bibtex").entries) == ["models-x-s1", "oam-models-x-fact-parameters"]
    wiki = fact.forms.wiki.split("\n")
    assert wiki[0] == (
        "{{cite web |url=https://example.org/1 |title=Page 1 |author=Ada Lovelace |website=The Press "
        "|date=February 2025 |language=fr |access-date=1 June 2025}}"
    )
    assert wiki[1].startswith("{{cite web |url=https://site.example/models/x/#fact-parameters |title=X: Parameters ")


def test_a_processor_of_citations_formats_what_we_write():
    shown = source(1, "parameters", author="Ada Lovelace", publisher="The Press", published="2025-02-03")
    fact = facts_of({"parameters": "7B", "sources": [shown]})["parameters"]
    fact_url = "https://site.example/models/x/#fact-parameters"
    assert formatted(json.loads(fact.forms.csl)) == [
        "Ada Lovelace (2025) Page 1, The Press. Available at: https://example.org/1 (Accessed: June 1, 2025).",
        f"X: Parameters (2025) X: Parameters, The Open AI Movement: a sourced record. Available at: {fact_url}.",
    ]


def test_every_source_of_a_fact_is_cited_in_the_order_of_the_page():
    fact = facts_of({"parameters": "7B", "sources": [source(n, "parameters") for n in (1, 2, 3)]})["parameters"]
    assert [item["title"] for item in json.loads(fact.forms.csl)][:3] == ["Page 1", "Page 2", "Page 3"]
    assert [(passage.number, passage.href, passage.exact) for passage in fact.passages][:2] == [
        (1, "https://example.org/1", False),
        (2, "https://example.org/2", False),
    ]


def test_what_nobody_has_checked_says_so():
    found = facts_of({"parameters": "7B", "sources": [source(1, "released")]})
    text = found["parameters"].forms.text
    assert text.startswith("No source. Recorded in: ")
    assert text.endswith(", not checked against a source.")
    assert json.loads(found["parameters"].forms.csl)[0]["note"] == "not checked against a source"
    assert "note = {not checked" in found["parameters"].forms.bibtex
    assert "note" not in found["released"].forms.csl


def test_a_page_that_nobody_has_read_is_not_called_read():
    fact = facts_of({"sources": [{**SOURCE, "supports": ["released"]}]})["released"]
    assert "https://example.org/page, not read yet. Recorded in" in fact.forms.text
    assert "accessed" not in fact.forms.csl.split('"oam-')[0]


def test_a_weak_fact_and_a_dispute_say_so_with_the_other_value():
    other = "https://example.org/2"
    found = facts_of(
        {
            "parameters": "7B",
            "sources": [source(1, "parameters", standing="weak"), source(2)],
            "disputes": [{"field": "parameters", "value": "8 billion", "sources": [other], "reason": "Because."}],
        }
    )
    assert found["parameters"].mark == "disputed"
    text = found["parameters"].forms.text
    assert "known only from copies or unsigned pages" in text
    assert f"sources disagree, also found: 8 billion ({other})" in text


def test_a_gap_is_cited_as_a_gap():
    gap = {"field": "parameters", "state": "not-disclosed", "checked": "2025-06-01"}
    fact = facts_of({"gaps": [gap]})["parameters"]
    assert (fact.mark, fact.place) == ("gap", "models/x/#fact-parameters")
    assert fact.forms.text.endswith(", Not disclosed, as of 1 June 2025.")
    assert json.loads(fact.forms.csl)[-1]["note"] == "Not disclosed, as of 1 June 2025"


def test_a_quote_is_cited_from_the_page_where_its_words_were_read():
    where = source(2, "text", passage="Open is better.")
    forms = entry_of({"sources": [source(1, "speaker"), where]}, "quotes/q")
    assert forms.text.startswith("“Page 2”, ")
    assert "|quote=Open is better.}}" in forms.wiki


def test_a_fact_and_its_license_have_keys_of_their_own():
    parts = {"model-parameters": {"status": "released", "license": "mit"}, "training-code": {
        "status": "released", "license": "mit"}}  # fmt: skip
    found = facts_of({"components": parts}, others={"licenses/mit": {}})
    keys = [key for fact in found.values() for key in parse_string(fact.forms.bibtex, "bibtex").entries]
    assert len(keys) == len(set(keys))
    assert "oam-models-x-fact-components-training-code-license" in keys


@pytest.mark.parametrize("name", HOSTILE)
def test_no_name_breaks_out_of_a_form(name):
    fields = {"name": name, "sources": [source(1, "released", title=name, author=name, publisher=f"{name}."[:200])]}
    forms = facts_of(fields)["released"].forms
    assert [item["title"] for item in json.loads(forms.csl)] == [name, f"{name}: Released"]
    entries = parse_string(forms.bibtex, "bibtex").entries
    assert list(entries) == ["models-x-s1", "oam-models-x-fact-released"]
    assert entries["models-x-s1"].fields["title"] == braced(name)
    wiki = forms.wiki.replace("{{!}}", "")
    assert (wiki.count("{{"), wiki.count("}}"), wiki.count("[["), wiki.count("<")) == (2, 2, 0, 0)


def braced(name):
    """A title as BibTeX keeps it: escaped, within the braces that keep its letters."""
    return f"{{{tex(name)}}}"


def test_the_characters_of_tex_are_escaped():
    assert tex(r"50% of $x_1 & #2 {a}~^\b") == (
        r"50\% of \$x\_1 \& \#2 \textbraceleft{}a\textbraceright{}\textasciitilde{}\textasciicircum{}\textbackslash{}b"
    )


@pytest.mark.parametrize("name", HOSTILE)
def test_wikitext_of_a_name_is_no_markup(name):
    written = wikitext(name).replace("{{!}}", "")
    assert not re.search(r"[{}\[\]<>|]|''|~~~|__[A-Z]|&(?!#\d+;)(?=\w+;)", written)


def test_addresses_and_archives_keep_their_templates_whole():
    archived = "https://web.archive.org/web/20250203040506/https://example.org/1"
    shown = source(1, "released", url="https://example.org/a_(b)[c]?x=1&y=2", archived=archived)
    forms = facts_of({"sources": [shown]})["released"].forms
    assert "|url=https://example.org/a_(b)%5Bc%5D?x=1&y=2 " in forms.wiki
    assert f"|archive-url={archived} |archive-date=3 February 2025" in forms.wiki
    assert json.loads(forms.csl)[0]["archive_location"] == archived
    assert f"archived at {archived}" in forms.text


def test_in_french_the_template_of_the_french_wikipedia():
    shown = source(1, "released", author="A", publisher="P", published="2025-02-01", language="en")
    fact = facts_of({"sources": [shown]}, code="fr")["released"]
    assert fact.forms.wiki.split("\n")[0] == (
        "{{Lien web |url=https://example.org/1 |titre=Page 1 |auteur=A |site=P |date=1er février 2025 |langue=en "
        "|consulté le=1er juin 2025}}"
    )
    assert "https://site.example/fr/models/x/#fact-released" in fact.forms.text


@pytest.mark.parametrize(
    ("url", "type"),
    [
        ("https://arxiv.org/abs/2501.12948", "article"),
        ("https://github.com/a/b", "software"),
        ("https://github.com/a/b/blob/c/README.md", "webpage"),
        ("https://huggingface.co/datasets/a/b", "dataset"),
        ("https://www.lemonde.fr/x", "article-newspaper"),
        ("https://who.substack.com/p/x", "post-weblog"),
        ("https://x.com/a/status/1", "post"),
        ("https://fr.wikipedia.org/wiki/X", "entry-encyclopedia"),
        ("https://example.org/a.PDF", "report"),
        ("https://notx.com/", "webpage"),
    ],
)
def test_what_an_address_leads_to(url, type):
    assert type_of(url) == type


@pytest.mark.parametrize("code", ["en", "fr"])
def test_every_fact_of_the_toy_is_read_back(code):
    catalog = load(TOY, date(2026, 1, 1))[0]
    reader, keys = Reader(catalog, language(code)), {}
    for record in catalog.all:
        facts = list(cite_facts(record, reader, SITE, VERSION))
        assert len({fact.id for fact in facts}) == len(facts) >= len(record.facts)
        for fact in facts:
            items = json.loads(fact.forms.csl)
            assert list(parse_string(fact.forms.bibtex, "bibtex").entries) == [item["id"] for item in items]
            assert keys.setdefault(items[-1]["id"], (record.ref, fact.id)) == (record.ref, fact.id)
            assert len(fact.passages) == len(items) - 1
            assert fact.forms.wiki.count("\n") == len(items) - 1
