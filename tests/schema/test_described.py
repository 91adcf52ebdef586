"""The words below each field, and what the words of the vocabularies mean."""

import json
import subprocess
import sys
from pathlib import Path
from typing import get_args

import pytest

from generator.schema import KINDS
from generator.schema.base import Named, Part
from generator.schema.described import described
from generator.schema.export import schemas
from generator.schema.meanings import meanings, meant, vocabularies
from generator.schema.people import Person


def parts(part=Part):
    for one in part.__subclasses__():
        yield one
        yield from parts(one)


TYPES = [kind.entry for kind in KINDS]
OURS = sorted({one for one in parts() if one.__module__.startswith("generator.")}, key=lambda one: one.__name__)


@pytest.mark.parametrize("part", OURS, ids=lambda part: part.__name__)
def test_every_field_says_what_it_is(part):
    words = described(part)
    assert words.keys() == part.model_fields.keys()
    assert [field for field, text in words.items() if not (15 < len(text) < 221 and text.endswith("."))] == []


def test_a_type_has_the_words_of_those_it_rests_on_and_may_say_more_of_its_own():
    class Pet(Named):
        """An animal."""

        name: str
        """What it is
        called.
        """
        legs: int
        tail: bool = True
        "Whether it has one."

    assert described(Pet)["name"] == "What it is called."
    assert described(Pet)["aliases"] == described(Person)["aliases"]
    assert "legs" not in described(Pet)
    assert described(Pet)["tail"] == "Whether it has one."


def test_editors_show_the_words_of_fields_and_vocabularies():
    made = json.loads(schemas()["models.schema.json"])
    assert made["properties"]["released"]["description"] == described(KINDS[0].entry)["released"]
    grant = made["$defs"]["WrittenGrant"]["properties"]
    assert grant["from"]["description"].startswith("From when it holds")
    relation = made["$defs"]["Descent"]["properties"]["relation"]
    assert relation["enumDescriptions"] == list(meanings()["Relation"].values())
    assert relation["description"] == "What was taken from the ancestor, and how."
    assert len(made["properties"]["components"]["propertyNames"]["enumDescriptions"]) == 17


@pytest.mark.parametrize(("type_", "name"), vocabularies().items(), ids=lambda one: one if isinstance(one, str) else "")
def test_every_word_of_a_vocabulary_has_a_meaning(type_, name):
    assert tuple(meanings()[name]) == get_args(type_)
    assert meant(get_args(type_)) == meanings()[name]
    assert [words for words in meanings()[name].values() if not (5 < len(words) < 121 and words.endswith("."))] == []


def test_a_check_of_one_file_does_not_read_the_words():
    code = (
        "import sys; from generator.__main__ import main; main(['check', sys.argv[1]]); "
        "print([name for name in sys.modules if name.endswith(('schema.described', 'schema.meanings'))])"
    )
    root = Path(__file__).parents[2]
    file = next(iter(sorted(root.glob("tests/toy/entries/people/*.yaml"))))
    command = [sys.executable, "-c", code, str(file)]
    ran = subprocess.run(command, cwd=root, capture_output=True, text=True, check=False)
    assert ran.stdout.splitlines()[-1:] == ["[]"], ran.stderr
