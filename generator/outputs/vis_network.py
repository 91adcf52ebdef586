"""The program behind the interactive lineage: vis-network 9.1.2 as the package pyvis ships it, served by us."""

from __future__ import annotations

from collections.abc import Iterator
from importlib.util import find_spec
from pathlib import Path

from generator.catalog import Catalog
from generator.errors import GeneratorError
from generator.language import Language
from generator.pages import OutputFile
from generator.settings import Settings

ADDRESS = "assets/vendor/vis-network.min.js"
SHIPPED = Path("lib", "vis-9.1.2", "vis-network.min.js")


def make(_catalog: Catalog, _settings: Settings, _say: Language) -> Iterator[OutputFile]:
    """The script, the same for every catalog."""
    yield OutputFile(ADDRESS, script())


def script() -> bytes:
    """The file with its license notice (Apache-2.0 or MIT) at the top; raises GeneratorError where pyvis lacks it."""
    found = find_spec("pyvis")  # finds the folder without the cost of importing the package
    folders = (found.submodule_search_locations if found else None) or []
    shipped = next((path for folder in folders if (path := Path(folder) / SHIPPED).is_file()), None)
    if shipped is None:
        raise GeneratorError(f"pyvis is not installed, or has no {SHIPPED.as_posix()}; install requirements.lock")
    return shipped.read_bytes()
