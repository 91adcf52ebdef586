"""What the outputs hand to the press: pages for a frame and finished files."""

from __future__ import annotations

from dataclasses import dataclass, replace

REDIRECT = "redirect"


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

    @property
    def place(self) -> str:
        """The address below the start of its language, the same in every language."""
        return self.url.removeprefix(self.prefix)


@dataclass(frozen=True)
class OutputFile:
    """One file of the site: its path below the root with forward slashes, and its bytes."""

    path: str
    content: bytes


def below(prefix: str, one: Page | OutputFile) -> Page | OutputFile:
    """A page or file made for the start of a language, put into the language's folder."""
    if isinstance(one, OutputFile):
        return OutputFile(prefix + one.path, one.content)
    leads = prefix + one.body if one.frame == REDIRECT else one.body
    frame = one.frame if one.frame == REDIRECT else prefix + one.frame
    return replace(one, url=prefix + one.url, frame=frame, body=leads, prefix=prefix)
