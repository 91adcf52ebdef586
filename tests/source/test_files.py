import os
import sys
from pathlib import Path

import pytest

from generator.source.files import name_refusal, proposed, shown, walk

KINDS = ("models", "people")


@pytest.fixture
def entries(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    for kind in KINDS:
        Path("entries", kind).mkdir(parents=True)
    return Path("entries")


def told(entries):
    return [(one.where.file, one.rule, one.hint) for told in walk(entries, KINDS).refused.values() for one in told]


@pytest.mark.parametrize("name", ["a", "deepseek-r1", "llama-3-1", "4o", "a" * 64, "con-2", "index-2"])
def test_id_is_accepted(name):
    assert name_refusal(f"{name}.yaml", "here") is None


@pytest.mark.parametrize(
    ("name", "rule"),
    [
        *[(name, "file-name") for name in ("-a", "a-", "a--b", "A", "a_b", "a.b", "a b", "é", "a\n", ".a", "", "٣")],
        *[(name, "file-name") for name in ("a" * 65, "__proto__", "..", "a/../b")],
        *[(name, "reserved-id") for name in ("index", "404", "frame", "con", "nul", "com1", "lpt9", "constructor")],
    ],
)
def test_name_that_is_no_id_is_told(name, rule):
    problem = name_refusal(f"{name}.yaml", "here")
    assert problem is not None
    assert problem.rule == rule


@pytest.mark.parametrize("name", ["a.yml", "a.YAML", "a.json", "a", "README.md", "a.yaml~", "a.yaml.bak", ".gitkeep"])
def test_other_ending_is_told_and_never_passed_over(entries, name):
    (entries / "models" / name).write_text("")
    [(file, rule, hint)] = told(entries)
    assert (file, rule) == (f"entries/models/{name}", "file-ending")
    assert hint.startswith("rename it to ")


def test_new_name_is_proposed():
    assert [proposed(name) for name in ("René Descartes", "Qwen2.5_VL", "深度求索", "-", "A" * 80)] == [
        "rene-descartes", "qwen2-5-vl", "an-id", "an-id", "a" * 64,
    ]  # fmt: skip


def test_files_are_listed_by_kind_and_name(entries):
    for name in ("people/z", "models/b", "models/a"):
        (entries / f"{name}.yaml").write_text("")
    listing = walk(entries, KINDS)
    assert [(one.kind, one.id, one.shown) for one in listing.found] == [
        ("models", "a", "entries/models/a.yaml"),
        ("models", "b", "entries/models/b.yaml"),
        ("people", "z", "entries/people/z.yaml"),
    ]
    assert listing.refused == {}


def test_what_does_not_belong_is_told(entries):
    (entries / "model").mkdir()
    (entries / "a.yaml").write_text("")
    (entries / "models" / "sub").mkdir()
    assert [one[:2] for one in told(entries)] == [
        ("entries/a.yaml", "unexpected-file"),
        ("entries/model", "unexpected-file"),
        ("entries/models/sub", "unexpected-file"),
    ]
    assert told(entries)[1][2] == "did you mean 'models'?"


def test_litter_of_file_managers_is_no_finding(entries):
    for folder in (entries, entries / "models"):
        (folder / ".DS_Store").write_text("")
    assert told(entries) == []


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take the two names for one")
def test_names_that_differ_in_case_alone_are_told_together(entries):
    for name in ("ab", "aB"):
        (entries / "models" / f"{name}.yaml").write_text("")
    problems = [one for told in walk(entries, KINDS).refused.values() for one in told]
    assert [(one.where.file, one.rule) for one in problems] == [
        ("entries/models/aB.yaml", "file-name"),
        ("entries/models/ab.yaml", "case-collision"),
    ]
    assert "`ab.yaml` and `aB.yaml`" in problems[1].message


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
def test_links_are_not_followed(entries, tmp_path):
    (tmp_path / "outside").mkdir()
    (tmp_path / "outside" / "a.yaml").write_text("name: x\n")
    (entries / "models" / "a.yaml").symlink_to(tmp_path / "outside" / "a.yaml")
    (entries / "models" / "gone.yaml").symlink_to("nowhere")
    (entries / "people").rmdir()
    (entries / "people").symlink_to(tmp_path / "outside")
    assert [one[:2] for one in told(entries)] == [
        ("entries/models/a.yaml", "not-a-file"),
        ("entries/models/gone.yaml", "not-a-file"),
        ("entries/people", "not-a-file"),
    ]
    assert walk(entries, KINDS).found == ()


@pytest.mark.skipif(sys.platform != "linux", reason="other systems take no such names")
def test_name_that_is_no_text_is_shown_with_escapes(entries):
    with open(os.fsencode(entries / "models") + b"/\xff.yaml", "wb"):  # noqa: PTH123 the path is bytes
        pass
    assert [one[:2] for one in told(entries)] == [("entries/models/\\xff.yaml", "file-name")]


def test_path_is_shown_from_the_working_directory(entries, tmp_path, monkeypatch):
    assert shown(Path("entries/models/../people")) == shown(tmp_path / "entries/people") == "entries/people"
    monkeypatch.chdir(entries)
    assert shown(Path("../x")) == "../x"
