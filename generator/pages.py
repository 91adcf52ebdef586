"""What the outputs hand to the press: pages for a frame and finished files."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, replace

REDIRECT = "redirect"
SITE_CARD = "cards/site.png"  # the picture of all pages that have none of their own


@dataclass(frozen=True)
class Page:
    """One page of the site.

    url: address below the root of the site with a slash at the end ("models/deepseek-r1/"); "" is the home page.
    frame: folder and name of its frame in docs/ without .md ("models/frame", "timeline/index"), as deep as the page;
        or REDIRECT, then body is the address below the root to which the page leads.
    title, description: plain text, escaped by the press.
    body: finished HTML, everything in it is escaped already.
    kind: the word behind `rec-page--`.
    searched: whether the search knows the page.
    changed: ISO date of the newest source, for the sitemap; "" when nothing says.
    prefix: the folder of its language with a slash behind it ("fr/"); "" at the site's start. Address and frame lie
        below it.
    linked: what the page is about as JSON-LD, without a letter that could end a script; "" for nothing.
    image: address below the root of the picture that is shown where a link to the page is shared.
    feeds: title and address, below the start of its language, of each feed about what the page is about.
    """

    url: str
    frame: str
    title: str
    description: str
    body: str
    kind: str
    searched: bool = False
    changed: str = ""
    prefix: str = ""
    linked: str = ""
    image: str = SITE_CARD
    feeds: tuple[tuple[str, str], ...] = ()

    @property
    def place(self) -> str:
        """The address below the start of its language, the same in every language."""
        return self.url.removeprefix(self.prefix)


@dataclass(frozen=True)
class OutputFile:
    """One file of the site: its path below the root with forward slashes, and its bytes."""

    path: str
    content: bytes


@dataclass(frozen=True)
class Picture:
    """A file that takes long to draw: its path, all that its bytes depend on as one sum, and how it is drawn.

    Outputs hand it over undrawn: who writes the site may have it from the last time, and who does not want it is quick.
    """

    path: str
    sum: str
    draw: Callable[[], bytes]

    @property
    def content(self) -> bytes:
        """The bytes, drawn now."""
        return self.draw()


def below(prefix: str, one: Page | OutputFile | Picture) -> Page | OutputFile | Picture:
    """A page or file made for the start of a language, put into the language's folder."""
    if not isinstance(one, Page):
        return replace(one, path=prefix + one.path)
    leads = prefix + one.body if one.frame == REDIRECT else one.body
    frame = one.frame if one.frame == REDIRECT else prefix + one.frame
    return replace(one, url=prefix + one.url, frame=frame, body=leads, prefix=prefix, image=prefix + one.image)
