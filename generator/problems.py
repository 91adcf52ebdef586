"""What is wrong with an entry, where, by which rule, and what to do; in three written forms."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """An error stops everything; a warning asks for a second look now, a review when somebody has the time."""

    ERROR = "error"
    WARNING = "warning"
    REVIEW = "review"


# Levels that an annotation of a pull request can have.
LEVELS = {Severity.ERROR: "error", Severity.WARNING: "warning", Severity.REVIEW: "notice"}


@dataclass(frozen=True, order=True)
class Location:
    """A place in a file: the path as shown, line and column from 1."""

    file: str
    line: int
    column: int


@dataclass(frozen=True)
class Problem:
    """One finding: where, the rule's name, a sentence, and what to do about it."""

    where: Location
    rule: str
    message: str
    hint: str = ""
    severity: Severity = Severity.ERROR


def ordered(problems: Iterable[Problem]) -> list[Problem]:
    """Problems by place, then rule."""
    return sorted(problems, key=lambda problem: (problem.where, problem.rule, problem.message))


def has_errors(problems: Iterable[Problem]) -> bool:
    """True when one of them is an error."""
    return any(problem.severity is Severity.ERROR for problem in problems)


def as_text(problems: Iterable[Problem]) -> str:
    """One line for each: `file:line:column: severity: sentence [rule]  hint: …`."""
    return "".join(f"{line(problem)}\n" for problem in ordered(problems))


def line(problem: Problem) -> str:
    """One problem on one line, with nothing in it that a terminal obeys."""
    where = problem.where
    hint = f"  hint: {problem.hint}" if problem.hint else ""
    place = f"{where.file}:{where.line}:{where.column}"
    return visible(f"{place}: {problem.severity}: {problem.message} [{problem.rule}]{hint}")


def as_github(problems: Iterable[Problem]) -> str:
    """Workflow commands, one for each problem, that annotate the line in a pull request."""
    return "".join(f"{command(problem)}\n" for problem in ordered(problems))


def command(problem: Problem) -> str:
    """One workflow command; its values are escaped as the runner reads them."""
    where, hint = problem.where, f" Hint: {problem.hint}" if problem.hint else ""
    values = (("file", where.file), ("line", where.line), ("col", where.column), ("title", problem.rule))
    written = ",".join(f"{name}={escaped(visible(str(value)), ':,')}" for name, value in values)
    return f"::{LEVELS[problem.severity]} {written}::{escaped(visible(problem.message + hint))}"


def escaped(text: str, more: str = "") -> str:
    """Text with the characters percent-encoded that end a workflow command or one of its values."""
    return "".join(f"%{ord(letter):02X}" if letter in "%\r\n" + more else letter for letter in text)


def as_json(problems: Iterable[Problem]) -> str:
    """An object with the count and the list of all problems."""
    import json

    found = [
        {
            "file": problem.where.file,
            "line": problem.where.line,
            "column": problem.where.column,
            "severity": str(problem.severity),
            "rule": problem.rule,
            "message": problem.message,
            "hint": problem.hint,
        }
        for problem in ordered(problems)
    ]
    return json.dumps({"count": len(found), "problems": found}, indent=1) + "\n"


def visible(text: str) -> str:
    """Text with everything that shows nothing or moves what is shown, line breaks included, written as escapes."""
    return text if text.isprintable() else "".join(one if one.isprintable() else escape(one) for one in text)


def escape(letter: str) -> str:
    """A character by its number: backslash x and two digits, u and four, or U and eight."""
    code = ord(letter)
    return f"\\x{code:02x}" if code < 0x100 else f"\\u{code:04x}" if code < 0x10000 else f"\\U{code:08x}"


def suggestion(word: str, known: Iterable[str]) -> str:
    """`did you mean 'x'?` for the nearest known word; empty when none is near."""
    from difflib import get_close_matches

    folded = {one.casefold(): one for one in known}
    meant = word[:80].casefold()
    near = [meant] if meant in folded else get_close_matches(meant, folded, 1, 0.6)
    return f"did you mean '{folded[near[0]]}'?" if near else ""
