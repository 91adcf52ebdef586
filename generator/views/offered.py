"""Which files the download offers, as templates of their paths. A new file of the download is one line here."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from generator.schema import Kind
from generator.settings import Settings
from generator.views.contract import files
from generator.views.frameworks import FRAMEWORKS, INDEX
from generator.views.tables.layout import all_tables

JSON = "application/json"
CATALOGUES = ("huggingface", "github", "arxiv", "wikidata")  # those with a lookup file


@dataclass(frozen=True)
class Offered:
    """Files of one sort: path below the site's root with `{parameters}`, media type, description; of JSON the type.

    schema: the name of the type in views/contract.py; "" for files of other forms. engine: the library without which
    a build leaves the files out.
    """

    path: str
    media: str
    words: str
    schema: str = ""
    engine: str = ""


OTHERS: tuple[Offered, ...] = (
    Offered("data/v1/all.jsonl", "application/jsonl", "Every entry, each on a line that is a file of one entry."),
    Offered("data/v1/all.jsonld", "application/ld+json", "The record as a graph in the words of schema.org."),
    Offered("data/v1/open-ai-movement.sqlite", "application/vnd.sqlite3", "The record as tables, with a text search."),
    Offered("data/v1/csv/{table}.csv", "text/csv", "One table; what is missing is an empty cell."),
    Offered("data/v1/datapackage.json", JSON, "What the tables are: a Tabular Data Package."),
    Offered(
        "data/v1/parquet/{table}/kind={kind}/data.parquet",
        "application/vnd.apache.parquet",
        "The lines of one table that belong to entries of a kind; a table has no file where there are none.",
        engine="duckdb",
    ),
    Offered("data/v1/lineage.json", JSON, "The lineage of models as a graph: node-link JSON, as networkx reads it."),
    Offered("data/v1/lineage.graphml", "application/graphml+xml", "The same graph as GraphML."),
    Offered("data/v1/sources.bib", "application/x-bibtex", "Every page that a source names, once, as BibTeX."),
    Offered("data/v1/sources.csl.json", "application/vnd.citationstyles.csl+json", "The same pages as CSL-JSON."),
    Offered("data/v1/lookup/{catalogue}.json", JSON, "Identifiers of another catalogue with their entries.", "Lookup"),
    Offered("data/v1/changes.json", JSON, "The editions of the record and what each changed.", "Changes"),
    Offered("data/v1/rules/{rule}.json", JSON, "A definition of openness as conditions.", "Rule"),
    Offered("data/v1/schema/{schema}.schema.json", "application/schema+json", "The JSON Schema of a sort of file."),
    Offered("data/v1/openapi.json", "application/openapi+json", "This document."),
    Offered("data/v1/SHA256SUMS", "text/plain", "The sums of all files, as `sha256sum --check` reads them."),
)
TERMS: tuple[Offered, ...] = (
    Offered("data/v1/LICENSE", "text/plain", "The license of the data, as a text."),
    Offered("data/v1/CITATION.cff", "application/yaml", "How to cite this state of the record, for citation programs."),
)


def offered(kinds: tuple[Kind, ...], settings: Settings) -> Iterator[Offered]:
    """Everything the download offers: the files by kind, then the others."""
    types = files(kinds)
    yield Offered("data/v1/index.json", JSON, "All files with their sizes and sums.", types["index"])
    yield Offered("data/v1/all.json", JSON, "Every entry of every kind.", types["all"])
    for kind in kinds:
        whole, one, name = types[f"{kind.name}-list"], types[kind.name], f"data/v1/{kind.name}"
        yield Offered(f"{name}.json", JSON, f"Every entry of {kind.name}.", whole)
        yield Offered(f"{name}/{{{kind.one}}}.json", JSON, f"One entry of {kind.name}.", one)
        yield Offered(f"{name}.jsonl", "application/jsonl", f"Every entry of {kind.name}, each on a line.")
    yield from OTHERS
    yield from (one for one, text in zip(TERMS, (settings.license, settings.citation), strict=True) if text)


def choices(kinds: tuple[Kind, ...]) -> dict[str, list[str]]:
    """What can stand for a parameter of a path that has few values, by its name; any other stands for an id."""
    return {
        "catalogue": list(CATALOGUES),
        "kind": [kind.name for kind in kinds],
        "rule": [*FRAMEWORKS, INDEX],
        "schema": list(files(kinds)),
        "table": [table.name for table in all_tables(kinds)],
    }
