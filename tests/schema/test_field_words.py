"""Every error a field type can give has words of ours, and a place."""

import json
from copy import deepcopy
from pathlib import Path
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st
from pydantic import BaseModel, ValidationError
from whole import WHOLE

from generator.catalog import assemble
from generator.schema import KINDS
from generator.schema.words import RULES, WORDS, Said
from generator.source import Found, read_text

BY_NAME = {kind.name: kind for kind in KINDS}
LONG = "a" * 1001
BAD = [
    "",
    "  ",
    "\n",
    "x",
    "a\nb",
    LONG,
    "-1",
    "2025-13",
    "none-found",
    [],
    ["x"],
    [[]],
    [LONG],
    {},
    {"x": "y"},
    [{}],
    [{"none_found": "true"}],
]
EVERY = list(BY_NAME)


def problems_of(kind: str, fields: Any) -> list[Any]:
    """What is wrong with the fields of an entry, written down and read as an author's file."""
    found: list[Any] = []
    text = json.dumps(fields, ensure_ascii=False, indent=1)
    document = read_text(Found(kind, "x", Path("x.yaml"), "entries/x.yaml"), text, found)
    assert document, found
    return assemble([document], frozenset())[1]


def paths(value: Any, path: tuple[Any, ...] = ()):
    """Every place in a written entry."""
    steps = value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ()
    for step, child in steps:
        yield (*path, step)
        yield from paths(child, (*path, step))


def changed(value: Any, path: tuple[Any, ...], new: Any) -> Any:
    """A copy with another value at a place."""
    copy = deepcopy(value)
    here = copy
    for step in path[:-1]:
        here = here[step]
    here[path[-1]] = new
    return copy


def said_well(problem: Any) -> None:
    """A problem that a contributor can act on."""
    assert problem.rule in RULES
    assert problem.message
    assert problem.hint, problem
    assert "\n" not in problem.message.replace("\\n", "") or "`" in problem.message
    assert problem.where.file == "entries/x.yaml"
    assert problem.where.line >= 1
    assert problem.where.column >= 1
    assert "pydantic" not in (problem.message + problem.hint).lower()


@pytest.mark.parametrize("kind", EVERY)
def test_the_whole_entry_has_every_field_of_its_kind_and_is_fine(kind):
    assert [p for p in problems_of(kind, WHOLE[kind]) if p.rule in RULES] == []
    entry = BY_NAME[kind].entry.model_validate(WHOLE[kind])
    assert [name for name in type(entry).model_fields if getattr(entry, name) in (None, (), {})] == []


@pytest.mark.parametrize("kind", EVERY)
def test_bad_values_of_every_shape_in_every_field_are_told_in_our_words(kind):
    entry = BY_NAME[kind].entry
    types = set()
    for path in paths(WHOLE[kind]):
        for bad in BAD:
            try:
                entry.model_validate(changed(WHOLE[kind], path, bad))
            except ValidationError as error:
                types |= {one["type"] for one in error.errors(include_url=False)}
    assert types <= WORDS.keys()
    assert types >= {"extra_forbidden", "missing", "model_type", "tuple_type", "string_type", "url", "partial_date"}


@pytest.mark.parametrize("kind", EVERY)
def test_each_field_tells_where_what_and_what_to_do(kind):
    for field in WHOLE[kind]:
        for bad in ("\u00a0", ["x", {}], {"x": "y"}):
            for problem in problems_of(kind, changed(WHOLE[kind], (field,), bad)):
                if problem.rule in RULES:
                    said_well(problem)


SHAPES = st.recursive(
    st.text("ab-0[]{}é2:/.~\n", max_size=12).map(lambda text: text or "x"),
    lambda inner: (
        st.lists(inner, max_size=3)
        | st.dictionaries(st.sampled_from(["x", "license", "from", "url", "status", "none_found"]), inner, max_size=3)
    ),
    max_leaves=5,
)
PLACES = [(kind, path) for kind in EVERY for path in paths(WHOLE[kind])]


@settings(deadline=None, max_examples=150)
@given(st.sampled_from(PLACES), SHAPES)
def test_no_value_anywhere_escapes_the_words(place, bad):
    kind, path = place
    for problem in problems_of(kind, changed(WHOLE[kind], path, bad)):
        if problem.rule in RULES:
            said_well(problem)


# The error types that each node of a validator can give; a new kind of node must be entered here on purpose.
ERRORS_OF = {
    "str": {"string_type", "string_too_short", "string_too_long", "string_pattern_mismatch"},
    "literal": {"literal_error"},
    "tuple": {"tuple_type", "too_short"},
    "dict": {"dict_type"},
    "model": {"model_type"},
    "model-fields": {"missing", "extra_forbidden"},
    "function-plain": {
        "url",
        "identifier",
        "count",
        "flop",
        "yes_or_no",
        "partial_date",
        "reference_type",
        "reference_form",
    },
    "function-before": set(),
    "nullable": set(),
    "default": set(),
    "definitions": set(),
    "definition-ref": set(),
    "model-field": set(),
    "bool": set(),
    "union": set(),
}


def nodes(schema: Any):
    """The types of all nodes of a core schema, without how it is written out again."""
    if isinstance(schema, dict):
        if isinstance(schema.get("type"), str):
            yield schema["type"]
        for key, value in schema.items():
            if key not in ("serialization", "metadata", "function", "json_schema_input_schema"):
                yield from nodes(value)
    elif isinstance(schema, list | tuple):
        for value in schema:
            yield from nodes(value)


@pytest.mark.parametrize("kind", EVERY)
def test_every_error_that_the_types_can_give_has_words(kind):
    entry: type[BaseModel] = BY_NAME[kind].entry
    entry.model_rebuild()
    found = set(nodes(entry.__pydantic_core_schema__))
    assert found <= ERRORS_OF.keys()
    assert set().union(*(ERRORS_OF[node] for node in found)) <= WORDS.keys()


def test_no_words_are_left_over():
    assert set().union(*ERRORS_OF.values()) == WORDS.keys()


def test_each_mistake_has_its_own_sentence():
    cases = [
        (("models", ("released",), "2025-13"), "`released`: there is no month 13"),
        (("models", ("organizations",), "lab"), "`organizations` must be a list, not text"),
        (("models", ("organizations",), []), "`organizations` needs at least one item"),
        (("models", ("parameters",), "many"), "`parameters` must be a whole number such as 671000000000 or 671B"),
        (("models", ("architecture",), "Dense"), "`architecture` cannot be `Dense`"),
        (("models", ("name",), ["a"]), "`name` must be text, not a list"),
        (
            ("models", ("based_on", 0, "model"), "DeepSeek V3"),
            "`model` must name an entry of models, not `DeepSeek V3`",
        ),
        (("models", ("modalities",), "text"), "`modalities` must be a mapping, not text"),
        (("models", ("trained_on", 0, "stages"), "x"), "no field is called `stages` here"),
        (("organizations", ("country",), "China"), "`country` must be an ISO 3166-1 alpha-2 code"),
        (
            ("quotes", ("speaker",), "models/r1"),
            "`speaker` must name an entry of people or organizations, not `models/r1`",
        ),
        (("quotes", ("about",), ["r1"]), "`about` must name an entry of any kind, not `r1`"),
        (("licenses", ("osi_approved",), "yes"), "`osi_approved` must be true or false"),
        (("people", ("links", "github"), "https://github.com/a"), "`github` is no identifier of that catalogue"),
        (("people", ("sources", 0, "url"), "example.org"), "the address in `url` must start with https:// or http://"),
        (("people", ("translations", "French"), {}), "`translations` takes BCP 47 language tags as keys"),
        (("people", ("formerly",), ["Old One"]), "`formerly` must hold ids"),
        (("models", ("languages",), ["English"]), "`languages` must hold BCP 47 language tags"),
        (("models", ("components", "weights"), {"status": "released"}), "`components` cannot be `weights`"),
        (
            ("models", ("components", "datasets", "license"), "CC BY"),
            "`license` must name an entry of licenses, not `CC BY`",
        ),
    ]
    for (kind, path, bad), sentence in cases:
        told = [problem.message for problem in problems_of(kind, changed(WHOLE[kind], path, bad))]
        assert sentence in told, (path, told)


def test_a_misspelt_field_is_told_at_its_key_with_the_right_name():
    (problem,) = problems_of(
        "people", {**{k: v for k, v in WHOLE["people"].items() if k != "affiliations"}, "summmary": "x"}
    )[:1]
    assert (problem.rule, problem.hint) == ("unknown-key", "did you mean 'summary'?")
    nested = changed(WHOLE["people"], ("sources", 0, "publihed"), "2024")
    (problem,) = (p for p in problems_of("people", nested) if p.rule == "unknown-key")
    assert problem.hint == "did you mean 'published'?"


def test_every_rule_of_the_fields_is_told_by_some_words():
    said = {name for words in WORDS.values() for name in words.__code__.co_consts if isinstance(name, str)}
    assert RULES.keys() <= said
    assert Said("a", "b").hint == ""
