"""What the outputs hand to the press: pages for a frame and finished files."""

from dataclasses import dataclass

REDIRECT = "redirect"


@dataclass(frozen=True)
class Page:
    """One page of the site.

    url: address below the root with a slash at the end ("models/deepseek-r1/"); "" is the home page.
    frame: folder and name of its frame in docs/ without .md ("models/frame", "timeline/index"), as deep as the page;
        or REDIRECT, then body is the address below the root to which the page leads.
    title, description: plain text, escaped by the press.
    body: finished HTML, everything in it is escaped already.
    kind: the word behind `rec-page--`.
    searched: whether the search knows the page.
    changed: ISO date of the newest source, for the sitemap; "" when nothing says.
    """

    url: str
    frame: str
    title: str
    description: str
    body: str
    kind: str
    searched: bool = False
    changed: str = ""


@dataclass(frozen=True)
class OutputFile:
    """One file of the site: its path below the root with forward slashes, and its bytes."""

    path: str
    content: bytes
