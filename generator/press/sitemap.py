"""What search engines are told: the list of addresses in all languages, and where it is."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from xml.sax.saxutils import escape

LOST = "404.html"
SPACES = 'xmlns="http://www.sitemaps.org/schemas/sitemap/0.9" xmlns:xhtml="http://www.w3.org/1999/xhtml"'


@dataclass(frozen=True, order=True)
class Address:
    """Where a page lies: the folder of its language, the rest of its address, ISO date of its newest source or ""."""

    prefix: str
    place: str
    changed: str = ""


def written_at(path: str, languages: Mapping[str, str]) -> Address:
    """The address of a hand-written page by its file; nothing is known of its age."""
    prefix = next((one for one in languages if one and path.startswith(one)), "")
    return Address(prefix, path.removeprefix(prefix).removesuffix("index.html"))


def sitemap(pages: Iterable[Address], site_url: str, languages: Mapping[str, str]) -> bytes:
    """The sitemap, each page with its other languages; a date is that of a source, never the day of the build.

    The form is that of https://www.sitemaps.org/protocol.html and, for languages,
    https://developers.google.com/search/docs/specialty/international/localized-versions#sitemap.
    """
    known = sorted(page for page in set(pages) if page.place != LOST)
    there: dict[str, list[str]] = {}
    for page in known:
        there.setdefault(page.place, []).append(page.prefix)
    links = {place: alternates(place, prefixes, site_url, languages) for place, prefixes in there.items()}
    lines = ['<?xml version="1.0" encoding="UTF-8"?>', f"<urlset {SPACES}>"]
    for page in known:
        day = f"<lastmod>{escape(page.changed)}</lastmod>" if page.changed else ""
        lines.append(f"<url><loc>{escape(site_url + page.prefix + page.place)}</loc>{day}{links[page.place]}</url>")
    return "\n".join([*lines, "</urlset>", ""]).encode()


def alternates(place: str, prefixes: list[str], site_url: str, languages: Mapping[str, str]) -> str:
    """The links to a page in each of its languages; none where there is only one."""
    if len(prefixes) < 2:
        return ""
    return "".join(
        f'<xhtml:link rel="alternate" hreflang="{languages[prefix]}" href="{escape(site_url + prefix + place)}"/>'
        for prefix in prefixes
    )


def robots(site_url: str) -> bytes:
    """Everything may be read by everyone."""
    return f"User-agent: *\nAllow: /\n\nSitemap: {site_url}sitemap.xml\n".encode()
