"""A page at an address that an entry once had."""

from __future__ import annotations

from html import escape

from generator.pages import OutputFile, Page
from generator.press.policy import guarded


def redirect(page: Page, site_url: str) -> OutputFile:
    """A small page that leads on by itself and by a link, and is not meant for search engines."""
    lang = page.prefix.rstrip("/") or "en"
    target = "../" * page.url.count("/") + page.body
    head = [
        '<meta charset="utf-8">',
        f"<title>{escape(page.title)}</title>",
        '<meta name="viewport" content="width=device-width,initial-scale=1">',
        '<meta name="robots" content="noindex">',
        f'<link rel="canonical" href="{escape(site_url + page.body)}">',
        f'<meta http-equiv="refresh" content="0; url={escape(target)}">',
    ]
    body = f'<p><a href="{escape(target)}">{escape(page.title)}</a></p>'
    lines = [
        "<!doctype html>",
        f'<html lang="{lang}">',
        "<head>",
        *head,
        "</head>",
        f"<body>{body}</body>",
        "</html>",
        "",
    ]
    html = "\n".join(lines)
    return OutputFile(f"{page.url}index.html", guarded(html, page.url).encode())
