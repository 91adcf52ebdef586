"""A page of the site as it works from a folder: its links, its policy, the loader, and words in place of the search."""

from __future__ import annotations

import re
from functools import lru_cache

from generator.errors import OfflineError
from generator.language import language
from generator.offline.site import Site
from generator.outputs.rendering import render

LOADER = "assets/offline.js"
# An address without scheme that ends with a folder. Values are in double quotes in all that we write.
FOLDER = re.compile(rb'(\s(?:href|action|src)="(?:[A-Za-z0-9._~%-]+/)+)(?=["?#])')
ABOVE = re.compile(rb'(\s(?:href|action)="(?:\.\./)*\.{1,2})(?=["?#])')
AWAY = re.compile(rb'(<meta http-equiv="refresh" content="0; url=(?:[A-Za-z0-9._~%-]+/)+)(?=["?#])')
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy" content="([^"]*)">')
MODULE = re.compile(rb'<script type="module"')
# What stands for the search on every page, and on its own page.
SEARCH = {
    "box": re.compile(rb'<search class="rec-search".*?</search>', re.DOTALL),
    "page": re.compile(rb'<form class="rec-results__form".*?</form>', re.DOTALL),
    "lists": re.compile(rb'<p class="rec-results__without">.*?</p>', re.DOTALL),
}


class Pages:
    """The pages of one site."""

    def __init__(self, site: Site) -> None:
        self.site = site
        self.said = lru_cache(maxsize=None)(self.words)

    def page(self, path: str, html: bytes) -> bytes:
        """The page at a path, for a folder; raises OfflineError for one that cannot work there."""
        if MODULE.search(html):
            raise OfflineError(f"{path} loads a module by itself; let a script of it import the module")
        html = AWAY.sub(rb"\1index.html", ABOVE.sub(rb"\1/index.html", FOLDER.sub(rb"\1index.html", html)))
        depth, prefix = path.count("/"), self.site.prefix(path)
        first = f'<script src="{"../" * depth}{LOADER}"></script>'.encode() if b"<script" in html else b""
        html = POLICY.sub(lambda found: guard(found[1]) + first, html, count=1)
        for part, pattern in SEARCH.items():
            if found := pattern.search(html):
                words = self.said(part, prefix, depth - prefix.count("/"))
                html = html[: found.start()] + words + html[found.end() :]
        return html

    def words(self, part: str, prefix: str, depth: int) -> bytes:
        """What stands in the place of a part of the search, on pages so many folders below their language's start."""
        say = language(self.site.languages[prefix], prefix)
        online = f"{self.site.address}{prefix}search/"
        return render("offline_search.html.j2", say, "../" * depth, part=part, online=online).encode()


@lru_cache(maxsize=256)
def guard(policy: bytes) -> bytes:
    """The policy of a page in a folder: files may be loaded, and still nothing from a network and nothing fetched."""
    given = policy.replace(b" 'wasm-unsafe-eval'", b"")
    for name in (b"connect-src", b"worker-src"):
        given = given.replace(name + b" 'self'", name + b" 'none'")
    return b'<meta http-equiv="Content-Security-Policy" content="' + given.replace(b"'self'", b"'self' file:") + b'">'
