"""One walk over the parser's events: plain text values with their places; what YAML has too much of is refused."""

from __future__ import annotations

import re
from typing import Any

from yaml import events
from yaml._yaml import CParser

from generator.problems import Location, Problem
from generator.source.characters import forbidden
from generator.source.document import Path, Value
from generator.source.syntax import refused

DEPTH, NODES = 8, 2000
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})
COMMENT = re.compile(r" +#")
SWALLOWED = re.compile(r"\s*- ")


class StopError(Exception):
    """The walk cannot go on; carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Walk:
    """The state of reading one text: the parser, what was found, the places of values and keys."""

    def __init__(self, text: str, file: str) -> None:
        self.parser: Any = CParser(text)
        self.source = text
        self.lines = text.split("\n")
        self.file = file
        self.problems: list[Problem] = []
        self.places: dict[Path, Location] = {}
        self.keys: dict[Path, Location] = {}
        self.nodes = 0

    def read(self) -> dict[str, Value] | None:
        """The mapping of the file, or None when it has none; problems are kept in `problems`."""
        try:
            return self.document()
        except StopError as stop:
            self.problems.append(stop.problem)
        except Exception as error:  # noqa: BLE001 the parser lets some errors of its own and of Python through
            self.problems.append(refused(error, self.source, self.file))
        return None

    def document(self) -> dict[str, Value] | None:
        """The one document of the stream."""
        self.parser.get_event()
        event = self.parser.get_event()
        if isinstance(event, events.StreamEndEvent):
            raise self.stop(event, "empty-file", "the file is empty", "write the fields of an entry")
        if event.version or event.tags:
            raise self.stop(event, "one-document", "directives are not allowed", "take the line with % out")
        first = self.parser.get_event()
        if not isinstance(first, events.MappingStartEvent | events.AliasEvent):
            raise self.stop(first, "not-an-entry", "the top is no mapping", "write `field: value` lines")
        value = self.node(first, (), 1)
        self.parser.get_event()
        after = self.parser.get_event()
        if not isinstance(after, events.StreamEndEvent):
            raise self.stop(after, "one-document", "a second document begins", "write one entry in one file")
        return value if isinstance(value, dict) else None

    def node(self, event: Any, path: Path, depth: int) -> Value:
        """The value that begins with an event, inside so many lists and mappings and itself."""
        self.nodes += 1
        if self.nodes > NODES:
            raise self.stop(event, "too-deep", f"the file has more than {NODES:,} values", "make it shorter")
        self.places[path] = where = self.where(event.start_mark)
        self.refuse(event)
        if isinstance(event, events.ScalarEvent):
            return self.text(event, where)
        if depth > DEPTH:
            raise self.stop(event, "too-deep", f"values are nested deeper than {DEPTH}", "make it simpler")
        if isinstance(event, events.SequenceStartEvent):
            return self.listing(path, depth)
        return self.mapping(path, depth)

    def refuse(self, event: Any) -> None:
        """Anchors, aliases and tags: found before anything is expanded."""
        if isinstance(event, events.AliasEvent):
            message = f"the alias `*{event.anchor!s:.60}` is not allowed"
            raise self.stop(event, "anchor", message, "write the value out, or put the text in quotes")
        if event.anchor:
            message = f"the anchor `&{event.anchor!s:.60}` is not allowed"
            raise self.stop(event, "anchor", message, "take it out, or put the text in quotes")
        if event.tag:
            hint = "take the tag out, or put the text in quotes"
            raise self.stop(event, "yaml-tag", f"the tag `{event.tag!s:.60}` is not allowed", hint)

    def text(self, event: Any, where: Location) -> str:
        """A scalar as the text it was written as."""
        value = str(event.value)
        if not event.style:
            self.plain(event, value, where)
        elif event.style == '"':
            told = dict.fromkeys(Problem(where, rule, words, hint) for _, rule, words, hint in forbidden(value))
            self.problems += told
        return value

    def plain(self, event: Any, value: str, where: Location) -> None:
        """What can go wrong with a text without quotes: all, its end, or a list below it is lost."""
        end = event.end_mark
        if value in NOTHING:
            self.tell(where, "empty-value", "there is no value here", "write the value, or leave the field out")
        elif COMMENT.match(self.lines[end.line], end.column):
            hint = "put the text in quotes, or the comment on a line of its own"
            self.tell(self.where(end), "comment-after-text", "the words after ` #` would be lost", hint)
        if value == "=":
            self.tell(where, "quotes-needed", "a lone `=` must stand in quotes", 'write "="')
        for number in range(where.line, end.line + 1):
            if match := SWALLOWED.match(self.lines[number]):
                hint = "begin the list below a key that has no text behind it, or put the text in quotes"
                at = Location(self.file, number + 1, match.end() - 1)
                self.tell(at, "lost-list", "this item would become part of the text above", hint)

    def listing(self, path: Path, depth: int) -> list[Value]:
        """A list."""
        found: list[Value] = []
        while not isinstance(event := self.parser.get_event(), events.SequenceEndEvent):
            found.append(self.node(event, (*path, len(found)), depth + 1))
        return found

    def mapping(self, path: Path, depth: int) -> dict[str, Value]:
        """A mapping; its keys are texts, each once."""
        found: dict[str, Value] = {}
        while not isinstance(event := self.parser.get_event(), events.MappingEndEvent):
            key = self.key(event, path, found)
            value = self.node(self.parser.get_event(), (*path, key), depth + 1)
            found.setdefault(key, value)
        return found

    def key(self, event: Any, path: Path, found: dict[str, Value]) -> str:
        """A key, with its place kept."""
        self.refuse(event)
        if not isinstance(event, events.ScalarEvent) or not event.value:
            raise self.stop(event, "key", "a key must be a text", "write `key: value`")
        where = self.where(event.start_mark)
        key = self.text(event, where)
        if key == "<<":
            raise self.stop(event, "anchor", "merge keys are not allowed", "write the fields out")
        if key in found:
            message = f"`{key[:60]}` already stands in line {self.keys[*path, key].line}"
            self.tell(where, "duplicate-key", message, "keep one of the two")
        self.keys.setdefault((*path, key), where)
        return key

    def where(self, mark: Any) -> Location:
        """The place of a parser's mark."""
        return Location(self.file, mark.line + 1, mark.column + 1)

    def tell(self, where: Location, rule: str, message: str, hint: str) -> None:
        """Keep a problem and go on."""
        self.problems.append(Problem(where, rule, message, hint))

    def stop(self, event: Any, rule: str, message: str, hint: str) -> StopError:
        """The end of the walk at an event."""
        return StopError(Problem(self.where(event.start_mark), rule, message, hint))
