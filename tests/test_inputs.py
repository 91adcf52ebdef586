"""The stamp of a site: another one as soon as anything changes that has a say in its bytes."""

import re
import tomllib
from pathlib import Path

import pytest

from generator.frames import ENGINE
from generator.inputs import LIBRARIES, OPTIONAL, stamp

PROJECT = Path(__file__).parent.parent / "pyproject.toml"


@pytest.fixture
def place(tmp_path):
    (tmp_path / "entries/models").mkdir(parents=True)
    (tmp_path / "entries/models/one.yaml").write_text("name: One\n")
    (tmp_path / "audits.toml").write_text("")
    return tmp_path


def of(place, frames="aaa"):
    return stamp(place / "entries", place / frames, [place / "audits.toml", place / "none.toml"])


def test_same_inputs_have_the_same_stamp(place):
    assert of(place) == of(place)


@pytest.mark.parametrize("path", ["entries/models/one.yaml", "entries/models/two.yaml", "audits.toml"])
def test_any_change_of_a_file_is_another_stamp(place, path):
    before = of(place)
    (place / path).write_text("name: Two\n")
    assert of(place) != before


def test_other_frames_and_a_renamed_entry_are_another_stamp(place):
    before = of(place)
    assert of(place, "bbb") != before
    (place / "entries/models/one.yaml").rename(place / "entries/models/two.yaml")
    assert of(place) != before


def test_every_library_that_has_a_say_is_in_the_stamp():
    project = tomllib.loads(PROJECT.read_text(encoding="utf-8"))["project"]
    asked = [*project["dependencies"], *project["optional-dependencies"]["export"]]
    names = {re.split(r"[^a-z0-9-]", one)[0] for one in asked}
    assert names <= {*LIBRARIES, *OPTIONAL, *ENGINE}
