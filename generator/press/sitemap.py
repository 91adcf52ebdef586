"""What search engines are told: the list of addresses, and where it is."""

from __future__ import annotations

from collections.abc import Iterable
from xml.sax.saxutils import escape

LOST = "404.html"


def canonical(path: str) -> tuple[str, str]:
    """The address of a hand-written page by its file; nothing is known of its age."""
    return path.removesuffix("index.html"), ""


def sitemap(pages: Iterable[tuple[str, str]], site_url: str) -> bytes:
    """The sitemap of pages given as address and ISO date of the newest source, or nothing: never the day of the build.

    The form is that of https://www.sitemaps.org/protocol.html.
    """
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">']
    for url, changed in sorted(pages):
        if url != LOST:
            day = f"<lastmod>{escape(changed)}</lastmod>" if changed else ""
            lines.append(f"<url><loc>{escape(site_url + url)}</loc>{day}</url>")
    return "\n".join([*lines, "</urlset>", ""]).encode()


def robots(site_url: str) -> bytes:
    """Everything may be read by everyone."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode()
