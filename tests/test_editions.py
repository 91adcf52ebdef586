"""The files of editions: what one is, in which order they come, what is refused."""

import json
from datetime import date

import pytest

from generator.editions import Change, editions, numbers
from generator.errors import GeneratorError

WHOLE = {"version": "0.1.0", "date": "2026-11-25", "data_version": "x", "previous": None, "counts": {}, "changes": []}


def written(folder, **fields):
    told = {**WHOLE, **fields}
    (folder / f"{told['version']}.json").write_text(json.dumps(told), encoding="utf-8")


def test_the_newest_comes_first_by_number_where_the_day_is_the_same(tmp_path):
    for version in ("0.9.0", "0.10.0", "0.2.0"):
        written(tmp_path, version=version)
    written(tmp_path, version="0.10.1", date="2026-11-26", changes=[{"ref": "models/a", "name": "A", "what": "added"}])
    found = editions(tmp_path)
    assert [one.version for one in found] == ["0.10.1", "0.10.0", "0.9.0", "0.2.0"]
    assert found[0].changes == (Change("models/a", "A", "added"),)
    assert found[0].date == date(2026, 11, 26)


def test_there_are_none_without_a_folder(tmp_path):
    assert editions(tmp_path / "nowhere") == ()


@pytest.mark.parametrize(
    "text",
    ["[]", "3", "{", json.dumps({**WHOLE, "version": "1.0"}), json.dumps({**WHOLE, "date": "soon"}),
     json.dumps({**WHOLE, "more": 1}), json.dumps({**WHOLE, "changes": [{"what": "added"}]})],
)  # fmt: skip
def test_a_file_that_is_no_edition_is_named(tmp_path, text):
    (tmp_path / "0.1.0.json").write_text(text, encoding="utf-8")
    with pytest.raises(GeneratorError, match=r"^0\.1\.0\.json is not an edition"):
        editions(tmp_path)


def test_a_file_has_the_name_of_its_version(tmp_path):
    written(tmp_path)
    (tmp_path / "0.1.0.json").rename(tmp_path / "0.3.0.json")
    with pytest.raises(GeneratorError, match=r"0\.3\.0\.json tells of the edition 0\.1\.0"):
        editions(tmp_path)


@pytest.mark.parametrize("text", ["", "1", "1.2", "1.2.3.4", "01.2.3", "1.2.x", "-1.2.3", "1.2.3 ", "1.2.3\n", "٣.1.1"])
def test_a_version_is_three_numbers(text):
    with pytest.raises(ValueError, match="three numbers"):
        numbers(text)
