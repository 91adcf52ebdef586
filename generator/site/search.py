"""The search index: Pagefind reads the finished pages, and only when their searched text has changed."""

from __future__ import annotations

import gzip
import hashlib
import json
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Callable, Mapping
from importlib.metadata import PackageNotFoundError, version
from pathlib import Path

from generator.errors import SiteError
from generator.site.manifest import digest, read_manifest

FOLDER = "pagefind"
STAMP = "searched.sha256"
PLACES = "pages-{code}.json: folder, last step, name"  # the form of our own file in the index
FRAGMENT = b"pagefind_dcd"  # what stands before the JSON of a page
FILTER = b' data-pagefind-filter="'
SEARCHED = re.compile(rb"<(?:article|main|div)\b[^>]*\sdata-pagefind-body[\s>].*</article>", re.DOTALL)
# Parts of pages that say nothing of their subject: marks of evidence, what is computed, what leads away from the page.
SECTIONS = (
    "around", "before-after", "chain", "cite", "duties", "lineage", "may-i", "meanwhile", "models-under", "openness",
    "related", "same-speaker", "sources",
)  # fmt: skip
PARTS = ("m", "state", "ev", "tl__meta", "tally", "crumbs", "pn", "cite", "aside")
IGNORED = ",".join([*(f"section#{id}" for id in SECTIONS), *(f".rec-{part}" for part in PARTS)])
# Ready-made boxes that we do not use, and the script that marks words on the page that was found.
UNUSED = re.compile(r"pagefind-(?:ui|modular-ui|component-ui|highlight)\b.*")


def add_search(files: Mapping[str, bytes], site: Path, published: Path, progress: Callable[[str], None]) -> None:
    """Give the new site its index: the published one's when nothing that is searched has changed, else a new one."""
    stamp = stamp_of(files)
    if stamp is None:
        return
    if same_stamp(published, stamp):
        shutil.copytree(published / FOLDER, site / FOLDER, copy_function=os.link)
        return
    progress("making the search index")
    run_pagefind(site)
    for path in (site / FOLDER).iterdir():
        if UNUSED.fullmatch(path.name):
            path.unlink()
    add_places(site / FOLDER)
    (site / FOLDER / STAMP).write_text(stamp + "\n", encoding="utf-8")


def add_places(folder: Path) -> None:
    """Write `pages-CODE.json` of each language: where each page lies, by the name that the engine gives to a result.

    So a result is known before its text is loaded: {folder below the site: {last step of the address: name}}.
    """
    places: dict[str, dict[str, dict[str, str]]] = {}
    for path in sorted((folder / "fragment").iterdir()):
        code, name = path.stem.rsplit("_", 1)
        address = fragment_address(path.read_bytes())
        above, _, last = address.strip("/").rpartition("/")
        places.setdefault(code, {}).setdefault(above, {})[last] = name
    for code, found in places.items():
        (folder / f"pages-{code}.json").write_text(written(found), encoding="utf-8")


def fragment_address(packed: bytes) -> str:
    """The address in a file of the engine; raises SiteError for one of another form, as of another version."""
    try:
        return str(json.loads(gzip.decompress(packed).removeprefix(FRAGMENT))["url"])
    except (OSError, ValueError, KeyError) as error:
        raise SiteError(f"pagefind {engine()} writes its fragments in another form") from error


def written(places: dict[str, dict[str, str]]) -> str:
    """The places as JSON, in a fixed order."""
    return json.dumps(places, ensure_ascii=False, sort_keys=True, separators=(",", ":")) + "\n"


def stamp_of(files: Mapping[str, bytes]) -> str | None:
    """A hash of everything that is searched and of the engine's version; None when nothing is searched."""
    found = {
        path: match[0]
        for path, content in files.items()
        if path.endswith(".html") and (match := SEARCHED.search(content))
    }
    if not found:
        return None
    if filtered := [path for path, text in found.items() if FILTER in text]:
        raise SiteError(f"{filtered[0]} has data-pagefind-filter, with which the search index differs from run to run")
    stamp = hashlib.sha256(f"{engine()}\0{IGNORED}\0{PLACES}".encode())
    for path, text in sorted(found.items()):
        stamp.update(f"\0{path}\0{len(text)}\0".encode() + text)
    return stamp.hexdigest()


def engine() -> str:
    """The version of Pagefind; raises SiteError when it is not installed."""
    try:
        return version("pagefind")
    except PackageNotFoundError as error:
        raise SiteError("the search needs the package pagefind[bin]") from error


def same_stamp(published: Path, stamp: str) -> bool:
    """Whether the published index was made from the same, and is whole."""
    try:
        if (published / FOLDER / STAMP).read_text(encoding="utf-8") != stamp + "\n":
            return False
        sums = {path: sum_ for path, sum_ in read_manifest(published).items() if path.startswith(f"{FOLDER}/")}
        return all(digest((published / path).read_bytes()) == sum_ for path, sum_ in sums.items())
    except OSError:
        return False


def run_pagefind(site: Path) -> None:
    """Run Pagefind as a program of its own over the new site; raises SiteError with what it said when it fails."""
    command = [sys.executable, "-m", "pagefind", "--site", str(site), "--output-subdir", FOLDER]
    command += ["--exclude-selectors", IGNORED]
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PAGEFIND_")}
    ran = subprocess.run(command, capture_output=True, text=True, check=False, env=kept)  # noqa: S603 - our own command
    if ran.returncode != 0 or not (site / FOLDER / "pagefind.js").is_file():
        said = (ran.stderr.strip() or ran.stdout.strip()).splitlines()[-3:]
        raise SiteError("the search index could not be made: " + " / ".join(said))
