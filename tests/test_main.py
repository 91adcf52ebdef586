"""The command line: exit status, forms of the report, and no traceback for bad entries."""

import json
import re
import shutil
import subprocess
import sys
from pathlib import Path

import pytest

from generator.__main__ import main
from generator.schema import KINDS
from generator.schema.export import schemas
from generator.source import Found, read_text

ROOT = Path(__file__).parent.parent
TOY = Path(__file__).parent / "toy" / "entries"


@pytest.fixture
def entries(tmp_path, monkeypatch):
    """A copy of the toy's entries in an empty working directory."""
    monkeypatch.chdir(tmp_path)
    return Path(shutil.copytree(TOY, tmp_path / "entries"))


def test_clean_entries_give_0(entries, capsys):
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("", "No problems.\n")


def test_a_problem_gives_1_and_its_line(entries, capsys):
    (entries / "people/ada.yaml").write_text("name: Ada\nsumary: x\n", encoding="utf-8")
    assert main(["check"]) == 1
    out, err = capsys.readouterr()
    assert out.splitlines()[2].startswith(
        "entries/people/ada.yaml:2:1: error: no field is called `sumary` here [unknown-key]"
    )
    assert err == "3 problems.\n"


def test_warnings_alone_give_0(entries, capsys):
    text = (entries / "organizations/deep-lab.yaml").read_text(encoding="utf-8")
    text = text.replace(
        "Deep Lab\nnative_name: {text: 深度求索, language: zh-Hans}\naliases: [DeepLab]", "Open House Inc."
    )
    (entries / "organizations/third.yaml").write_text(text, encoding="utf-8")
    assert main(["check"]) == 0
    out, err = capsys.readouterr()
    assert ": warning: " in out
    assert err == "1 problem, no errors.\n"


def test_what_deserves_a_second_look_is_told_when_asked_for(entries, capsys):
    model = entries / "models/deep-base.yaml"
    model.write_text(model.read_text(encoding="utf-8").replace("name: Deep Base", "name: Deep Base 7B"), "utf-8")
    assert main(["check"]) == 0
    assert capsys.readouterr() == ("", "No problems.\n")
    assert main(["check", "--review", str(model)]) == 0
    out, err = capsys.readouterr()
    assert out.startswith("entries/models/deep-base.yaml:8:13: review: 671,000,000,000 parameters do not fit the name")
    assert err == "No problems. 1 to review.\n"
    (entries / "people/ada.yaml").write_text("name: Ada\n", encoding="utf-8")
    assert main(["check", "--review"]) == 1
    assert re.fullmatch(r"2 problems\. \d to review\.\n", capsys.readouterr().err)


def test_the_report_for_pull_requests_and_for_programs(entries, capsys):
    (entries / "people/ada.yaml").write_text("name: Ada\n", encoding="utf-8")
    assert main(["check", "--format", "github"]) == 1
    lines = capsys.readouterr().out.splitlines()
    assert all(
        re.match(r"::(error|warning) file=entries/[^,]+,line=\d+,col=\d+,title=[a-z-]+::.", line) for line in lines
    )
    assert main(["check", "--format", "json"]) == 1
    told = json.loads(capsys.readouterr().out)
    assert told["count"] == len(told["problems"]) == len(lines)
    assert {one["rule"] for one in told["problems"]} == {"missing-field"}


def test_an_audit_prints_as_many_facts_as_asked_for_and_none_of_bad_entries(entries, capsys):
    assert main(["audit", "--facts", "5", "--seed", "3"]) == 0
    drawn = re.findall(r"^\d+\. entries/\w+/[\w-]+\.yaml \S+ = ", capsys.readouterr().out, re.MULTILINE)
    assert len(set(drawn)) == 5
    (entries / "people/ada.yaml").write_text("name: Ada\nsumary: x\n", encoding="utf-8")
    assert main(["audit"]) == 1
    out, err = capsys.readouterr()
    assert (out, "[unknown-key]" in err) == ("", True)


def test_one_file_is_checked_alone(entries, capsys):
    (entries / "people/bo.yaml").write_text("name: Bo\n", encoding="utf-8")
    assert main(["check", "entries/people/ada.yaml"]) == 0
    assert main(["check", "entries/people/bo.yaml"]) == 1
    assert "entries/people/bo.yaml:1:1" in capsys.readouterr().out
    assert main(["check", "entries/people/nobody.yaml"]) == 1


@pytest.mark.parametrize("command", ["check", "build", "serve"])
def test_a_folder_that_is_not_there_gives_2_and_one_line(command, tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main([command]) == 2
    out, err = capsys.readouterr()
    assert out == ""
    assert err.startswith("generator: there is no folder ")
    assert len(err.splitlines()) == 1


@pytest.mark.parametrize(
    "arguments",
    [[], ["fly"], ["audit", "--facts", "0"], ["check", "--format", "xml"], ["new"], ["serve", "--port", "x"]],
)
def test_wrong_usage_gives_2(arguments, capsys):
    with pytest.raises(SystemExit) as stopped:
        main(arguments)
    assert stopped.value.code == 2
    assert "usage:" in capsys.readouterr().err


@pytest.mark.parametrize("kind", KINDS, ids=lambda kind: kind.name)
@pytest.mark.parametrize("word", ["name", "one"])
def test_the_form_of_a_new_entry_can_be_read_and_has_what_the_kind_needs(kind, word, capsys):
    assert main(["new", getattr(kind, word)]) == 0
    text = capsys.readouterr().out
    assert text.startswith(f"# yaml-language-server: $schema=../../schema/{kind.name}.schema.json\n")
    problems = []
    document = read_text(Found(kind.name, "x", Path("x"), "x"), text, problems)
    assert problems == []
    fields = kind.entry.model_fields
    assert document.value.keys() == {name for name in fields if fields[name].is_required()}
    assert all(name in text for name in fields if name not in ("disputes", "gaps", "translations", "formerly"))


def test_a_new_entry_is_written_once_and_never_over_another(tmp_path, monkeypatch, capsys):
    monkeypatch.chdir(tmp_path)
    assert main(["new", "model", "my-model"]) == 0
    assert capsys.readouterr().out == "entries/models/my-model.yaml\n"
    assert Path("entries/models/my-model.yaml").read_text(encoding="utf-8").count("FILL-IN") > 3
    assert main(["new", "model", "my-model"]) == 2
    assert "already there" in capsys.readouterr().err
    assert main(["check"]) == 1
    for id in ("My-Model", "../escape", "a_b", "a" * 65, "index", "con"):
        assert main(["new", "model", id]) == 2
    assert main(["new", "thing"]) == 2
    assert "the kinds are models, organizations, people, events, quotes, licenses, datasets" in capsys.readouterr().err
    assert sorted(path.name for path in tmp_path.rglob("*.yaml")) == ["my-model.yaml"]


def test_the_schemas_are_written(tmp_path):
    assert main(["schema", "--out", str(tmp_path / "a" / "b")]) == 0
    written = {file.name: file.read_text(encoding="utf-8") for file in (tmp_path / "a" / "b").iterdir()}
    assert written == schemas()


HOSTILE = (
    b"",
    b"\x00",
    b"\xff\xfe",
    b"a: &a [*a]\n",
    b"[" * 60000,
    b"name: [[[[[[[[[[[x]]]]]]]]]]]\n",
    b"- a\n",
    b"? {a: b}\n: c\n",
    b'name: "\\ud83d"\n',
    b"!!python/object/apply:os.system [ls]\n",
    b"sources: x\ngaps: {a: b}\n",
    b"links: [a]\n",
    b"translations: {en: x, {}: y}\n",
    b'components: {"\\0": {status: released, license: {none_found: x}}}\n',
    b"based_on: {}\nvariants: [[]]\nreleased: {}\n",
)


def test_bad_entries_give_1_and_never_a_traceback(tmp_path):
    for number, content in enumerate(HOSTILE):
        for kind in ("models", "quotes"):
            (tmp_path / kind).mkdir(exist_ok=True)
            (tmp_path / kind / f"x{number}.yaml").write_bytes(content)
    command = [sys.executable, "-m", "generator", "check", "--entries", str(tmp_path)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 1
    assert "Traceback" not in ran.stderr
    assert {line.split(":")[0].rsplit("/", 1)[1] for line in ran.stdout.splitlines()} == {
        f"x{number}.yaml" for number in range(len(HOSTILE))
    }
