"""The data dictionary: each field of a kind and each word of a vocabulary, with how often the record has it."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

from generator.catalog import Catalog, Record
from generator.schema import Kind
from generator.schema.base import Entry, Named
from generator.schema.outline import Told, outline
from generator.views.shown import Reader, Run
from generator.views.version import all_published

LONGEST = 64  # letters of an example
COMMON = frozenset(Named.model_fields)
EMPTY: tuple[Any, ...] = (None, "", [], {})


@dataclass(frozen=True)
class Row:
    """A field of a kind: what is said of it, its evidence (`fact`, `facts`, ""), how often it is there, an example."""

    told: Told
    evidence: str
    filled: int
    gaps: int
    example: str = ""
    shown: Run | None = None

    @property
    def path(self) -> str:
        """The path as it is written in the dictionary: `variants.*.based_on`."""
        return ".".join(self.told.path)

    @property
    def anchor(self) -> str:
        """The name of its place on the page, which other pages link to: `variants.based_on`."""
        return ".".join(step for step in self.told.path if step != "*")


@dataclass(frozen=True)
class Table:
    """The fields of a kind: its own, and those that every kind has; how many entries there are."""

    own: Sequence[Row]
    common: Sequence[Row]
    entries: int


def table(kind: Kind, reader: Reader, site: str) -> Table:
    """The fields of a kind in the order in which the download has them."""
    catalog = reader.catalog
    given = all_published(catalog, site)
    records = sorted(catalog.of(kind.name), key=lambda record: (-len(record.facts), record.id))
    gaps = Counter(gap.field for record in records for gap in record.entry.gaps)
    found = [(record, given[record.ref]["fields"]) for record in records]
    rows = [row(told, kind.entry, found, gaps, reader) for told in outline(kind.entry)]
    own = [one for one in rows if one.told.path[0] not in COMMON or one.told.path[0] in ("name", "summary")]
    return Table(own, [one for one in rows if one not in own], len(records))


def row(told: Told, kind: type[Entry], found: Sequence[tuple[Record, Any]], gaps: Counter[str], reader: Reader) -> Row:
    """One field over all entries of its kind, those with most facts first; the first that has it is the example."""
    having = [(record, kept) for record, fields in found if (kept := filled(told, fields))]
    evidence, number = evidence_of(told, kind), gaps[".".join(told.path)]
    if not having or told.form.part:
        return Row(told, evidence, len(having), number)
    record, values = having[0]
    return Row(told, evidence, len(having), number, written(values[0]), reader.link(record.ref))


def evidence_of(told: Told, kind: type[Entry]) -> str:
    """Whether the field is a fact with evidence of its own, or each of its items is one."""
    path = ".".join(told.path)
    return "fact" if path in kind.CLAIMS else "facts" if f"{path}.*" in kind.CLAIMS else ""


def filled(told: Told, fields: Any) -> list[Any]:
    """The values of a field in an entry that say something: neither nothing nor what stands for nothing."""
    return [one for one in values(fields, told.path) if one not in EMPTY and (one is not told.default)]


def values(value: Any, path: Sequence[str]) -> Iterator[Any]:
    """What stands at a path, in every item where the path says so."""
    if not path:
        yield value
    elif path[0] == "*":
        for one in value.values() if isinstance(value, dict) else value or ():
            yield from values(one, path[1:])
    elif isinstance(value, dict):
        yield from values(value.get(path[0]), path[1:])


def written(value: Any) -> str:
    """A value as it stands in the download, cut where it is long."""
    text = json.dumps(value, ensure_ascii=False)
    return text if len(text) <= LONGEST else text[: LONGEST - 1] + "…"


@lru_cache(maxsize=2)
def used(catalog: Catalog, site: str) -> dict[str, Counter[str]]:
    """Vocabulary -> word -> how often it stands in the record."""
    found: dict[str, Counter[str]] = {"State": Counter(), "Openness": Counter()}
    outlines = {kind.name: tuple(outline(kind.entry)) for kind in catalog.kinds}
    for entry in all_published(catalog, site).values():
        found["State"].update(fact["state"] for fact in entry["facts"])
        found["Openness"].update(filter(None, [entry["openness"]]))
        for told in outlines[entry["kind"]]:
            for name, words in words_in(told, entry["fields"]):
                found.setdefault(name, Counter()).update(words)
    return found


def words_in(told: Told, fields: Any) -> Iterator[tuple[str, list[str]]]:
    """The words of fixed vocabularies that a field holds, with the name of each vocabulary it may take them from."""
    if told.form.keys:
        yield told.form.keys, [word for one in values(fields, told.path) for word in one or ()]
    if told.form.name == "word" and len(told.form.vocabularies) == 1:
        path = (*told.path, "*") if told.form.many else told.path
        yield told.form.vocabularies[0], [one for one in values(fields, path) if one]
