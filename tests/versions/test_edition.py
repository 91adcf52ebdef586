"""A new edition: its file, one change a line, its version where programs look for it, and what is refused."""

import json
from datetime import date

import pytest

from generator.editions import Change, Edition, edition, editions
from generator.errors import GeneratorError
from generator.versions.edition import Now, as_json, new_edition, numbered, refuse, write

DAY = date(2026, 11, 26)
CHANGES = (
    Change("models/a", "Ä", "added"),
    Change("models/b", "B", "changed", "osi_approved", False, True),
    Change("models/c", "C", "changed", "tags.code", None, "code"),
    Change("models/d", "D", "renamed", old="c", new="d"),
)
ONE = Edition("0.2.0", DAY, "2026-01-01+abc", "0.1.0", {"models": 4}, CHANGES)
TEXT = """\
{
 "version": "0.2.0",
 "date": "2026-11-26",
 "data_version": "2026-01-01+abc",
 "previous": "0.1.0",
 "counts": {"models": 4},
 "changes": [
  {"ref": "models/a", "name": "Ä", "what": "added"},
  {"ref": "models/b", "name": "B", "what": "changed", "path": "osi_approved", "old": false, "new": true},
  {"ref": "models/c", "name": "C", "what": "changed", "path": "tags.code", "new": "code"},
  {"ref": "models/d", "name": "D", "what": "renamed", "old": "c", "new": "d"}
 ]
}
"""
CITATION = "cff-version: 1.2.0\nversion: 0.1.0\ndate-released: 2026-11-25\nlicense: MIT\n"
PROJECT = '[project]\nversion = "0.1.0"\n[tool.x]\nminversion = "9.2"\nversion = "3"\n'


@pytest.fixture
def root(tmp_path):
    (tmp_path / "CITATION.cff").write_text(CITATION)
    (tmp_path / "pyproject.toml").write_text(PROJECT)
    return tmp_path


def test_the_file_has_a_change_on_each_line():
    assert as_json(ONE) == TEXT
    assert json.loads(as_json(Edition("0.1.0", DAY, "x", None, {}, ())))["changes"] == []


def test_what_is_written_is_read_again(root):
    write(ONE, root, root / "editions")
    assert editions(root / "editions") == (ONE,)
    assert edition(root / "editions/0.2.0.json") == ONE


def test_version_and_day_are_put_where_programs_look(root):
    write(ONE, root, root / "editions")
    told = (root / "CITATION.cff").read_text()
    assert told == "cff-version: 1.2.0\nversion: 0.2.0\ndate-released: 2026-11-26\nlicense: MIT\n"
    assert (root / "pyproject.toml").read_text() == PROJECT.replace('version = "0.1.0"', 'version = "0.2.0"')


def test_a_first_day_of_release_is_added():
    assert numbered("version: 0.1.0\n", ONE) == "version: 0.2.0\ndate-released: 2026-11-26\n"


def test_nothing_is_written_where_a_file_has_no_version(root):
    (root / "pyproject.toml").write_text("[project]\n")
    with pytest.raises(GeneratorError, match="no line for it"):
        write(ONE, root, root / "editions")
    assert (root / "CITATION.cff").read_text() == CITATION
    assert not (root / "editions").exists()


@pytest.mark.parametrize("version", ["0.2.0", "0.1.9", "0.1.0", "0.0.99"])
def test_a_version_has_to_be_newer(version):
    with pytest.raises(GeneratorError, match=r"the edition 0\.2\.0 is there"):
        refuse(version, DAY, [ONE])


@pytest.mark.parametrize("version", ["1", "v1.0.0", "../1.0.0", "1.0.0/x", ""])
def test_a_version_has_to_be_one(version):
    with pytest.raises(GeneratorError, match="three numbers"):
        refuse(version, DAY, [])


def test_a_day_does_not_come_before_the_last_one():
    refuse("0.10.0", DAY, [ONE])
    with pytest.raises(GeneratorError, match="which is after"):
        refuse("0.3.0", date(2026, 11, 25), [ONE])


def test_the_same_data_are_no_new_edition():
    with pytest.raises(GeneratorError, match=r"nothing has changed since the edition 0\.2\.0"):
        new_edition("0.3.0", DAY, Now(ONE.data_version, {}, ()), [ONE])
    assert new_edition("0.3.0", DAY, Now("other", {}, ()), [ONE]).previous == "0.2.0"
    assert new_edition("0.3.0", DAY, Now("other", {}, ()), []).previous is None
