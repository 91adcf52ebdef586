"""One language of the site, finished: made from the catalog and pressed into its frames."""

from __future__ import annotations

import pickle
from collections.abc import Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from dataclasses import dataclass
from multiprocessing import get_context
from pathlib import Path

from generator import press
from generator.catalog import Catalog
from generator.drawn import drawn
from generator.language import language
from generator.locales import Locale
from generator.outputs import make
from generator.pages import OutputFile, Page, Picture
from generator.settings import settings

LARGE = 200  # from so many entries a process of its own is quicker than waiting for one's turn


@dataclass(frozen=True)
class Spoken:
    """The files of one language, and the addresses of its pages."""

    files: list[OutputFile]
    addresses: list[press.Address]


def spoken(catalog: Catalog, locale: Locale, docs: Path, config: Path, frames: Path, kept: Path) -> Spoken:
    """Every page and file of a language, with drawn cards in the folder `kept`.

    Raises GeneratorError for a frame or a theme that is amiss.
    """
    common = settings(config, docs, locale.code)
    made = list(make(catalog, common, language(locale.code, locale.prefix)))
    pages = [one for one in made if isinstance(one, Page)]
    files = [one for one in made if isinstance(one, OutputFile)]
    cards = drawn((one for one in made if isinstance(one, Picture)), kept / locale.code)
    return Spoken([*press.pages(frames, pages, common.site), *files, *cards], press.addresses(pages))


def unpacked(packed: bytes, locale: Locale, *places: Path) -> Spoken:
    """The same in another process."""
    return spoken(pickle.loads(packed), locale, *places)  # noqa: S301 - packed a moment ago, by ourselves


def all_spoken(catalog: Catalog, languages: tuple[Locale, ...], *places: Path) -> Iterator[Spoken]:
    """The languages in their order, those of a large record at the same time, each in a process of its own.

    `places` are those that `spoken` asks for: docs, configuration, frames, kept cards.
    """
    if len(catalog.all) < LARGE or len(languages) == 1:
        yield from (spoken(catalog, one, *places) for one in languages)
        return
    first, *others = languages
    packed = pickle.dumps(catalog)  # before this process goes on working with it
    with ProcessPoolExecutor(len(others), mp_context=get_context("spawn")) as pool:
        begun: list[Future[Spoken]] = [pool.submit(unpacked, packed, one, *places) for one in others]
        yield spoken(catalog, first, *places)
        yield from (one.result() for one in begun)
