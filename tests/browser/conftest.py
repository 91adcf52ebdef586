"""The whole site in a real browser: built from the real entries, served on loopback.

Two variables save time at the desk: CHROMIUM names the browser, BUILT_SITE a folder that is built already.
"""

import os
import runpy
import shutil
import subprocess
import sys
from dataclasses import dataclass, field
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import urlsplit

import pytest
from filelock import FileLock
from places import PATIENCE, WIDE, Site

ROOT = Path(__file__).parent.parent.parent
ARGUMENTS = ("--disable-background-networking", "--disable-component-update", "--disable-sync", "--no-first-run")


def missing(reason):
    """Without what a test needs it is skipped at the desk, and fails where a skip would go unseen."""
    (pytest.fail if os.environ.get("CI") else pytest.skip)(reason)


@pytest.fixture(scope="session")
def chromium():
    """The path of a browser that can be started."""
    finder = runpy.run_path(str(ROOT / "tools/browser.py"))
    found = finder["from_environment"]() or finder["on_path"]()
    return found or missing("no Chromium: install one, or name it in CHROMIUM")


@pytest.fixture(scope="session")
def browser_type_launch_args(chromium):
    """How pytest-playwright starts the browser; as root it only starts without its sandbox."""
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    return {"executable_path": chromium, "args": [*ARGUMENTS, *(["--no-sandbox"] if root else [])]}


class Quiet(SimpleHTTPRequestHandler):
    """Serves files with the types that browsers insist on, and prints nothing."""

    extensions_map = SimpleHTTPRequestHandler.extensions_map | {".js": "text/javascript", ".json": "application/json"}

    def log_message(self, format, *arguments):
        pass


@pytest.fixture(scope="session")
def folder(chromium, tmp_path_factory, worker_id):
    """The folder of the site, built as its readers will get it: once, however many processes test it."""
    if built := os.environ.get("BUILT_SITE"):
        return Path(built).resolve()
    base = tmp_path_factory.getbasetemp()
    out = (base if worker_id == "master" else base.parent) / "site"
    with FileLock(f"{out}.lock"):
        if not out.exists():
            build(out)
    return out


def build(out):
    """Build the site."""
    command = [sys.executable, "-m", "generator", "build", "--entries", "entries", "--docs", "docs", "--out", str(out)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)
    assert ran.returncode == 0, ran.stderr


@pytest.fixture(scope="session")
def site(folder):
    """The site, served from a thread on a free port of loopback."""
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(folder))) as server:
        thread = Thread(target=server.serve_forever, daemon=True)
        thread.start()
        yield Site(folder, f"http://127.0.0.1:{server.server_port}/")
        server.shutdown()
        thread.join()


@pytest.fixture(scope="session")
def base_url(site):
    """What relative addresses start from, in place of the fixture of pytest-playwright, which warns of itself."""
    return site.address


@dataclass
class Visit:
    """One opened page, with all that it asked for and complained of since."""

    page: object
    url: str
    requests: list = field(default_factory=list)
    complaints: list = field(default_factory=list)

    def watch(self, address):
        """Note what the page asks of its host, and complain of whatever it asks of another."""
        self.page.on("console", lambda message: self.complaints.append(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.complaints.append(f"script error: {error}"))
        self.page.on("requestfailed", lambda request: self.complaints.append(f"failed: {request.url}"))
        self.page.on("request", lambda request: self.note(request.url, address))

    def note(self, asked, address):
        if asked.startswith(address):
            self.requests.append(asked.removeprefix(address))
        elif urlsplit(asked).scheme not in ("data", "blob"):
            self.complaints.append(f"request to another host: {asked}")


@pytest.fixture
def visit(site, new_context):
    """Opens a page by its name in PAGES or by its address, in a browser window of its own."""

    def open_page(name, *, scripts=True, scheme="light", size=WIDE, **options):
        context = new_context(java_script_enabled=scripts, color_scheme=scheme, viewport=size, **options)
        context.set_default_timeout(PATIENCE)
        visited = Visit(context.new_page(), site.url(name))
        visited.watch(site.address)
        visited.page.goto(site.address + visited.url, wait_until="load")
        return visited

    return open_page


@pytest.fixture(scope="session")
def java():
    """The path of Java."""
    return shutil.which("java") or missing("no Java: the checker of HTML needs it")
