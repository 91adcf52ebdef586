"""Which files the download offers, as templates of their paths. A new file of the download is one line here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.schema import Kind
from generator.settings import Settings
from generator.views.contract import files
from generator.views.frameworks import FRAMEWORKS, INDEX

JSON = "application/json"


@dataclass(frozen=True)
class Offered:
    """Files of one sort: path below the site's root with `{parameters}`, media type, description; of JSON the type.

    schema: the name of the type in views/contract.py; "" for files of other forms.
    """

    path: str
    media: str
    words: str
    schema: str = ""


OTHERS: tuple[Offered, ...] = (
    Offered("data/v1/openapi.json", "application/openapi+json", "This document."),
    Offered("data/v1/schema/{schema}.schema.json", "application/schema+json", "The JSON Schema of a sort of file."),
    Offered("lineage/lineage.json", JSON, "The lineage of models as a graph: node-link JSON, as networkx reads it."),
    Offered("lineage/lineage.graphml", "application/graphml+xml", "The same graph as GraphML."),
)
TERMS: tuple[Offered, ...] = (
    Offered("data/v1/LICENSE", "text/plain", "The license of the data, as a text."),
    Offered("data/v1/CITATION.cff", "application/yaml", "How to cite this state of the record, for citation programs."),
)


def offered(kinds: tuple[Kind, ...], settings: Settings) -> Iterator[Offered]:
    """Everything the download offers: the JSON files by their types, then the others."""
    types = files(kinds)
    yield Offered("data/v1/index.json", JSON, "All files with their sizes and sums.", types["index"])
    yield Offered("data/v1/all.json", JSON, "Every entry of every kind.", types["all"])
    for kind in kinds:
        whole, one = types[f"{kind.name}-list"], types[kind.name]
        yield Offered(f"data/v1/{kind.name}.json", JSON, f"Every entry of {kind.name}.", whole)
        yield Offered(f"data/v1/{kind.name}/{{{kind.one}}}.json", JSON, f"One entry of {kind.name}.", one)
    yield Offered("data/v1/rules/{rule}.json", JSON, "A definition of openness as conditions.", types["rule"])
    yield from OTHERS
    yield from (one for one, text in zip(TERMS, (settings.license, settings.citation), strict=True) if text)


def choices(kinds: tuple[Kind, ...]) -> dict[str, list[str]]:
    """What can stand for a parameter of a path that has few values, by its name; any other stands for an id."""
    return {"rule": [*FRAMEWORKS, INDEX], "schema": list(files(kinds))}
