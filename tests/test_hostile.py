"""Each hostile file of tests/hostile, laid into a small tree of plain entries and checked as a whole.

A case says what must be found in its file, as `rule@line:column`; an accepted one must also be read as it was written.
"""

import csv
import time
from datetime import date
from itertools import groupby
from pathlib import Path

import pytest
import yaml

from generator.load import load
from generator.problems import as_github, as_json, as_text, has_errors
from generator.schema import KINDS
from generator.source import read_tree

CASES = Path(__file__).parent / "hostile"
TODAY = date(2026, 11, 24)
MODEL = CASES.joinpath("base", "models--h-model.txt").read_text(encoding="utf-8")


def rows():
    with CASES.joinpath("index.tsv").open(encoding="utf-8", newline="") as index:
        return list(csv.DictReader(index, delimiter="\t", quoting=csv.QUOTE_NONE))


def installed(row):
    """The path of a case as bytes: some are no text."""
    return row["install_as"].encode("latin-1").decode("unicode_escape").encode("latin-1")


def put(path, content):
    Path(path.rpartition(b"/")[0].decode("utf-8", "surrogateescape")).mkdir(parents=True, exist_ok=True)
    with open(path, "wb") as file:  # noqa: PTH123 the path is bytes
        file.write(content)


def model(name, more=""):
    return MODEL.replace("name: The h-model", f"name: {name}\n{more}".rstrip("\n")).encode()


def made(path, recipe):
    """The files of a recipe: what is too large or too many to lie in the repository."""
    what, *how = recipe.split()[1:]
    if what == "repeat":
        yield path, model("Plain", f"note: {how[1] * int(how[2])}")
    elif what == "keys":
        yield path, model("Plain", "".join(f"k{number}: {number}\n" for number in range(int(how[0]))))
    elif what == "flow":
        yield path, b"name: " + b"[" * int(how[0]) + b"]" * int(how[0])
    else:
        for number in range(int(how[0])):
            parent = {"chain": f"h-chain-{number - 1}" if number else "h-model", "fan": "h-model"}[what]
            edge = f"based_on: [{{model: {parent}, relation: finetune}}]"
            yield f"entries/models/h-{what}-{number}.yaml".encode(), model(f"Plain {what} {number}", edge)


def lay_out(case):
    """Write the plain entries and the files of one case below the working directory."""
    for plain in CASES.joinpath("base").iterdir():
        put(f"entries/{plain.stem.replace('--', '/')}.yaml".encode(), plain.read_bytes())
    for row in case:
        path, content = installed(row), CASES.joinpath(row["file"]).read_bytes()
        if row["file"].endswith(".gen"):
            for one, text in made(path, content.decode()):
                put(one, text)
        elif row["file"].endswith(".link"):
            Path(path.decode()).symlink_to(content.decode().strip().removeprefix("link:"))
        else:
            put(path, content)


def found(problems, row):
    shown = installed(row).decode("utf-8", "backslashreplace")
    ours = [one for one in problems if one.where.file == shown or shown.startswith(one.where.file + "/")]
    return [f"{one.rule}@{one.where.line}:{one.where.column}" for one in ours]


CASE_ROWS = [(name, list(group)) for name, group in groupby(rows(), lambda row: row["case"])]


@pytest.mark.parametrize(("name", "case"), CASE_ROWS, ids=[name for name, _ in CASE_ROWS])
def test_case(name, case, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lay_out(case)
    entries = Path("entries")

    _, problems = load(entries, TODAY)

    assert {row["file"]: found(problems, row) for row in case} == {row["file"]: row["finds"].split() for row in case}
    assert len(problems) == sum(len(row["finds"].split()) for row in case), "nothing is said of the plain entries"
    assert [row["file"] for row in case if row["must"] == "accept" and row["finds"]] == []
    assert has_errors(problems) == any(row["must"] == "reject" for row in case)
    assert bool(problems) == any(row["must"] != "accept" for row in case)
    assert as_text(problems).replace("\n", "").isprintable()
    assert as_github(problems).replace("\n", "").isprintable()
    assert as_json(problems).isascii()


@pytest.mark.parametrize(
    "row",
    [row for row in rows() if row["must"] == "accept" and row["file"].endswith(".txt")],
    ids=lambda row: row["file"],
)
def test_accepted_file_is_read_as_it_was_written(row, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lay_out([row])

    read = {
        document.file: document.value
        for document in read_tree(Path("entries"), [kind.name for kind in KINDS]).documents
    }

    # Every scalar is text for this loader of the library, as it is for us.
    written = yaml.load(CASES.joinpath(row["file"]).read_bytes().decode(), yaml.BaseLoader)  # noqa: S506
    assert read[row["install_as"]] == written


@pytest.mark.parametrize("name", ["P06", "P07", "P13", "P14", "P45", "P50", "P39", "Y07"])
def test_file_made_to_exhaust_the_reader_is_answered_at_once(name, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    lay_out([row for row in rows() if row["case"] == name])
    [row] = [row for row in rows() if row["case"] == name]
    kinds = [kind.name for kind in KINDS]

    start = time.process_time()
    read_tree(Path("entries"), kinds, only=[Path(row["install_as"])])

    assert time.process_time() - start < 0.25
