import os
import sys
import time
from pathlib import Path

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from generator.problems import Location
from generator.source import RULES, Found, read_bytes, read_text, read_tree

FILE = Found("models", "x", Path("x.yaml"), "entries/models/x.yaml")
KINDS = ("models", "people")


def read(text):
    """The value of a text, or the problems as (rule, line, column)."""
    problems = []
    content = text if isinstance(text, bytes) else text.encode("utf-8", "surrogatepass")
    document = read_bytes(FILE, content, problems)
    assert (document is None) == bool(problems)
    assert {one.rule for one in problems} <= RULES.keys()
    assert all(one.message and one.hint for one in problems)
    return document.value if document else [(one.rule, one.where.line, one.where.column) for one in problems]


@pytest.fixture
def tree(tmp_path, monkeypatch):
    """Writes files below entries/ in an empty working directory, and reads them."""
    monkeypatch.chdir(tmp_path)

    def reading(files, only=None):
        for kind in KINDS:
            Path("entries", kind).mkdir(parents=True, exist_ok=True)
        for path, text in files.items():
            Path(path).parent.mkdir(parents=True, exist_ok=True)
            Path(path).write_text(text, encoding="utf-8")
        return read_tree(Path("entries"), KINDS, only=only)

    return reading


def rules(reading):
    return [(problem.where.file, problem.rule) for problem in reading.problems]


@given(st.binary(max_size=300))
def test_no_bytes_raise(content):
    read(content)


@given(st.text(alphabet="ab:-?#&*!|>'\"%@`[]{},\\ux0 \n\t\r~=<.\u00e9\u2028\u200d\ufeff\ud83d\U0001f680", max_size=60))
def test_no_text_raises(text):
    read(text)


WORDS = st.text(alphabet="abcdefgh 0123456789:#-'\"[]{}&*!|>%@,?éè北京", min_size=1, max_size=20)
VALUES = st.recursive(
    WORDS, lambda one: st.lists(one, max_size=3) | st.dictionaries(WORDS, one, max_size=3), max_leaves=12
)


@given(st.dictionaries(WORDS, VALUES, max_size=4))
def test_what_a_yaml_writer_writes_is_read_back(value):
    written = yaml.dump(value, allow_unicode=True, default_style='"')
    told = read(written)
    if isinstance(told, dict):
        assert told == value
    else:
        assert {rule for rule, _, _ in told} == {"too-deep"}


@given(
    st.lists(
        st.sampled_from(["a: b", "c: [d, e]", "f:", "  - g", "  h: |", "    i", "# j", '"k": "l', '  m"', "", "n"])
    )
)
def test_line_ends_of_windows_change_nothing(lines):
    unix = "\n".join(lines) + "\n"
    assert read(unix.replace("\n", "\r\n")) == read(unix)
    assert read("\ufeff" + unix) == read(unix)


def test_every_scalar_is_text_as_written():
    text = "a: NO\nb: 1.10\nc: 017\nd: 2025-01-20\ne: 'null'\nf: \"\"\ng: [yes, 1_000, 0x1F, .inf]\nh: On\n"
    assert read(text) == {
        "a": "NO", "b": "1.10", "c": "017", "d": "2025-01-20", "e": "null", "f": "",
        "g": ["yes", "1_000", "0x1F", ".inf"], "h": "On",
    }  # fmt: skip


def test_places_of_values_and_keys():
    problems = []
    document = read_text(FILE, "name: X\nsources:\n  - url: https://a.example/\n    supports: [name, all]\n", problems)

    def at(line, column):
        return Location(FILE.shown, line, column)

    assert document.places["name",] == at(1, 7)
    assert document.places["sources", 0] == at(3, 5)
    assert document.places["sources", 0, "supports", 1] == at(4, 22)
    assert document.keys["sources", 0, "url"] == at(3, 5)
    assert document.where(("sources", 0, "title")) == at(3, 5)
    assert document.where(("nothing", "here")) == document.where(()) == at(1, 1)


@pytest.mark.parametrize(
    ("text", "problems"),
    [
        ("", [("empty-file", 1, 1)]),
        ("# only words\n", [("empty-file", 2, 1)]),
        ("- a\n", [("not-an-entry", 1, 1)]),
        ("a\n", [("not-an-entry", 1, 1)]),
        ("a: b\n---\nc: d\n", [("one-document", 2, 1)]),
        ("%YAML 1.1\n---\na: b\n", [("one-document", 1, 1)]),
        ("%NEW x\n---\na: b\n", [("one-document", 1, 5)]),
        ("a: &b c\n", [("anchor", 1, 4)]),
        ("a: *b\n", [("anchor", 1, 4)]),
        ("a: b\n<<: {c: d}\n", [("anchor", 2, 1)]),
        ("a: !!str b\n", [("yaml-tag", 1, 4)]),
        ("a: !b!c d\n", [("yaml-tag", 1, 4)]),
        ("!!map {a: b}\n", [("yaml-tag", 1, 1)]),
        ("? [a]\n: b\n", [("key", 1, 3)]),
        ("? {a: b}\n: c\n", [("key", 1, 3)]),
        (": b\n", [("indentation", 1, 1)]),
        ("a: b\nc: d\na: e\n", [("duplicate-key", 3, 1)]),
        ("a: b\n'a': c\n", [("duplicate-key", 2, 1)]),
        ("a:\nb: ~\nc: null\nd: [e, ~]\n", [("empty-value", 1, 3), *[("empty-value", line, 4) for line in (2, 3)],
                                           ("empty-value", 4, 8)]),
        ("a: [b, , c]\n", [("empty-value", 1, 8)]),
        ("a: =\n", [("quotes-needed", 1, 4)]),
        ("a: @b\n", [("quotes-needed", 1, 4)]),
        ("a: `b`\n", [("quotes-needed", 1, 4)]),
        ("a: %b\n", [("quotes-needed", 1, 4)]),
        ("a: We are #1\n", [("comment-after-text", 1, 10)]),
        ("a: We are # the best\n", [("comment-after-text", 1, 10)]),
        ("a: [b, c #d\n  ]\n", [("comment-after-text", 1, 9)]),
        ("a: b\n  - c\n", [("lost-list", 2, 3)]),
        ("a: 'b\nc: d\n", [("unclosed-quote", 1, 4)]),
        ('a: "b\n---\nc"\n', [("unclosed-quote", 1, 4)]),
        ('a: "b" c\n', [("unclosed-quote", 1, 8)]),
        ("a: [b\n", [("unclosed-bracket", 1, 4)]),
        ("a: {b: c\nd: e\n", [("unclosed-bracket", 1, 4)]),
        ("a: b: c\n", [("colon-in-text", 1, 5)]),
        ("a: b\n c: d\n", [("indentation", 2, 3)]),
        (" a: b\nc: d\n", [("indentation", 2, 1)]),
        ("a:  - b\n", [("indentation", 1, 5)]),
        ("a:\n  - b\n  c: d\n", [("indentation", 3, 3)]),
        ("a: b\nc\n", [("yaml-syntax", 2, 1)]),
        ('a: "\\q"\n', [("wrong-escape", 1, 5)]),
        ('a: "x\\ud83d"\n', [("wrong-escape", 1, 6)]),
        ('a: "\\ud83d\\ude80"\n', [("wrong-escape", 1, 5)]),
        ("a: ]b\n", [("quotes-needed", 1, 4)]),
        ("a: ? b\n", [("quotes-needed", 1, 4)]),
        ('a: "\\xZZ"\n', [("wrong-escape", 1, 5)]),
        ('a: "\\U00110000"\n', [("wrong-escape", 1, 5)]),
        ('a: "\\x1b \\x1b"\n', [("control-character", 1, 4)]),
        ('a: "\\0"\n', [("control-character", 1, 4)]),
        ('a: "b\\tc"\n', [("tab", 1, 4)]),
        ('"a\\u202e": b\n', [("bidirectional-control", 1, 1)]),
        ("a:\n\tb: c\n", [("tab", 2, 1)]),
        ("a: b\tc\n", [("tab", 1, 5)]),
        ("# \u202e\na: b\n", [("bidirectional-control", 1, 3)]),
        ("<<<<<<< HEAD\na: b\n=======\na: c\n>>>>>>> x\n", [("merge-conflict", 1, 1), ("merge-conflict", 5, 1)]),
        ("a: é\nb: é\x00\n", [("control-character", 2, 5)]),
    ],
)  # fmt: skip
def test_wrong_text_is_told_at_its_place(text, problems):
    assert read(text) == problems


def test_wrong_bytes_are_told_in_characters():
    assert read("é: ".encode() + b"\xff") == [("not-utf-8", 1, 4)]
    assert read(b"a: b\nc: \xed\xa0\x80\n") == [("not-utf-8", 2, 4)]


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("---\na: b\n...\n", {"a": "b"}),
        ("a: b # c\n".replace(" # c", "#c"), {"a": "b#c"}),
        ("# why\na: 'b' # c\nd:\n  # why\n  - e\n", {"a": "b", "d": ["e"]}),
        ("a: one\n  two\n\n  three - four\n", {"a": "one two\nthree - four"}),
        ("a: |\n  one #1\n  - two: x\n", {"a": "one #1\n- two: x\n"}),
        ("{a: {}, b: []}\n", {"a": {}, "b": []}),
        ("a: https://a.example/b:c#d\n", {"a": "https://a.example/b:c#d"}),
    ],
)
def test_ordinary_yaml_is_read(text, value):
    assert read(text) == value


def test_depth_and_number_are_limited():
    deep = "a: " + "[" * 7 + "b" + "]" * 7
    assert isinstance(read(deep), dict)
    assert read(deep.replace("[b]", "[[b]]")) == [("too-deep", 1, 11)]
    assert len(read("a:\n" + "- b\n" * 1998)["a"]) == 1998
    assert read("a:\n" + "- b\n" * 1999) == [("too-deep", 2000, 3)]


@pytest.mark.parametrize(
    "text", ["[" * 30_000 + "]" * 30_000, "{a: " * 15_000, "- " * 30_000, "? " * 30_000, "\x00" * 60_000]
)
def test_nesting_and_noise_are_answered_at_once(text):
    start = time.process_time()
    told = read("a: " + text)
    assert time.process_time() - start < 0.2
    assert 0 < len(told) <= 20


def test_tree_gives_documents_by_kind_and_name(tree):
    reading = tree(
        {"entries/models/b.yaml": "x: y\n", "entries/models/a.yaml": "x: z\n", "entries/people/c.yaml": "x:"}
    )
    assert [(one.kind, one.id, one.file) for one in reading.documents] == [
        ("models", "a", "entries/models/a.yaml"),
        ("models", "b", "entries/models/b.yaml"),
    ]
    assert reading.known == {("models", "a"), ("models", "b"), ("people", "c")}
    assert rules(reading) == [("entries/people/c.yaml", "empty-value")]


def test_only_opens_what_is_asked_for(tree):
    files = {f"entries/models/{name}.yaml": "x:\n" for name in "ab"}
    reading = tree({**files, "entries/models/C.yaml": "x: y\n"}, only=[Path("entries/people/../models/b.yaml")])
    assert rules(reading) == [("entries/models/b.yaml", "empty-value")]
    assert reading.known == {("models", "a"), ("models", "b")}


def test_only_takes_a_folder(tree):
    reading = tree({"entries/models/a.yaml": "x:\n", "entries/people/C.yaml": "x: y\n"}, only=[Path("entries/people")])
    assert rules(reading) == [("entries/people/C.yaml", "file-name")]


@pytest.mark.parametrize(
    "path", ["entries/models/gone.yaml", "elsewhere.yaml", "/nowhere/x.yaml", "entries/models/sub/x.yaml"]
)
def test_file_asked_for_is_never_passed_over(tree, path):
    Path("elsewhere.yaml").write_text("x: y\n", encoding="utf-8")
    assert rules(tree({}, only=[Path(path)])) == [(path, "unreadable-file")]


def test_path_is_shown_as_given_outside_the_working_directory(tree, tmp_path, monkeypatch):
    tree({"entries/models/A.yaml": ""})
    inside = tmp_path / "below"
    inside.mkdir()
    monkeypatch.chdir(inside)
    assert rules(read_tree(Path("../entries"), KINDS)) == [("../entries/models/A.yaml", "file-name")]
    monkeypatch.chdir(tmp_path)
    assert rules(read_tree(tmp_path / "entries", KINDS)) == [("entries/models/A.yaml", "file-name")]


def test_limit_of_size(tree):
    fits, not_quite = ("x: " + "a" * (64 * 1024 - 3 + more) for more in (0, 1))
    reading = tree({"entries/models/a.yaml": fits, "entries/models/b.yaml": not_quite})
    assert rules(reading) == [("entries/models/b.yaml", "file-size")]
    assert ("models", "b") in reading.known


@pytest.mark.skipif(sys.platform == "win32", reason="no pipes in folders")
def test_pipe_is_not_waited_for(tree):
    tree({})
    os.mkfifo("entries/models/a.yaml")
    assert rules(tree({})) == [("entries/models/a.yaml", "not-a-file")]


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root reads everything")
def test_file_without_rights_is_told(tree):
    tree({"entries/models/a.yaml": "x: y\n"})
    Path("entries/models/a.yaml").chmod(0)
    assert rules(tree({})) == [("entries/models/a.yaml", "unreadable-file")]
