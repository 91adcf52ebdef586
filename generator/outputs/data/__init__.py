"""The data for machines, below data/v1: the record in every form, and an index of all of it with sums.

A new form is one module and one name here.
"""

from __future__ import annotations

import hashlib
from collections.abc import Iterator, Sequence
from types import ModuleType

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs import download
from generator.outputs.data import (
    csv_tables,
    database,
    editions,
    lineage_graph,
    lines,
    linked_all,
    lookup,
    openness_rules,
    package,
    parquet,
    works,
)
from generator.outputs.download import BASE, as_json, head
from generator.pages import OutputFile
from generator.settings import Settings

FORMS: tuple[ModuleType, ...] = (
    download,
    lines,
    csv_tables,
    package,
    database,
    parquet,
    linked_all,
    lineage_graph,
    works,
    lookup,
    openness_rules,
    editions,
)


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """Every file of the data; the index and the list of sums, made last, name the others."""
    files = [file for form in FORMS for file in form.make(catalog, settings, say)]
    yield from files
    listed = index(catalog, files, settings.site)
    yield listed
    yield sums([*files, listed])


def index(catalog: Catalog, files: Sequence[OutputFile], site: str) -> OutputFile:
    """The list of the files with size and SHA-256, and the number of entries of each kind."""
    listed = [{"path": name(file), "bytes": len(file.content), "sha256": digest(file)} for file in files]
    counts = {kind.name: len(catalog.of(kind.name)) for kind in catalog.kinds}
    return OutputFile(f"{BASE}index.json", as_json({**head(catalog, site), "counts": counts, "files": listed}))


def sums(files: Sequence[OutputFile]) -> OutputFile:
    """The sums in the form that `sha256sum --check` reads."""
    lines = sorted(f"{digest(file)}  {name(file)}\n" for file in files)
    return OutputFile(f"{BASE}SHA256SUMS", "".join(lines).encode())


def name(file: OutputFile) -> str:
    """The path of a file below the index."""
    return file.path.removeprefix(BASE)


def digest(file: OutputFile) -> str:
    """SHA-256 in hexadecimal."""
    return hashlib.sha256(file.content).hexdigest()
