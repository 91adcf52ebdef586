"""One walk over the parser's events: plain text values with their places; what YAML has too much of is refused."""

from __future__ import annotations

from typing import Any

from yaml import events
from yaml._yaml import CParser

from generator.problems import Location, Problem
from generator.source.characters import forbidden
from generator.source.document import Path, Value
from generator.source.syntax import place, refused

DEPTH, NODES = 8, 2000
NOTHING = frozenset({"", "~", "null", "Null", "NULL"})


class StopError(Exception):
    """The walk cannot go on; carries the problem that says why."""

    def __init__(self, problem: Problem) -> None:
        super().__init__(problem.message)
        self.problem = problem


class Walk:
    """The state of reading one text: the parser, what was found, the places of values and keys."""

    def __init__(self, text: str, file: str) -> None:
        self.parser: Any = CParser(text)
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
            self.problems.append(refused(error, self.file))
        return None

    def document(self) -> dict[str, Value] | None:
        """The one document of the stream."""
        self.parser.get_event()
        event = self.parser.get_event()
        if isinstance(event, events.StreamEndEvent):
            raise self.stop(event, "empty-file", "the file is empty", "write the fields of an entry")
        if event.version or event.tags:
            raise self.stop(event, "one-document", "directives are not allowed", "take the line with % out")
        value = self.node(self.parser.get_event(), (), 0)
        self.parser.get_event()
        after = self.parser.get_event()
        if not isinstance(after, events.StreamEndEvent):
            raise self.stop(after, "one-document", "a second document begins", "write one entry in one file")
        if isinstance(value, dict):
            return value
        self.problems.append(
            Problem(self.places[()], "not-an-entry", "the top is no mapping", "write `field: value` lines")
        )
        return None

    def node(self, event: Any, path: Path, depth: int) -> Value:
        """The value that begins with an event."""
        self.nodes += 1
        self.places[path] = place(event.start_mark, self.file)
        self.refuse(event)
        if depth > DEPTH or self.nodes > NODES:
            raise self.stop(
                event, "too-deep", f"values are nested deeper than {DEPTH}, or more than {NODES:,}", "make it simpler"
            )
        if isinstance(event, events.ScalarEvent):
            return self.text(event)
        if isinstance(event, events.SequenceStartEvent):
            return self.listing(path, depth)
        return self.mapping(path, depth)

    def refuse(self, event: Any) -> None:
        """Anchors, aliases and tags: found before anything is expanded."""
        if isinstance(event, events.AliasEvent) or event.anchor:
            raise self.stop(event, "anchor", "anchors and aliases are not allowed", "write the value out")
        if event.tag:
            raise self.stop(event, "yaml-tag", f"the tag {event.tag[:60]} is not allowed", "take the tag out")

    def text(self, event: Any) -> str:
        """A scalar as the text it was written as."""
        value, plain = str(event.value), not event.style
        where = place(event.start_mark, self.file)
        if plain and value in NOTHING:
            self.problems.append(
                Problem(where, "empty-value", "there is no value here", "write the value, or leave the field out")
            )
        if plain and value == "=":
            self.problems.append(Problem(where, "yaml-syntax", "a plain `=` must stand in quotes", 'write "="'))
        rest = self.lines[event.end_mark.line][event.end_mark.column :] if plain else ""
        if rest.lstrip().startswith("#"):
            message = "the words after ` #` would be lost"
            hint = "put the text in quotes, or the comment on a line of its own"
            self.problems.append(Problem(place(event.end_mark, self.file), "comment-after-text", message, hint))
        if event.style == '"':
            for _, rule, words in forbidden(value.replace("\t", " ")):
                self.problems.append(Problem(where, rule, f"{words} is not allowed", "take it out"))
        return value

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
        key, where = str(event.value), place(event.start_mark, self.file)
        if key == "<<":
            raise self.stop(event, "anchor", "merge keys are not allowed", "write the fields out")
        if key in found:
            first = self.keys[*path, key].line
            self.problems.append(
                Problem(where, "key", f"`{key}` already stands in line {first}", "keep one of the two")
            )
        self.keys.setdefault((*path, key), where)
        return key

    def stop(self, event: Any, rule: str, message: str, hint: str) -> StopError:
        """The end of the walk at an event."""
        return StopError(Problem(place(event.start_mark, self.file), rule, message, hint))
