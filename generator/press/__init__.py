"""Frames and pages -> the files of the site: every page from its frame, the policy in each, sitemap, style sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from pathlib import Path

from generator.errors import FrameError
from generator.pages import REDIRECT, OutputFile, Page
from generator.press.leftovers import published
from generator.press.policy import guarded
from generator.press.redirect import redirect
from generator.press.sitemap import Address, robots, sitemap, written_at
from generator.press.skeleton import CONTENT, Skeleton, skeleton

__all__ = ["Address", "addresses", "pages", "rest"]

# The folder of the frames for kinds that have none of their own.
GENERAL = "any"
FIRST_STYLES = ("tokens", "components")  # what all other style sheets build upon
# What hand-written pages write for the start of the site, which lies one step higher for every language but the first.
START = "PRESS-START/"


def pages(frames: Path, made: Iterable[Page], site_url: str) -> Iterator[OutputFile]:
    """The pages; each frame is prepared once, before anything of a page is in it."""
    ready: dict[str, Skeleton] = {}
    for page in sorted(made, key=lambda page: page.url):
        if page.frame == REDIRECT:
            yield redirect(page, site_url)
            continue
        if page.frame not in ready:
            ready[page.frame] = frame_of(frames, page)
        yield ready[page.frame].fill(page, site_url)


def rest(frames: Path, filled: Iterable[Address], site_url: str, languages: Mapping[str, str]) -> Iterator[OutputFile]:
    """What the site has beside the filled pages: hand-written ones, scripts, styles, sitemap.

    `languages` are the codes by the folder of their pages. Raises FrameError naming the frame that is amiss.
    """
    html = {path.relative_to(frames).as_posix(): path.read_text(encoding="utf-8") for path in frames.rglob("*.html")}
    written = {path: text for path, text in sorted(html.items()) if CONTENT not in text}
    for path, text in written.items():
        yield OutputFile(path, guarded(text.replace(START, "../" * path.count("/")), path).encode())
    yield from (OutputFile(path, (frames / path).read_bytes()) for path in published(frames, html.values()))
    yield OutputFile("css/site.css", style(frames))
    known = [*filled, *(written_at(path, languages) for path in written)]
    yield OutputFile("sitemap.xml", sitemap(known, site_url, languages))
    yield OutputFile("robots.txt", robots(site_url))


def frame_of(frames: Path, page: Page) -> Skeleton:
    """The frame of a page, else the general one; raises FrameError when there is neither or it is not in order."""
    folder, _, last = page.frame.removeprefix(page.prefix).rpartition("/")
    names = (page.frame, f"{page.prefix}{GENERAL}/{last}") if folder else (page.frame,)
    found = next((path for path in (frames / address(name) for name in names) if path.is_file()), None)
    if found is None:
        raise FrameError(f"there is no frame docs/{page.frame}.md")
    return skeleton(found.read_text(encoding="utf-8"), page.frame)


def address(name: str) -> str:
    """Where MkDocs puts the page of a frame."""
    return f"{name.removesuffix('index')}/index.html".replace("//", "/").removeprefix("/")


def addresses(made: Iterable[Page]) -> list[Address]:
    """What the sitemap says of the pages: where, in which language, and how new the newest source is."""
    return [Address(page.prefix, page.place, page.changed) for page in made if page.frame != REDIRECT]


def style(frames: Path) -> bytes:
    """Our style sheets as one, for one request: tokens, components, then the others by name."""
    first = [frames / f"css/{name}.css" for name in FIRST_STYLES]
    others = sorted(path for path in (frames / "css").glob("*.css") if path not in first)
    try:
        return b"".join(path.read_bytes() for path in (*first, *others))
    except FileNotFoundError as error:
        raise FrameError(f"docs/css lacks {Path(error.filename).name}") from error
