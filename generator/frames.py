"""Hand-written pages and frames: docs/ -> finished HTML, made by MkDocs and kept until their sources change."""

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

from generator.errors import FrameError

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
            run_engine(docs, config, made)
            settle(made, finished)
        forget_oldest(cache)
    return finished


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
    for path in [config, *files_below(docs), *files_below(config.parent / "overrides")]:
        name = os.path.relpath(path, config.parent)
        content = path.read_bytes()
        digest.update(f"\0{name}\0{len(content)}\0".encode(errors="surrogateescape") + content)
    return digest.hexdigest()[:24]


def files_below(folder: Path) -> list[Path]:
    """Every file below a folder, ordered; none where there is no folder."""
    return sorted(path for path in folder.rglob("*") if path.is_file())


def run_engine(docs: Path, config: Path, target: Path) -> None:
    """One run of MkDocs, without our hook, whose warnings are errors."""
    from mkdocs.commands.build import build as build_with_mkdocs
    from mkdocs.config import load_config
    from mkdocs.exceptions import MkDocsException

    with heard() as said:
        try:
            folders = {"docs_dir": str(docs.resolve()), "site_dir": str(target.resolve())}
            settings = load_config(str(config), hooks=[], watch=[], **folders)
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
