"""What YAML's parser says, in our words."""

from __future__ import annotations

import re
from dataclasses import dataclass

from yaml import YAMLError

from generator.problems import Location, Problem

CONFLICT = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$", re.MULTILINE)
PAIR = re.compile(r"\\u(d[89ab][0-9a-f]{2})(?:\\u(d[c-f][0-9a-f]{2}))?", re.IGNORECASE)
SIGN = "put the text in quotes, or write `- ` with a space for an item of a list"


@dataclass(frozen=True)
class Saying:
    """A pattern of the parser's words; the rule, what is wrong, what to do; whether its beginning is shown."""

    pattern: re.Pattern[str]
    rule: str
    message: str
    hint: str
    from_start: bool = False


def saying(pattern: str, rule: str, message: str, hint: str, *, from_start: bool = False) -> Saying:
    """A saying with its pattern compiled."""
    return Saying(re.compile(pattern), rule, message, hint, from_start)


SAYINGS = (
    saying(
        "quoted scalar.*(?:end of stream|document indicator)",
        "unclosed-quote",
        "the quote that opens here is never closed",
        "close it where the text ends",
        from_start=True,
    ),
    saying(
        "escape|surrogate|hexdecimal",
        "wrong-escape",
        "this escape stands for no character",
        "write the character itself, and two backslashes for one",
    ),
    saying(
        "mapping values are not allowed|unexpected ':'",
        "colon-in-text",
        "a colon and a space stand inside a plain text",
        "put the text in quotes",
    ),
    saying(
        r"while (?:scanning|parsing) a tag|tag handle", "yaml-tag", "tags are not allowed", "put the text in quotes"
    ),
    saying(
        "while scanning an (?:alias|anchor)", "anchor", "a text cannot begin with `&` or `*`", "put the text in quotes"
    ),
    saying("directive", "one-document", "directives are not allowed", "take the line with % out"),
    saying(
        "found undefined|block sequence entries are not allowed",
        "indentation",
        "a list begins on a line of its own",
        "begin its first item on the next line",
    ),
    saying(
        "document start",
        "indentation",
        "the line does not fit the ones above it",
        "begin all fields in the first column",
    ),
    saying(
        "flow (?:mapping|sequence)",
        "unclosed-bracket",
        "the list or mapping that opens here is not closed, or its items are not separated",
        "check brackets and commas, and put texts with brackets in quotes",
        from_start=True,
    ),
    saying("flow node", "empty-value", "there is no value here", "write the value, or take the comma out"),
    saying(
        "could not find expected ':'",
        "yaml-syntax",
        "the line is neither `key: value` nor an item of a list",
        "write `key: value`",
        from_start=True,
    ),
    saying(
        "cannot start any token|block node|mapping keys are not allowed",
        "quotes-needed",
        "a text cannot begin with this character",
        "put the text in quotes",
    ),
    saying(
        "block scalar", "indentation", "the text of a block does not fit its first line", "indent all its lines alike"
    ),
    saying("expected '-' indicator|expected key", "indentation", "the line does not fit the ones above it", SIGN),
)


def markers(text: str, file: str) -> list[Problem]:
    """Conflict markers, which the parser would call by other names."""
    return [
        problem(text, file, match.start(), "merge-conflict", "a conflict marker was left behind", "keep one side")
        for match in CONFLICT.finditer(text)
    ]


def problem(text: str, file: str, index: int, rule: str, message: str, hint: str) -> Problem:
    """A problem at an index of the text."""
    line = text.count("\n", 0, index) + 1
    return Problem(Location(file, line, index - text.rfind("\n", 0, index)), rule, message, hint)


def refused(error: Exception, text: str, file: str) -> Problem:
    """A parser's error as a problem; whatever else it raises is an error of syntax too."""
    mark = getattr(error, "problem_mark", None)
    words = f"{getattr(error, 'context', '')}: {getattr(error, 'problem', '')}" if isinstance(error, YAMLError) else ""
    said = next((one for one in SAYINGS if one.pattern.search(words)), None)
    if said is None:
        message = "the file cannot be read as YAML from here on"
        return Problem(place(mark, file), "yaml-syntax", message, "check quotes, colons and indentation")
    where = place(getattr(error, "context_mark", None) if said.from_start else mark, file)
    closer = CLOSER.get(said.rule)
    return (closer and closer(text, where)) or Problem(where, said.rule, said.message, said.hint)


def escape(text: str, where: Location) -> Problem | None:
    """An escape, shown at its backslash; half a character is one written in the two escapes of JSON, or one of them."""
    line = text.split("\n")[where.line - 1]
    start = line.rfind("\\", 0, where.column)
    at = Location(where.file, where.line, start + 1)
    match = PAIR.match(line, start)
    if match is None:
        hint = "write the character itself, and two backslashes for one"
        return Problem(at, "wrong-escape", f"`{line[start : start + 2]}` begins no escape of a character", hint)
    if not match[2]:
        return Problem(at, "wrong-escape", f"`{match[0]}` is half a character", "write the character itself")
    whole = bytes.fromhex(match[1] + match[2]).decode("utf-16-be", "replace")
    return Problem(at, "wrong-escape", f"`{match[0]}` is no escape of YAML, though one of JSON", f"write {whole}")


def colon(text: str, where: Location) -> Problem | None:
    """A line that is indented below a finished text, and not a colon inside one."""
    before = text.split("\n")[where.line - 1][: where.column - 1]
    if ":" in before or where.line == 1:
        return None
    message = "this line is indented, but the line above it already has its text"
    return Problem(
        where, "indentation", message, "begin it in the column of the field above, or put the text in quotes"
    )


def after_quote(text: str, where: Location) -> Problem | None:
    """Words behind the closing quote of a text."""
    before = text.split("\n")[where.line - 1][: where.column - 1].rstrip()
    if not before.endswith(('"', "'")):
        return None
    message = "words follow the closing quote of a text"
    return Problem(where, "unclosed-quote", message, "put the whole text in quotes, and double the quotes inside it")


CLOSER = {"wrong-escape": escape, "colon-in-text": colon, "indentation": after_quote}


def place(mark: object, file: str) -> Location:
    """The place of a parser's mark; the start of the file where it has none."""
    return Location(file, getattr(mark, "line", 0) + 1, getattr(mark, "column", 0) + 1)
