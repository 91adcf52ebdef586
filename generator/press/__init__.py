"""Frames and pages -> the files of the site: every page from its frame, the policy in each, sitemap, style sheet."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from pathlib import Path

from generator.errors import FrameError
from generator.pages import REDIRECT, OutputFile, Page
from generator.press.leftovers import published
from generator.press.policy import guarded
from generator.press.redirect import redirect
from generator.press.sitemap import canonical, robots, sitemap
from generator.press.skeleton import CONTENT, Skeleton, skeleton

__all__ = ["press"]

# The folder of the frames for kinds that have none of their own.
GENERAL = "any"
FIRST_STYLES = ("tokens", "components")  # what all other style sheets build upon


def press(frames: Path, pages: Iterable[Page], site_url: str) -> Iterator[OutputFile]:
    """Every file that comes from the frames, and every page; raises FrameError naming the frame that is amiss."""
    made = sorted(pages, key=lambda page: page.url)
    html = {path.relative_to(frames).as_posix(): path.read_text(encoding="utf-8") for path in frames.rglob("*.html")}
    written = {path: text for path, text in sorted(html.items()) if CONTENT not in text}
    yield from filled(html, made, site_url)
    yield from (OutputFile(path, guarded(text, path).encode()) for path, text in written.items())
    yield from (OutputFile(path, (frames / path).read_bytes()) for path in published(frames, html.values()))
    yield OutputFile("css/site.css", style(frames))
    yield OutputFile("sitemap.xml", sitemap([*addresses(made), *map(canonical, written)], site_url))
    yield OutputFile("robots.txt", robots(site_url))


def filled(html: dict[str, str], pages: Iterable[Page], site_url: str) -> Iterator[OutputFile]:
    """The pages; each frame is prepared once, before anything of a page is in it."""
    ready: dict[str, Skeleton] = {}
    for page in pages:
        if page.frame == REDIRECT:
            yield redirect(page, site_url)
            continue
        if page.frame not in ready:
            ready[page.frame] = frame_of(html, page.frame)
        yield ready[page.frame].fill(page, site_url)


def frame_of(html: dict[str, str], name: str) -> Skeleton:
    """The frame of that name, else the general one; raises FrameError when there is neither or it is not in order."""
    folder, _, last = name.rpartition("/")
    names = (name, f"{GENERAL}/{last}") if folder else (name,)
    found = next((path for path in map(address, names) if path in html), None)
    if found is None:
        raise FrameError(f"there is no frame docs/{name}.md")
    return skeleton(html[found], name)


def address(name: str) -> str:
    """Where MkDocs puts the page of a frame."""
    return f"{name.removesuffix('index')}/index.html".replace("//", "/").removeprefix("/")


def addresses(pages: Iterable[Page]) -> list[tuple[str, str]]:
    """What the sitemap says of the pages: where, and how new the newest source is."""
    return [(page.url, page.changed) for page in pages if page.frame != REDIRECT]


def style(frames: Path) -> bytes:
    """Our style sheets as one, for one request: tokens, components, then the others by name."""
    first = [frames / f"css/{name}.css" for name in FIRST_STYLES]
    others = sorted(path for path in (frames / "css").glob("*.css") if path not in first)
    try:
        return b"".join(path.read_bytes() for path in (*first, *others))
    except FileNotFoundError as error:
        raise FrameError(f"docs/css lacks {Path(error.filename).name}") from error
