"""The commands over several states, from the command line: dumps, folders and revisions, exit status, bad arguments."""

import json
import shutil
import subprocess
from pathlib import Path

import pytest

from generator.__main__ import main

ROOT = Path(__file__).parent.parent.parent
TOY = ROOT / "tests/toy/entries"
MODEL = Path("entries/models/deep-base.yaml")


def git(*arguments):
    names = ["-c", "user.name=T", "-c", "user.email=t@example.org", "-c", "commit.gpgsign=false"]
    subprocess.run(["git", *names, *arguments], capture_output=True, check=True)


@pytest.fixture
def project(tmp_path, monkeypatch):
    """A repository with the toy's entries in its first commit, and a model with another date since."""
    monkeypatch.chdir(tmp_path)
    shutil.copytree(TOY, "entries")
    Path("docs").mkdir()
    Path("mkdocs.yml").write_text(
        "site_url: https://site.example/\nextra:\n  repository: https://code.example/record\ntheme:\n  language: en\n"
    )
    Path("CITATION.cff").write_text("version: 0.0.0\n")
    Path("pyproject.toml").write_text('version = "0.0.0"\n')
    git("init", "--quiet")
    git("add", ".")
    git("commit", "--quiet", "-m", "first")
    text = MODEL.read_text(encoding="utf-8")
    MODEL.write_text(text.replace("name: Deep Base", "name: Deep Base!"), encoding="utf-8")
    return tmp_path


def test_a_revision_a_folder_and_dumps_are_compared_alike(project, capsys):
    assert main(["export", "--out", "old", "--as-of", "HEAD"]) == 0
    assert main(["export", "--out", "new", "--zip", "new.zip"]) == 0
    capsys.readouterr()
    told = set()
    for old in ("HEAD", "old", "old/data/v1", "old/data/v1/all.json"):
        for new in ("entries", "new"):
            assert main(["diff", old, new]) == 0
            told.add(capsys.readouterr().out)
    assert len(told) == 1
    assert told.pop().startswith("models/deep-base (Deep Base!)\n  name: Deep Base -> Deep Base!\n1 entry changed; ")
    assert (project / "new.zip").is_file()


def test_the_status_tells_of_a_difference_when_asked(project, capsys):
    assert main(["diff", "HEAD", "entries", "--exit-code"]) == 1
    assert main(["diff", "HEAD", "HEAD", "--exit-code"]) == 0
    assert capsys.readouterr().out.endswith("No difference.\n")


def test_other_forms(project, capsys):
    assert main(["diff", "HEAD", "entries", "--format", "markdown"]) == 0
    assert "  - `name`: `Deep Base` → `Deep Base!`" in capsys.readouterr().out
    assert main(["diff", "HEAD", "entries", "--format", "json"]) == 0
    told = json.loads(capsys.readouterr().out)
    assert [(one["path"], one["new"]) for one in told["changes"]] == [("name", "Deep Base!")]
    assert "models/deep-base" in told["affected"]


@pytest.mark.parametrize("state", ["nowhere", "-x", "mkdocs.yml", "docs/none", "HEAD:entries"])
def test_what_is_no_state_gives_2_and_one_line(project, capsys, state):
    assert main(["diff", "--", state, "entries"]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("generator: ")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "text",
    ["{}", "[]", "3", '{"entries": 1}', '{"entries": [{"kind": "models", "id": "a"}]}', "[" * 100_000,
     '{"entries": [{"kind": "models", "id": "a", "fields": {"formerly": [1]}, "facts": []}]}',
     '{"entries": [{"kind": "models", "id": "a", "fields": {}, "facts": [{"path": {}, "state": ""}]}]}'],
)  # fmt: skip
def test_a_dump_that_is_none_is_named(project, capsys, text):
    Path("all.json").write_text(text)
    assert main(["diff", "all.json", "entries"]) == 2
    assert capsys.readouterr().err == "generator: all.json is not a dump of the record\n"


@pytest.mark.parametrize("arguments", [["diff", "HEAD", "entries"], ["export", "--out", "out"],
                                       ["edition", "0.1.0", "--since", "none"]])  # fmt: skip
def test_entries_with_errors_are_told_and_nothing_is_written(project, capsys, arguments):
    MODEL.write_text("name: Broken\nsumary: x\n", encoding="utf-8")
    assert main(arguments) == 1
    out, err = capsys.readouterr()
    assert out == ""
    assert "[unknown-key]" in err
    assert "[missing-field]" in err
    assert not {"out", "editions"} & {path.name for path in project.iterdir()}


def test_editions_follow_one_another_and_are_told(project, capsys):
    assert main(["edition", "0.1.0", "--since", "none", "--as-of", "HEAD", "--date", "2026-01-02"]) == 0
    assert main(["edition", "0.2.0", "--since", "HEAD", "--date", "2026-01-03"]) == 0
    assert "editions/0.2.0.json: 1 entry changed." in capsys.readouterr().out
    assert Path("CITATION.cff").read_text() == "version: 0.2.0\ndate-released: 2026-01-03\n"
    second = json.loads(Path("editions/0.2.0.json").read_text(encoding="utf-8"))
    assert [one["path"] for one in second["changes"]] == ["name"]
    assert main(["notes", "0.2.0"]) == 0
    assert "`Deep Base` → `Deep Base!`" in capsys.readouterr().out
    assert main(["export", "--out", "out"]) == 0
    told = json.loads(Path("out/data/v1/changes.json").read_text(encoding="utf-8"))
    assert [one["version"] for one in told["editions"]] == ["0.2.0", "0.1.0"]
    assert told["editions"][0]["data_version"] == told["data_version"] == second["data_version"]


@pytest.mark.parametrize(
    ("arguments", "words"),
    [
        (["edition", "0.1.0", "--since", "HEAD"], "is not newer"),
        (["edition", "0.2.0", "--since", "HEAD"], "nothing has changed since"),
        (["edition", "0.2.0", "--since", "none"], "name the state of the edition 0.1.0"),
        (["edition", "2", "--since", "HEAD"], "three numbers"),
        (["notes", "0.3.0"], "there is no edition '0.3.0'"),
        (["export", "--out", "docs"], "holds something that is no export"),
        (["export", "--out", "x", "--entries", "nowhere"], "there is no folder nowhere"),
        (["export", "--out", "x", "--docs", "no/docs"], "No such file"),
    ],
)
def test_what_is_refused(project, capsys, arguments, words):
    Path("docs/page.md").write_text("mine")
    assert main(["edition", "0.1.0", "--since", "none", "--date", "2026-01-02"]) == 0
    before = {path: path.read_bytes() for path in project.rglob("*.json")}
    capsys.readouterr()
    assert main(arguments) == 2
    err = capsys.readouterr().err
    assert words in err
    assert len(err.splitlines()) == 1
    assert {path: path.read_bytes() for path in project.rglob("*.json")} == before


@pytest.mark.parametrize(
    "arguments",
    [
        ["diff", "HEAD"],
        ["diff", "a", "b", "--format", "xml"],
        ["export"],
        ["edition", "0.1.0"],
        ["edition", "0.1.0", "--since", "x", "--date", "soon"],
    ],
)
def test_wrong_usage_gives_2(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage:" in capsys.readouterr().err
