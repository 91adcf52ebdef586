"""A frame made ready: cut at its tokens once, so that nothing is ever searched or replaced in contributors' text."""

from __future__ import annotations

import re
from dataclasses import dataclass
from html import escape

from generator.errors import FrameError
from generator.pages import OutputFile, Page
from generator.press.policy import guarded

CONTENT = "<!--press:content-->"
HEAD = "<!--press:head-->"
TITLE = "<title>PRESS-TITLE</title>"
DESCRIPTION = 'content="PRESS-DESCRIPTION"'
CANONICAL = 'href="PRESS-CANONICAL"'
HERE = "PRESS-HERE"
KIND = "rec-page--PRESS-KIND"
SEARCHED = " data-press-searched"
TOKENS = (TITLE, DESCRIPTION, CANONICAL, HEAD, KIND, SEARCHED, CONTENT)
MANY = (HERE,)  # where a link to the same page in another language ends: none, or as many as there are others

HEADING = re.compile(r'<h1 id="content">.*?</h1>\s*', re.DOTALL)
SKIP_LINK = re.compile(r'href="#(?:content|__skip)" class="md-skip"')
MARGINS = re.compile(r"\n\s+")
URL = re.compile(r"(?:[a-z0-9][a-z0-9._-]*/)*")
WORD = re.compile(r"[a-z0-9-]+")


@dataclass(frozen=True)
class Skeleton:
    """The pieces of a frame; every second one is a token. Its depth is the number of folders above its pages."""

    name: str
    pieces: tuple[str, ...]
    depth: int

    def fill(self, page: Page, site_url: str) -> OutputFile:
        """The finished page; raises FrameError when its address or kind does not suit the frame."""
        if not URL.fullmatch(page.url) or page.url.count("/") != self.depth:
            raise FrameError(f"the page {page.url!r} does not lie as deep as its frame docs/{self.name}.md")
        if not WORD.fullmatch(page.kind):
            raise FrameError(f"the page {page.url!r} has a kind that cannot be a class: {page.kind!r}")
        values = values_of(page, site_url)
        html = "".join(values[piece] if number % 2 else piece for number, piece in enumerate(self.pieces))
        return OutputFile(f"{page.url}index.html", html.encode())


def values_of(page: Page, site_url: str) -> dict[str, str]:
    """What stands in the place of each token."""
    title, description, address = escape(page.title), escape(page.description), escape(site_url + page.url)
    image = escape(site_url + page.image)
    return {
        TITLE: f"<title>{title}</title>",
        DESCRIPTION: f'content="{description}"',
        CANONICAL: f'href="{address}"',
        HEAD: "".join(
            f'<meta property="og:{name}" content="{words}">'
            for name, words in (("title", title), ("image", image), ("image:alt", title))
        )
        + feeds(page)
        + (f'<script type="application/ld+json">{page.linked}</script>' if page.linked else ""),
        KIND: f"rec-page--{page.kind}",
        SEARCHED: " data-pagefind-body" if page.searched else "",
        HERE: page.place,
        CONTENT: page.body,
    }


def feeds(page: Page) -> str:
    """The feeds about what a page is about, beside that of all which its frame has."""
    up = "../" * page.place.count("/")
    return "".join(
        f'<link rel="alternate" type="application/atom+xml" title="{escape(title)}" href="{escape(up + address)}">'
        for title, address in page.feeds
    )


def skeleton(html: str, name: str) -> Skeleton:
    """A frame cut at its tokens; raises FrameError unless each is there once, as are the heading and the skip link."""
    depth = name.removesuffix("index").count("/") + (not name.endswith("index"))
    html, headings = HEADING.subn("", MARGINS.sub("\n", html))
    html, links = SKIP_LINK.subn('href="#content" class="md-skip"', html)
    found = {"heading": headings, "skip link": links, **{token: html.count(token) for token in TOKENS}}
    if wrong := [f"{what} {number} times" for what, number in found.items() if number != 1]:
        raise FrameError(f"the frame docs/{name}.md must hold once each: " + ", ".join(wrong))
    pieces = re.split("(" + "|".join(map(re.escape, TOKENS + MANY)) + ")", guarded(html, f"the frame docs/{name}.md"))
    return Skeleton(name, tuple(pieces), depth)
