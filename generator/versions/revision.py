"""The entries as they were at a revision of the repository, laid out in a folder. Git runs here and nowhere else."""

from __future__ import annotations

import io
import subprocess
import tarfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from tempfile import TemporaryDirectory

from generator.errors import GeneratorError


class RefusedError(GeneratorError):
    """Git does not do what it was asked for."""


@contextmanager
def entries_at(revision: str, entries: Path) -> Iterator[Path]:
    """A temporary folder of the entries at a revision, which is gone afterwards.

    Raises GeneratorError for what is no revision, and for one without entries. Nothing is fetched.
    """
    commit = commit_of(revision, entries.parent)
    packed = git(entries.parent, "archive", "--format=tar", commit, "--", entries.name)
    with TemporaryDirectory(prefix="entries-") as folder:
        unpack(packed, folder)
        yield Path(folder) / entries.name


def unpack(packed: bytes, folder: str) -> None:
    """Lay out an archive; raises GeneratorError for a link that leads out of it."""
    try:
        with tarfile.open(fileobj=io.BytesIO(packed)) as archive:
            archive.extractall(folder, filter="data")
    except tarfile.TarError as error:
        raise GeneratorError(f"the entries of that revision cannot be laid out: {error}") from error


def commit_of(revision: str, folder: Path) -> str:
    """The commit that a revision names, in hexadecimal; what looks like an option is never given to git."""
    if revision.startswith("-") or not revision.isprintable():
        raise GeneratorError(f"{revision[:80]!r} is neither a file, nor a folder, nor a revision")
    try:
        found = git(folder, "rev-parse", "--verify", "--quiet", "--end-of-options", f"{revision}^{{commit}}")
    except RefusedError as error:
        raise GeneratorError(f"{revision[:80]!r} is neither a file, nor a folder, nor a revision") from error
    return found.decode("ascii").strip()


def git(folder: Path, *arguments: str) -> bytes:
    """What git prints; raises RefusedError with the end of its complaint, GeneratorError where there is no git."""
    try:
        command = ["git", "-C", str(folder), *arguments]
        ran = subprocess.run(command, capture_output=True, check=False)  # noqa: S603 - our own command
    except OSError as error:
        raise GeneratorError(f"git cannot be run: {error.strerror}") from error
    if ran.returncode:
        told = ran.stderr.decode(errors="replace").strip().splitlines() or ["it says nothing"]
        raise RefusedError(f"git {arguments[0]} failed: {told[-1]}")
    return ran.stdout
