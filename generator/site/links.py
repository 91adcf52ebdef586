"""Internal links: every one has to lead to a file of the site, and to a place in it where it names one."""

from __future__ import annotations

import json
import posixpath
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from html.parser import HTMLParser
from pathlib import Path
from urllib.parse import unquote, urlsplit

from generator.errors import SiteError
from generator.site.manifest import digest

ATTRIBUTES = frozenset({"href", "src", "data-script", "data-network"})
# The page for lost readers is shown at any address, so its links begin at the host's root, which is not ours to know.
LOST = "404.html"
SHOWN = 20


@dataclass(frozen=True)
class Anatomy:
    """The links of a page and the names of the places in it."""

    links: tuple[str, ...]
    places: frozenset[str]


def check_links(files: Mapping[str, bytes], memory: Path) -> None:
    """Raises SiteError that names each page and link that leads nowhere; what pages hold is remembered by content."""
    pages = anatomies(files, memory)
    broken = [
        f"{path}: {link}" for path, page in pages.items() for link in page.links if not leads(link, path, files, pages)
    ]
    if broken:
        more = [f"and {len(broken) - SHOWN} more"] if len(broken) > SHOWN else []
        raise SiteError("links that lead nowhere:\n  " + "\n  ".join([*broken[:SHOWN], *more]))


def leads(link: str, page: str, files: Mapping[str, bytes], pages: Mapping[str, Anatomy]) -> bool:
    """Whether a link of a page arrives; links to other hosts are not followed."""
    parts = urlsplit(link)
    if parts.scheme or parts.netloc or (page == LOST and link.startswith("/")):
        return True
    path = address(unquote(parts.path), page)
    if path not in files:
        return False
    return not parts.fragment or path not in pages or unquote(parts.fragment) in pages[path].places


def address(path: str, page: str) -> str:
    """The file that a relative path means on a page; one above the root or from the root is no file."""
    if not path:
        return page
    joined = posixpath.normpath(posixpath.join(posixpath.dirname(page), path))
    if path.endswith(("/", "/.", "/..")) or path in {".", ".."}:
        joined = "index.html" if joined == "." else f"{joined}/index.html"
    return joined


def anatomies(files: Mapping[str, bytes], memory: Path) -> dict[str, Anatomy]:
    """The pages by path, taken apart; those whose bytes were seen in the last build are not parsed again."""
    known = recall(memory)
    found: dict[str, Anatomy] = {}
    seen: dict[str, Anatomy] = {}
    for path, content in files.items():
        if path.endswith(".html"):
            key = digest(content)
            found[path] = seen[key] = known.get(key) or taken_apart(content.decode())
    remember(seen, memory)
    return found


def recall(memory: Path) -> dict[str, Anatomy]:
    """What the last build knew; nothing when that cannot be read."""
    try:
        stored = json.loads(memory.read_text(encoding="utf-8"))
        return {key: Anatomy(tuple(links), frozenset(places)) for key, (links, places) in stored.items()}
    except (OSError, ValueError, TypeError, AttributeError):
        return {}


def remember(pages: Mapping[str, Anatomy], memory: Path) -> None:
    """Keep it for the next build; without a place to write, the next one is slower."""
    stored = {key: [page.links, sorted(page.places)] for key, page in pages.items()}
    try:
        memory.write_text(json.dumps(stored), encoding="utf-8")
    except OSError:
        return


def taken_apart(html: str) -> Anatomy:
    """The links and places of one page."""
    parser = Parser()
    parser.feed(html)
    parser.close()
    return Anatomy(tuple(dict.fromkeys(parser.links)), frozenset(parser.places))


class Parser(HTMLParser):
    """Collects links and places while it reads."""

    def __init__(self) -> None:
        super().__init__()
        self.links: list[str] = []
        self.places: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        given = dict(attrs)
        self.places += [value for name in ("id", "name") if (value := given.get(name)) and (name == "id" or tag == "a")]
        if not (tag == "link" and given.get("rel") == "canonical"):
            self.links += links_of(given)


def links_of(given: Mapping[str, str | None]) -> Iterator[str]:
    """The addresses in a tag's attributes."""
    yield from (value for name, value in given.items() if name in ATTRIBUTES and value is not None)
