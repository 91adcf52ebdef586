"""One build at a time for each published folder."""

from __future__ import annotations

import os
import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from generator.errors import SiteError


@contextmanager
def locked(target: Path, progress: Callable[[str], None]) -> Iterator[None]:
    """Hold the folder's lock while the block runs; waits for its holder and says who that is.

    The system frees the lock of a process that dies. Where the system has no such locks, there is none.
    """
    if sys.platform == "win32":
        yield
        return
    path = target.parent / f".{target.name}.lock"
    descriptor = take(path, progress)
    try:
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, f"process {os.getpid()}".encode(), 0)
        yield
    finally:
        path.unlink(missing_ok=True)
        os.close(descriptor)


def take(path: Path, progress: Callable[[str], None]) -> int:
    """The lock file, open and locked; begins again when its last holder has removed it meanwhile."""
    while True:
        try:
            descriptor = os.open(path, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o644)
        except OSError as error:
            raise SiteError(f"the lock {path} cannot be opened: {error.strerror}") from error
        wait(descriptor, progress)
        if is_same(descriptor, path):
            return descriptor
        os.close(descriptor)


def wait(descriptor: int, progress: Callable[[str], None]) -> None:
    """Lock the open file, at once or when its holder is done."""
    import fcntl

    try:
        fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        holder = os.pread(descriptor, 80, 0).decode(errors="replace") or "another process"
        progress(f"waiting for {holder}, which builds the same site")
        fcntl.flock(descriptor, fcntl.LOCK_EX)


def is_same(descriptor: int, path: Path) -> bool:
    """True when the name still means the open file."""
    try:
        return os.path.samestat(os.fstat(descriptor), path.stat())
    except FileNotFoundError:
        return False
