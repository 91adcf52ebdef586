"""The file behind the filters: every model by what it is found, with the words of its cells in one language."""

from __future__ import annotations

import json
from collections.abc import Sequence
from typing import Any

from generator.pages import OutputFile
from generator.schema.licenses import License
from generator.schema.refs import Ref
from generator.views.aliases import sorting
from generator.views.explored import WEAKEST_FIRST, Explored
from generator.views.frameworks import FRAMEWORKS
from generator.views.lineage import edges
from generator.views.openness import LEVELS
from generator.views.openness_hub import rank
from generator.views.permits import PERMISSIONS, stance
from generator.views.shown import Reader

STANCES = {"yes": "y", "no": "n", "unknown": "?"}
Vocabulary = dict[str, str]  # value -> its words; the empty value stands for what is not on record


def explore_file(rows: Sequence[Explored], reader: Reader) -> OutputFile:
    """`explore/models.json`: in a model, values of a facet are places in the facet's list."""
    known = vocabularies(rows, reader)
    places = {name: {value: at for at, value in enumerate(values)} for name, values in known.items()}
    relations = sorted({edge.relation for edge in edges(reader.catalog)})
    parents = parents_of(rows, relations, reader)
    content = {
        "facets": {name: [list(pair) for pair in values.items()] for name, values in known.items()},
        "permissions": list(PERMISSIONS),
        "permits": [permits(id, reader) for id in known["license"]],
        "relations": [reader.say(f"relation.{relation}") for relation in relations],
        "models": [{**cells(row), **found_by(row, places), "parents": parents.get(row.record.id, [])} for row in rows],
    }
    text = json.dumps(content, ensure_ascii=False, allow_nan=False, separators=(",", ":"))
    return OutputFile("explore/models.json", (text + "\n").encode())


def vocabularies(rows: Sequence[Explored], reader: Reader) -> dict[str, Vocabulary]:
    """The values of each facet in the order in which they are offered."""
    say = reader.say

    def by_name(values: set[str], words: dict[str, str]) -> Vocabulary:
        ordered = sorted(filter(None, values), key=lambda value: (sorting(words[value]), value))
        return {value: words[value] for value in ordered} | ({"": say("explore.none")} if "" in values else {})

    def named(kind: str, values: set[str]) -> Vocabulary:
        return by_name(values, {value: reader.name(Ref(kind, value)) for value in values if value})

    def terms(values: set[str]) -> Vocabulary:
        return by_name(values, {value: capital(say.term(value)) for value in values if value})

    countries, families = (among(rows, name) for name in ("countries", "family"))
    return {
        "organization": named("organizations", among(rows, "organizations")),
        "country": by_name(countries, {code: say.country(code) for code in countries}),
        "family": by_name(families, {family: family for family in families}),
        "year": {year: year for year in sorted({str(row.released.year) for row in rows}, reverse=True)},
        "license": named("licenses", {unit.license for row in rows for unit in row.units}),
        "openness": {level: say(f"level.{level}") for level in LEVELS if level in among(rows, "levels")},
        **{id: verdict_words(id, rows) for id in FRAMEWORKS},
        "architecture": terms({getattr(row.record.entry, "architecture", None) or "" for row in rows}),
        "input": terms(among(rows, "input")),
        "output": terms(among(rows, "output")),
        "evidence": {str(mark): say(f"state.{mark}") for mark in reversed(WEAKEST_FIRST)},
    }


def verdict_words(id: str, rows: Sequence[Explored]) -> Vocabulary:
    """The verdicts of a definition that occur, in its own order."""
    found = {row.verdicts[id].key: row.verdicts[id].word for row in rows}
    return {key: found[key] for key in sorted(found, key=lambda key: rank(id, key))}


def capital(words: str) -> str:
    """Words with a capital in front."""
    return words[:1].upper() + words[1:]


def among(rows: Sequence[Explored], name: str) -> set[str]:
    """The values that rows have in one of their fields; the empty one for rows that have none."""
    found: set[str] = set()
    for row in rows:
        value = getattr(row, name)
        found.update((value,) if isinstance(value, str) else value or ("",))
    return found


def permits(id: str, reader: Reader) -> str:
    """A letter for each permission: y, n or ? where the license, or that there is one, says nothing."""
    entry = reader.catalog.get(Ref("licenses", id)).entry if id else None
    license = entry if isinstance(entry, License) else None
    return "".join(STANCES[stance(license, permission)] for permission in PERMISSIONS)


def cells(row: Explored) -> dict[str, Any]:
    """What the page shows of a model and has no list for."""
    return {
        "id": row.record.id,
        "name": row.name,
        "released": row.released.iso,
        "day": row.day,
        "parameters": row.parameters,
        "context": row.context,
        "modalities": row.modalities,
        "share": round(row.share, 4),
        "percent": row.percent,
    }


def found_by(row: Explored, places: dict[str, dict[str, int]]) -> dict[str, Any]:
    """By what a model is found; a unit is size, context window, license, openness, names of variants."""
    values: dict[str, Sequence[str]] = {
        "organization": row.organizations,
        "country": row.countries,
        "family": (row.family,),
        "year": (str(row.released.year),),
        "architecture": (getattr(row.record.entry, "architecture", None) or "",),
        "input": row.input,
        "output": row.output,
        "evidence": (str(row.weakest),),
        **{id: (row.verdicts[id].key,) for id in FRAMEWORKS},
    }
    lists = {name: [places[name][value] for value in found or ("",)] for name, found in values.items()}
    units = [
        [unit.parameters, unit.context, places["license"][unit.license], places["openness"][unit.level], unit.variants]
        for unit in row.units
    ]
    return {**lists, "units": units}


def parents_of(rows: Sequence[Explored], relations: list[str], reader: Reader) -> dict[str, list[tuple[int, int]]]:
    """The direct ancestors of each model: the place of the ancestor among the models, and of the relation."""
    at = {row.record.id: number for number, row in enumerate(rows)}
    found: dict[str, set[tuple[int, int]]] = {}
    for edge in edges(reader.catalog):
        if edge.parent is not edge.child:
            found.setdefault(edge.child.id, set()).add((at[edge.parent.id], relations.index(edge.relation)))
    return {id: sorted(parents) for id, parents in found.items()}
