import json

from generator.problems import Location, Problem, Severity, as_github, as_json, as_text, has_errors, ordered, suggestion

HERE = Location("entries/models/r1.yaml", 4, 14)
DANGLING = Problem(HERE, "dangling-reference", "no entry has the id `deepsek`", "did you mean 'deepseek'?")
DOUBT = Problem(Location("entries/models/r1.yaml", 2, 1), "near-duplicate", "looks alike", "", Severity.WARNING)


def test_line_says_where_what_which_rule_and_what_to_do():
    assert as_text([DANGLING]) == (
        "entries/models/r1.yaml:4:14: error: no entry has the id `deepsek` [dangling-reference]"
        "  hint: did you mean 'deepseek'?\n"
    )


def test_nothing_wrong_is_nothing_shown():
    assert as_text([]) == as_github([]) == ""
    assert json.loads(as_json([])) == {"count": 0, "problems": []}


def test_problems_are_shown_by_place():
    assert ordered([DANGLING, DOUBT]) == [DOUBT, DANGLING]
    assert [line.split(":")[1] for line in as_text([DANGLING, DOUBT]).splitlines()] == ["2", "4"]
    assert [one["line"] for one in json.loads(as_json([DANGLING, DOUBT]))["problems"]] == [2, 4]


def test_line_ten_comes_after_line_nine():
    nine, ten = (Problem(Location("a", line, 1), "rule", "words") for line in (9, 10))
    assert ordered([ten, nine]) == [nine, ten]


def test_a_warning_stops_nothing():
    assert not has_errors([DOUBT])
    assert has_errors([DOUBT, DANGLING])
    assert "r1.yaml:2:1: warning: looks alike [near-duplicate]\n" in as_text([DOUBT])


def test_terminal_is_not_deceived():
    bad = Problem(Location("entries/\x1b[2K.yaml", 1, 1), "rule", "a\nb\u202ec\u2028d\U000e0041e\ud800")
    assert as_text([bad]) == "entries/\\x1b[2K.yaml:1:1: error: a\\x0ab\\u202ec\\u2028d\\U000e0041e\\ud800 [rule]\n"


def test_other_scripts_are_shown_as_they_are():
    assert "北京智源 modèle فالكون" in as_text([Problem(HERE, "rule", "北京智源 modèle فالكون")])


def test_annotation_marks_the_line():
    assert as_github([DANGLING]) == (
        "::error file=entries/models/r1.yaml,line=4,col=14,title=dangling-reference::"
        "no entry has the id `deepsek` Hint: did you mean 'deepseek'?\n"
    )


def test_a_review_stops_nothing_and_is_a_notice():
    look = Problem(HERE, "paper-date", "look", "", Severity.REVIEW)
    assert not has_errors([look])
    assert ": review: look [paper-date]" in as_text([look])
    assert as_github([look]).startswith("::notice file=")


def test_author_cannot_begin_a_workflow_command():
    bad = Problem(Location("a,line=1::b.yaml", 1, 1), "rule", "x\r\n::set-env name=PATH::evil 100%")
    shown = as_github([bad])
    assert shown.count("\n") == 1
    assert shown.startswith("::error file=a%2Cline=1%3A%3Ab.yaml,line=1,")
    assert shown.endswith("::x\\x0d\\x0a::set-env name=PATH::evil 100%25\n")


def test_json_has_every_part():
    assert json.loads(as_json([DANGLING]))["problems"] == [
        {
            "file": "entries/models/r1.yaml",
            "line": 4,
            "column": 14,
            "severity": "error",
            "rule": "dangling-reference",
            "message": "no entry has the id `deepsek`",
            "hint": "did you mean 'deepseek'?",
        }
    ]


def test_suggestion_names_the_nearest_word():
    assert suggestion("deepsek", ["mistral", "deepseek"]) == "did you mean 'deepseek'?"
    assert suggestion("NAME", ["name", "note"]) == "did you mean 'name'?"
    assert suggestion("zzz", ["name"]) == suggestion("x" * 100_000, ["x"]) == suggestion("x", []) == ""
