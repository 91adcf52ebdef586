"""Prints the path of a Chromium that the browser tests can start, and gets one first where none is there.

In this order: $CHROMIUM, a browser on the path, Debian's package (as root only), Playwright's own download.
"""

from __future__ import annotations

import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator

NAMES = ("chromium", "chromium-browser", "google-chrome", "google-chrome-stable")
ADVICE = (
    "No Chromium was found and none could be installed, so browser tests cannot run.\n"
    "Install one (Debian: apt install chromium; Fedora: dnf install chromium; macOS: brew install --cask chromium)\n"
    "or name one that is there: CHROMIUM=/path/to/chromium make test"
)


def from_environment() -> str | None:
    """The browser that the caller named, if it can be started."""
    return shutil.which(os.environ.get("CHROMIUM", ""))


def on_path() -> str | None:
    """The first browser of a known name on the path."""
    return next(filter(None, map(shutil.which, NAMES)), None)


def from_debian() -> str | None:
    """Debian's Chromium, installed now; only root may install, and nobody is asked for a password."""
    if shutil.which("apt-get") is None or os.geteuid() != 0:
        return None
    quiet = ["apt-get", "-qq", "-o", "Dpkg::Use-Pty=0"]
    for command in ([*quiet, "update"], [*quiet, "install", "--yes", "--no-install-recommends", "chromium"]):
        if not succeeds(command):
            return None
    return on_path()


def from_playwright() -> str | None:
    """The browser that Playwright downloads into the user's own cache."""
    from playwright.sync_api import Error, sync_playwright

    if not succeeds([sys.executable, "-m", "playwright", "install", "chromium"]):
        return None
    try:
        with sync_playwright() as playwright:
            return shutil.which(playwright.chromium.executable_path)
    except Error:
        return None


def succeeds(command: list[str]) -> bool:
    """Whether the command ended well; what it prints goes to standard error, for standard output is the answer."""
    environment = os.environ | {"DEBIAN_FRONTEND": "noninteractive"}
    finished = subprocess.run(command, env=environment, stdin=subprocess.DEVNULL, stdout=sys.stderr, check=False)  # noqa: S603
    return finished.returncode == 0


def places() -> Iterator[Callable[[], str | None]]:
    """Where to look, the cheapest place first."""
    yield from (from_environment, on_path, from_debian, from_playwright)


def main() -> int:
    """Print the path, or say what to install; the exit status tells which."""
    browser = next(filter(None, (place() for place in places())), None)
    print(browser or ADVICE, file=sys.stdout if browser else sys.stderr)
    return 0 if browser else 1


if __name__ == "__main__":
    sys.exit(main())
