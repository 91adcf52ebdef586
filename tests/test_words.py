"""The catalogue of interface words: nothing is missing, nothing is left over."""

import ast
import re
import tomllib
from pathlib import Path
from typing import get_args, get_origin

import pytest

from generator.language import CATALOGUES, language
from generator.schema import KINDS, vocabulary
from generator.schema.base import Links
from generator.views.descent_terms import KEPT
from generator.views.frameworks import FRAMEWORKS, INDEX, framework
from generator.views.rule_page import rule_page

GENERATOR = Path(__file__).parent.parent / "generator"
KEYS = set(language("en").words)
FORMS = re.compile(r"(?<=^count)(\.[a-z-]+)\.(?:one|other|few|many|two|zero)$")
BARE = {FORMS.sub(r"\1", key) for key in KEYS}
# Keys that a template or a view makes from a word of an entry.
MADE_SECTIONS = (
    "attribution", "attribution-long", "because", "component", "condition", "date", "definition", "definition-lead",
    "definition-level", "definition-short", "definition-steward", "definition-version", "door", "duty", "field",
    "gap", "kind", "kind-one", "lead", "level", "link", "llms", "may-i", "read", "reason", "related", "relation",
    "remark", "rule-license", "section", "short-standing", "size", "standing", "state", "status", "term", "topic", "type",
    "types", "venue", "verdict", "verdict-of",
)  # fmt: skip
MADE_BEGINNINGS = (
    "chain.at-", "chain.lead-", "chain.original-", "chain.pointer-", "charts.counts-", "charts.first-",
    "charts.license-", "charts.not-", "charts.number-", "charts.shape-", "charts.title-", "cite.is-",
    "changes.field-", "changes.group-", "changes.line-", "changes.sort-", "changes.words-", "cite.wiki-", "compare.js-",
    "embed.text-", "offline.readme-",
    "count.conflict", "count.disputed", "count.duty", "count.left-", "count.models", "count.quotes",
    "count.undecided", "count.unverified", "count.verified", "count.weak", "dictionary.evidence-", "dictionary.many-",
    "dictionary.part-", "dictionary.type-", "dictionary.unit.", "dictionary.vocabulary.", "explore.ask-",
    "explore.column-", "explore.csv-", "explore.every-", "explore.facet-", "explore.js-", "feeds.holds-", "feeds.is-",
    "feeds.list-", "feeds.new-", "feeds.title-", "home.state-", "lineage.style-", "nav.",
    "openness.reading-", "openness.remark-", "openness.span-", "openness.value-", "path.step-", "publishers.primary",
    "publishers.secondary", "publishers.weak", "quality.lacks-", "quality.list-", "quality.words-", "rules.",
    "said.lead-", "said.link-", "said.title-", "search.js-", "text.compute-", "text.users-per-", "timeline.by-",
    "timeline.filter-", "timeline.group-", "timeline.lead-", "timeline.title-",
)  # fmt: skip
MADE = re.compile("|".join([*(re.escape(f"{name}.") for name in MADE_SECTIONS), *map(re.escape, MADE_BEGINNINGS)]))


def asked_in_templates():
    """The keys written out in templates: `t("…")`, `say("…")`, `counted("…")`."""
    for file in sorted((GENERATOR / "templates").glob("*.j2")):
        text = file.read_text(encoding="utf-8")
        for match in re.finditer(r"""\b(?:t|say|counted)\((["'])([a-z][a-z0-9.-]*)\1(\s*~)?""", text):
            yield match[2], bool(match[3]), file.name


def asked_in_code():
    """The keys written out in code: texts and beginnings of f-strings given to `say`, `say.counted` or looked up."""
    for file in sorted(GENERATOR.rglob("*.py")):
        for node in ast.walk(ast.parse(file.read_text(encoding="utf-8"))):
            if isinstance(node, ast.Call) and node.args and called(node.func) in ("say", "counted", "get", "self"):
                yield from ((key, part, file.name) for key, part in literal(node.args[0]) if "." in key)
            elif isinstance(node, ast.Subscript) and called(node.value) == "words":
                yield from ((key, part, file.name) for key, part in literal(node.slice) if "." in key)


def called(node):
    return node.attr if isinstance(node, ast.Attribute) else node.id if isinstance(node, ast.Name) else ""


def literal(node):
    """Texts that an expression can be, each with whether more is put behind it."""
    if isinstance(node, ast.Constant) and isinstance(node.value, str):
        yield node.value, False
    elif isinstance(node, ast.JoinedStr) and isinstance(node.values[0], ast.Constant):
        yield str(node.values[0].value), True
    elif isinstance(node, ast.IfExp):
        yield from literal(node.body)
        yield from literal(node.orelse)


ASKED = [*asked_in_templates(), *asked_in_code()]


def test_every_key_that_is_asked_for_is_there():
    lost = [
        (key, where)
        for key, part, where in ASKED
        if not part and key.split(".")[0] in {k.split(".")[0] for k in KEYS} and key not in BARE
    ]
    assert lost == []
    unmade = [(key, where) for key, part, where in ASKED if part and not any(bare.startswith(key) for bare in BARE)]
    assert unmade == []
    assert len(ASKED) > 200


def test_no_key_is_left_over():
    named = {key for key, part, _ in ASKED if not part}
    assert [key for key in sorted(BARE - named) if not MADE.match(key)] == []


@pytest.mark.parametrize("code", [file.stem for file in sorted(CATALOGUES.glob("*.toml"))])
def test_every_counted_word_has_the_forms_of_its_language(code):
    say = language(code)
    forms = {say.locale.plural_form(number) for number in (*range(2000), *range(2000, 10**6, 997))}
    counted = [key for key in say.words if FORMS.search(key)]
    assert len(counted) > 50
    for bare in {FORMS.sub(r"\1", key) for key in counted}:
        assert [form for form in sorted(forms) if f"{bare}.{form}" not in say.words] == []


def vocabularies():
    return {name: get_args(value) for name, value in vars(vocabulary).items() if "Literal" in str(get_origin(value))}


# The section in which the words of a vocabulary stand, where they are not all terms.
SECTIONS = {
    "Component": "component",
    "Relation": "relation",
    "ComponentStatus": "status",
    "Standing": "standing",
    "GapState": "gap",
    "ReadAs": "read",
    "OrganizationType": "types",
    "EventType": "type",
    "VenueType": "venue",
    "Attribution": "attribution-long",
    "SizeUnit": "size",
    "Basis": "text.compute-",
    "Period": "text.users-per-",
    "Tag": "topic",
}


@pytest.mark.parametrize("name", vocabularies())
def test_every_word_of_a_vocabulary_can_be_said(name):
    section = SECTIONS.get(name, "term")
    start = section if section.endswith("-") else f"{section}."
    assert [word for word in vocabularies()[name] if f"{start}{word}" not in KEYS] == []


def test_every_kind_component_link_and_field_has_words():
    for kind in KINDS:
        assert {f"kind.{kind.name}", f"kind-one.{kind.name}", f"lead.{kind.name}", f"door.{kind.name}"} <= KEYS
        claimed = {claim.split(".")[0] for claim in kind.entry.CLAIMS} - {"components"}
        assert [field for field in claimed if f"field.{field}" not in KEYS] == []
    assert [name for name in Links.model_fields if f"link.{name}" not in KEYS] == []


def test_no_word_is_empty_and_places_for_values_are_named():
    for key, text in language("en").words.items():
        assert text == text.strip() or key.startswith(("text.", "venue.", "may-i."))
        assert text
        assert "{}" not in text


def test_every_language_has_the_same_keys_and_values():
    english = language("en").words
    for file in CATALOGUES.glob("*.toml"):
        other = language(file.stem).words
        assert {FORMS.sub(r"\1", key) for key in other} == BARE
        for key in other.keys() & english.keys() - {key for key in KEYS if key.startswith("date.")}:
            assert set(re.findall(r"\{(\w+)\}", other[key])) == set(re.findall(r"\{(\w+)\}", english[key])), key
    assert tomllib.loads((CATALOGUES / "en.toml").read_text(encoding="utf-8"))["locale"]["babel"] == "en_GB"


@pytest.mark.parametrize("id", [*FRAMEWORKS, INDEX])
def test_every_definition_has_words_for_all_it_can_say(id):
    say = language("en")
    page = rule_page(id, say)  # a word that is missing is a KeyError
    assert page.conditions
    assert page.remarks
    assert {f"definition.{id}", f"definition-short.{id}", f"definition-lead.{id}"} <= KEYS


@pytest.mark.parametrize("id", FRAMEWORKS)
def test_every_verdict_has_a_word(id):
    found = framework(id)
    reached = [f"{how}-{level}" for how in ("proven", "possible") for level in found.levels]
    words = found.verdicts.values() or ["none", *reached]
    assert [word for word in words if f"verdict-of.{id}.{word}" not in KEYS] == []


def test_every_finding_about_licenses_has_words():
    source = (GENERATOR / "views/descent_terms.py").read_text(encoding="utf-8")
    about = set(re.findall(r'Term\(\w+, "([a-z-]+)"', source)) | {"naming-duty", "display-duty", "registration"}
    about |= {f"lost-{kind}" for kind in KEPT}
    assert len(about) > 12
    assert [word for word in sorted(about) if f"duty.{word}" not in KEYS] == []
