"""Entries and frames -> the published site: check everything, then make, press and publish; or change nothing."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from generator import frames, press, site
from generator.catalog import Catalog
from generator.inputs import stamp
from generator.load import load
from generator.locales import locales
from generator.problems import Problem, has_errors
from generator.settings import AUDIT_FILE, CITATION, EDITIONS, LICENSE, settings
from generator.spoken import all_spoken

Progress = Callable[[str], None]
CARDS = "cards"


@dataclass(frozen=True)
class Place:
    """Where a build reads and writes: entries, hand-written pages and frames, configuration, site, cache of frames.

    Drawn cards are kept beside that cache.
    """

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
        around = place.config.parent
        beside = [around / AUDIT_FILE, around / CITATION, around / LICENSE, *(around / EDITIONS).glob("*.json")]
        made_from = stamp(place.entries, finished, beside)
        if site.is_current(place.out, made_from):
            progress("nothing has changed, the site is up to date")
        else:
            publish(catalog, finished, place, progress, made_from)
    return problems


def publish(catalog: Catalog, finished: Path, place: Place, progress: Progress, made_from: str = "") -> None:
    """Make every page and file of a checked catalog and switch the site to them; remember what it was made from."""
    languages, address = locales(place.config), settings(place.config).site
    progress(f"making the pages in {len(languages)} languages")
    made = list(all_spoken(catalog, languages, place.docs, place.config, finished, place.cache.with_name(CARDS)))
    known = [address for one in made for address in one.addresses]
    rest = press.rest(finished, known, address, {one.prefix: one.code for one in languages})
    site.publish([*(file for one in made for file in one.files), *rest], place.out, stamp=made_from, progress=progress)
