"""What YAML's parser says, in our words."""

from __future__ import annotations

import re

from yaml import YAMLError

from generator.problems import Location, Problem

CONFLICT = re.compile(r"^(?:<{7}|={7}|>{7}|\|{7})(?: |$)", re.MULTILINE)
TAB = re.compile(r"^ *\t", re.MULTILINE)
# What the parser says (a pattern), the rule, what is wrong, what to do.
SAYINGS = (
    (
        "quoted scalar.*(?:end of stream|document indicator)",
        "unclosed-quote",
        "the quote is never closed",
        "close it on the line where the text ends",
    ),
    ("escape|surrogate", "wrong-escape", "this escape stands for no character", "type the character itself"),
    (
        "mapping values are not allowed",
        "colon-in-text",
        "a colon and a space stand inside a plain text",
        "put the text in quotes",
    ),
    (
        "block (?:mapping|collection|sequence)",
        "yaml-syntax",
        "the line does not fit the ones above it",
        "check its indentation and its quotes",
    ),
    (
        "flow (?:mapping|sequence)",
        "yaml-syntax",
        "a list or mapping in brackets is not closed or not separated",
        "check brackets and commas",
    ),
    (
        "could not find expected ':'",
        "yaml-syntax",
        "the line is neither `key: value` nor part of a list",
        "write `key: value`",
    ),
    ("cannot start any token", "yaml-syntax", "this character cannot begin a value", "put the value in quotes"),
)


def markers(text: str, file: str) -> list[Problem]:
    """Conflict markers and tabs, which the parser would call by other names."""
    found = [
        problem(text, file, match.start(), "merge-conflict", "a conflict marker was left behind", "keep one side")
        for match in CONFLICT.finditer(text)
    ]
    tabs = [
        problem(text, file, match.end() - 1, "tab", "a tab is used for indentation", "use two spaces")
        for match in TAB.finditer(text)
    ]
    return found or tabs


def problem(text: str, file: str, index: int, rule: str, message: str, hint: str) -> Problem:
    """A problem at an index of the text."""
    line = text.count("\n", 0, index) + 1
    return Problem(Location(file, line, index - text.rfind("\n", 0, index)), rule, message, hint)


def refused(error: Exception, file: str) -> Problem:
    """A parser's error as a problem; whatever else it raises is an error of syntax too."""
    words = " ".join(str(error).split()) if isinstance(error, YAMLError) else ""
    mark = getattr(error, "problem_mark", None)
    for pattern, rule, message, hint in SAYINGS:
        if re.search(pattern, words):
            if rule == "unclosed-quote":
                mark = getattr(error, "context_mark", None) or mark
            return Problem(place(mark, file), rule, message, hint)
    return Problem(
        place(mark, file),
        "yaml-syntax",
        "the file cannot be read as YAML from here on",
        "check quotes, colons and indentation",
    )


def place(mark: object, file: str) -> Location:
    """The place of a parser's mark; the start of the file where it has none."""
    return Location(file, getattr(mark, "line", 0) + 1, getattr(mark, "column", 0) + 1)
