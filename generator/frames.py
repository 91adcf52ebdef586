"""Hand-written pages and frames: docs/ -> finished HTML, made by MkDocs and kept until their sources change.

Each language is one run of MkDocs; all lie in one folder as they lie on the site.
"""

from __future__ import annotations

import hashlib
import logging
import os
import shutil
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from importlib.metadata import version
from pathlib import Path
from typing import Any

from generator.errors import FrameError
from generator.locales import Locale, locales, own_name
from generator.overlay import lay_out

ENGINE = ("mkdocs", "mkdocs-material", "markdown", "jinja2")
KEPT = 3


def build(docs: Path, config: Path, cache: Path) -> Path:
    """The folder of finished frames; made anew only when docs, overrides, configuration or engine changed.

    Raises FrameError when MkDocs stops or warns: a frame that is only nearly right would break every page made from it.
    """
    finished = cache / key(docs, config)
    if not finished.is_dir():
        cache.mkdir(parents=True, exist_ok=True)
        with tempfile.TemporaryDirectory(prefix="making-", dir=cache) as making:
            made = Path(making) / "frames"
            run_engine(docs, config, made, extra(locales(config)[0], config))
            add_others(docs, config, made)
            settle(made, finished)
        forget_oldest(cache)
    return finished


def add_others(docs: Path, config: Path, made: Path) -> None:
    """Add the frames of the other languages, each below its folder."""
    first, *others = locales(config)
    codes = frozenset(one.code for one in (first, *others))
    for locale in others:
        with tempfile.TemporaryDirectory(prefix="language-") as making:
            pages, target = Path(making) / "docs", Path(making) / "frames"
            untranslated = lay_out(docs, locale, codes, pages)
            run_engine(pages, locale.config, target, extra(locale, config, untranslated), exclude_docs="")
            shutil.copytree(target / locale.code, made / locale.code)


def extra(locale: Locale, config: Path, untranslated: list[str] | None = None) -> dict[str, Any]:
    """What the overrides need to know: where the language begins, the others, which pages are not translated."""
    every = [{"code": one.code, "prefix": one.prefix, "name": own_name(one.code)} for one in locales(config)]
    return {"prefix": locale.prefix, "languages": every, "untranslated": untranslated or []}


def settle(made: Path, finished: Path) -> None:
    """Give finished frames their name; another build that was quicker has made the same ones."""
    try:
        made.rename(finished)
    except OSError:
        if not finished.is_dir():
            raise


def forget_oldest(cache: Path) -> None:
    """Keep the newest sets of frames: another build may still read the last one."""
    kept = [path for path in cache.iterdir() if path.is_dir() and not path.name.startswith("making-")]
    for path in sorted(kept, key=lambda path: path.stat().st_mtime, reverse=True)[KEPT:]:
        shutil.rmtree(path, ignore_errors=True)


def key(docs: Path, config: Path) -> str:
    """A hash of everything that the frames rest on."""
    digest = hashlib.sha256("\0".join(f"{name} {version(name)}" for name in ENGINE).encode())
    for path in [
        *(one.config for one in locales(config)),
        *files_below(docs),
        *files_below(config.parent / "overrides"),
    ]:
        name = os.path.relpath(path, config.parent)
        content = path.read_bytes()
        digest.update(f"\0{name}\0{len(content)}\0".encode(errors="surrogateescape") + content)
    return digest.hexdigest()[:24]


def files_below(folder: Path) -> list[Path]:
    """Every file below a folder, ordered; none where there is no folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def run_engine(docs: Path, config: Path, target: Path, known: dict[str, Any], **given: Any) -> None:
    """One run of MkDocs, without our hook, whose warnings are errors; `known` is told to the overrides."""
    from mkdocs.commands.build import build as build_with_mkdocs
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    with heard() as said:
        try:
            folders = {"docs_dir": str(docs.resolve()), "site_dir": str(target.resolve())}
            settings = load_config(str(config), hooks=[], watch=[], **folders, **given)
            settings.extra.update(known)
            build_with_mkdocs(settings)
        except MkDocsException as error:
            raise FrameError("; ".join(["MkDocs stopped", *filter(None, [str(error)]), *said])) from error
    if said:
        raise FrameError("; ".join(["MkDocs warns about docs/", *said]))


class Listener(logging.Handler):
    """Keeps what a logger says."""

    def __init__(self) -> None:
        super().__init__(logging.WARNING)
        self.said: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.said.append(" ".join(record.getMessage().split()))


@contextmanager
def heard() -> Iterator[list[str]]:
    """The warnings of MkDocs while the block runs, instead of on the terminal."""
    logger, listener = logging.getLogger("mkdocs"), Listener()
    before = logger.propagate
    logger.addHandler(listener)
    logger.propagate = False
    try:
        yield listener.said
    finally:
        logger.removeHandler(listener)
        logger.propagate = before
