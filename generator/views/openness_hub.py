"""The definitions side by side over the whole record: how many models have which verdict, and which."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from generator.catalog import Record
from generator.views.frameworks import FRAMEWORKS, framework
from generator.views.openness import LEVELS
from generator.views.shown import Reader
from generator.views.verdict_rows import Judgement, judgement, value_of, verdict_word

LABEL = "label"


@dataclass(frozen=True)
class Cell:
    """The verdict of one definition on one model: its key, its look and its words."""

    key: str
    value: str
    word: str


@dataclass(frozen=True)
class ModelRow:
    """A model with its verdicts by definition (the label among them), and the range of the index."""

    record: Record
    name: str
    released: str
    iso: str
    level: str
    cells: dict[str, Cell]
    index: str


@dataclass(frozen=True)
class Tally:
    """A verdict of one definition with the models that have it."""

    definition: str
    key: str
    value: str
    word: str
    rows: Sequence[ModelRow]


def model_rows(reader: Reader) -> list[ModelRow]:
    """All models with their verdicts, the latest first; of a release with variants under other terms, the release's."""
    records = sorted(reader.catalog.of("models"), key=lambda one: (one.entry.released.order, one.id), reverse=True)  # type: ignore[attr-defined]
    return [model_row(record, reader) for record in records]


def model_row(record: Record, reader: Reader) -> ModelRow:
    """One model."""
    found, say = judgement(reader.catalog, record), reader.say
    when = record.entry.released  # type: ignore[attr-defined]
    return ModelRow(
        record=record,
        name=reader.name(record.ref),
        released=say.medium_date(when),
        iso=when.iso,
        level=found.level.name,
        cells=verdicts(record, reader),
        index=span(found, reader),
    )


def verdicts(record: Record, reader: Reader) -> dict[str, Cell]:
    """The label of a release, and the verdicts of the definitions on it."""
    found = judgement(reader.catalog, record)
    level = Cell(found.level.name, "", reader.say(f"level.{found.level.name}"))
    cells = {one.framework.id: Cell(one.word, value_of(one), verdict_word(one, reader)) for one in found.verdicts}
    return {LABEL: level, **cells}


def span(found: Judgement, reader: Reader) -> str:
    """The range of the index in words."""
    low, high = (reader.say.percent(end) for end in (found.index.low, found.index.high))
    return reader.say("verdict-of.eu-index-2026.range", low=low, high=high)


def tallies(rows: Sequence[ModelRow]) -> list[Tally]:
    """The verdicts that occur, definition by definition, in the order of the definitions' own words."""
    found: dict[tuple[str, str], list[ModelRow]] = {}
    for row in rows:
        for id, cell in row.cells.items():
            found.setdefault((id, cell.key), []).append(row)
    ordered = sorted(found.items(), key=lambda pair: rank(*pair[0]))
    return [Tally(id, key, of[0].cells[id].value, of[0].cells[id].word, of) for (id, key), of in ordered]


def rank(id: str, key: str) -> tuple[int, int, str]:
    """The place of a verdict: definitions in their order; in each the words in the order in which it has them."""
    if id == LABEL:
        return 0, LEVELS.index(key), key
    words = list(framework(id).verdicts.values())
    return 1 + FRAMEWORKS.index(id), words.index(key) if key in words else len(words), key
