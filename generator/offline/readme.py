"""The file that a reader of the unpacked archive opens first: what it is and how to begin, in every language."""

from __future__ import annotations

from generator.language import language
from generator.offline.site import Site

NAME = "README-FIRST.txt"
LINES = ("open", "works", "not", "online", "version", "license")
RULE = "-" * 72


def readme(site: Site) -> bytes:
    """The text, one language after the other; lines end as Windows expects, which all others take too."""
    parts = [part(site, prefix, code) for prefix, code in site.languages.items()]
    return f"\n{RULE}\n\n".join(parts).replace("\n", "\r\n").encode("utf-8-sig")


def part(site: Site, prefix: str, code: str) -> str:
    """The text in one language."""
    say = language(code, prefix)
    values = {"first": f"{prefix}index.html", "address": site.address + prefix, "version": site.version}
    lines = [say(f"offline.readme-{line}").format(**values, license=site.license) for line in LINES]
    return "\n\n".join([say("offline.readme-title"), *lines]) + "\n"
