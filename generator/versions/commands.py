"""What the commands over several states do; each gives the exit status."""

from __future__ import annotations

import argparse
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path

from generator.catalog import Catalog
from generator.errors import GeneratorError
from generator.language import language
from generator.locales import locales
from generator.outputs import data
from generator.settings import EDITIONS, Settings, settings
from generator.versions import edition as writing
from generator.versions import telling
from generator.versions.export import write_folder, write_zip
from generator.versions.state import folder_of, forms, published, read
from generator.views.changes import affected, compare
from generator.views.version import data_version

NONE = "none"


def diff(given: argparse.Namespace, today: date) -> int:
    """Print what changed; differences alone are no failure unless `--exit-code` asks for it."""
    old, new = (forms(state, given.entries, today) for state in (given.old, given.new))
    changes = compare(old, new)
    pages = affected(changes, old, new)
    tell = {"text": telling.as_text, "markdown": telling.as_markdown, "json": telling.as_json}[given.format]
    sys.stdout.write(tell(changes, pages))
    return int(given.exit_code and bool(changes))


def export(given: argparse.Namespace, today: date) -> int:
    """Write the download as a folder, and as a ZIP where one is asked for."""
    say = language(locales(config(given))[0].code)
    with catalog_of(given, today) as catalog:
        files = sorted(data.make(catalog, settings(config(given)), say), key=lambda file: file.path)
    write_folder(files, given.out)
    if given.zip:
        write_zip(files, given.zip)
    print(f"{given.out}: {len(files)} files")
    return 0


def edition(given: argparse.Namespace, today: date) -> int:
    """Write the edition of a state."""
    common, day = settings(config(given)), given.date or today
    writing.refuse(given.version, day, common.editions)
    with catalog_of(given, today) as catalog:
        now = state(catalog, common, given, today)
    new = writing.new_edition(given.version, day, now, common.editions)
    root = config(given).parent
    writing.write(new, root, root / EDITIONS)
    print(f"{root / EDITIONS / new.version}.json: {telling.summary(new.changes, None)}")
    return 0


def state(catalog: Catalog, common: Settings, given: argparse.Namespace, today: date) -> writing.Now:
    """A catalog with what changed since the state that is named; there is nothing before the first edition alone."""
    if given.since == NONE and common.editions:
        raise GeneratorError(f"name the state of the edition {common.editions[0].version}, which was the last one")
    old = {} if given.since == NONE else forms(given.since, given.entries, today)
    counts = {kind.name: len(catalog.of(kind.name)) for kind in catalog.kinds}
    changes = compare(old, published(catalog, common.site))
    return writing.Now(data_version(catalog, common.site), counts, changes)


def notes(given: argparse.Namespace, today: date) -> int:
    """Print the notes of an edition."""
    found = next((one for one in settings(config(given)).editions if one.version == given.version), None)
    if found is None:
        raise GeneratorError(f"there is no edition {given.version[:40]!r}")
    sys.stdout.write(telling.notes(found))
    return 0


@contextmanager
def catalog_of(given: argparse.Namespace, today: date) -> Iterator[Catalog]:
    """The entries as they are, or as they were at the revision that is asked for."""
    if given.as_of is None and not given.entries.is_dir():
        raise GeneratorError(f"there is no folder {given.entries}; run the command in the project's folder, or name it")
    with folder_of(given.as_of or str(given.entries), given.entries) as folder:
        yield read(folder, today)


def config(given: argparse.Namespace) -> Path:
    """The configuration beside the hand-written pages."""
    return Path(given.docs).parent / "mkdocs.yml"
