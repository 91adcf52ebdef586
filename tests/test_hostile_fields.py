"""Each hostile text in each field of each kind: a field of words takes it, any other refuses it, in its place."""

import json
from pathlib import Path

import pytest
from attacked import PAYLOADS, PLAIN, TODAY, attacked, folded, leaves, plain, put, starting

from generator.load import load
from generator.schema import KINDS
from generator.schema.export import schema

SHORTEST = 200  # a field of words has a limit of at least so many characters; identifiers have lower ones
# Characters that no text may hold: refused where they stand, and taken once they are gone.
REFUSED = {"X10", "X50", "X54", "X55"}
NOWHERE = {"X73"}


@pytest.fixture(scope="module")
def texts(tmp_path_factory):
    return attacked(tmp_path_factory.mktemp("texts") / "entries", PAYLOADS["texts"])


@pytest.fixture(scope="module")
def addresses(tmp_path_factory):
    return attacked(tmp_path_factory.mktemp("addresses") / "entries", {**PAYLOADS["addresses"], **PAYLOADS["taken"]})


def named(paths):
    """The names of the fields at the ends of paths, without the numbers of items."""
    return {[part for part in path if isinstance(part, str)][-1] for path in paths}


def fields_of_words(kind):
    """The names of all fields of a kind that hold words, by its schema."""

    def limits(value):
        if isinstance(value, dict):
            yield value.get("maxLength", 0)
        for one in value.values() if isinstance(value, dict) else value if isinstance(value, list) else ():
            yield from limits(one)

    described = json.loads(schema(kind))
    tables = (described, *described["$defs"].values())
    properties = ((name, one) for table in tables for name, one in table.get("properties", {}).items())
    return {name for name, one in properties if max(limits(one), default=0) >= SHORTEST}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_every_field_of_words_takes_every_text(texts, kind):
    words = fields_of_words(kind) & named(dict(leaves(starting(kind.name, "x"))))
    assert len(words) > 10
    for case, text in PAYLOADS["texts"].items():
        one = texts[f"{kind.name}/{case.lower()}"]
        assert named(one.holds()) == (set() if case in NOWHERE else words), case
        said = {dict(leaves(one.entry))[path] for path in one.holds()}
        assert said <= ({text, folded(text)} if case not in REFUSED else {folded(text)})


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_address_that_is_none_is_taken_by_no_field_but_those_of_words(addresses, kind):
    for case in PAYLOADS["addresses"]:
        assert named(addresses[f"{kind.name}/{case.lower()}"].holds()) <= fields_of_words(kind), case


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_address_that_is_one_is_taken_where_its_form_is_asked_for(addresses, kind):
    taken = [
        named(addresses[f"{kind.name}/{case.lower()}"].holds()) - fields_of_words(kind) for case in PAYLOADS["taken"]
    ]
    assert set().union(*taken) >= {"homepage", "doi", "wikipedia", "archived", "url"}


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
def test_whatever_is_refused_is_refused_in_its_own_place(texts, addresses, kind):
    for case in (*PAYLOADS["texts"], *PAYLOADS["addresses"]):
        name = f"{kind.name}/{case.lower()}"
        one = texts.get(name) or addresses[name]
        assert set(one.before) - one.holds() - set(one.refused) == set(), case


def test_key_with_markup_is_refused_in_its_place_and_said_in_code(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    key = "<img src=x onerror=alert('X63')>"
    for name, fields in PLAIN.items():
        put(Path("entries"), name, plain(name, fields))
    lines = put(Path("entries"), "models/elder", {**plain("models/elder", PLAIN["models/elder"]), key: "x"})

    [problem] = load(Path("entries"), TODAY)[1]

    assert (problem.rule, problem.where.line - 1) == ("unknown-key", lines.index((key,)))
    assert f"`{key}`" in problem.message


@pytest.mark.parametrize("id", ["__proto__", "constructor.x", "<img src=x>"])
def test_id_that_scripts_or_pages_could_trip_over_is_refused(tmp_path, id):
    put(tmp_path / "entries", f"models/{id}", plain("models/x", PLAIN["models/elder"]))
    assert "file-name" in [problem.rule for problem in load(tmp_path / "entries", TODAY)[1]]
