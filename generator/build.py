"""Entries and frames -> the published site: check everything, then make, press and publish; or change nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import frames, press, site
from generator.catalog import Catalog
from generator.language import language
from generator.load import load
from generator.outputs import make
from generator.pages import OutputFile, Page
from generator.problems import Problem, has_errors
from generator.settings import settings

Progress = Callable[[str], None]


@dataclass(frozen=True)
class Place:
    """Where a build reads and writes: entries, hand-written pages and frames, configuration, site, cache of frames."""

    entries: Path
    docs: Path
    config: Path
    out: Path
    cache: Path


def build(place: Place, today: date, progress: Progress) -> list[Problem]:
    """Bring the site up to date; with an error among the problems nothing is written.

    Raises GeneratorError when a frame cannot be built or the folder cannot be written; the old site is then whole.
    """
    progress("checking the entries")
    catalog, problems = load(place.entries, today)
    if not has_errors(problems):
        progress("building the frames")
        finished = frames.build(place.docs, place.config, place.cache)
        publish(catalog, finished, place, progress)
    return problems


def publish(catalog: Catalog, finished: Path, place: Place, progress: Progress) -> None:
    """Make every page and file of a checked catalog and switch the site to them."""
    common = settings(place.config, place.docs)
    made = list(make(catalog, common, language("en")))
    pages = [one for one in made if isinstance(one, Page)]
    files = [one for one in made if isinstance(one, OutputFile)]
    progress(f"writing {len(pages)} pages and {len(files)} files")
    site.publish([*press.press(finished, pages, common.site), *files], place.out, progress=progress)
