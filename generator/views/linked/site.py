"""The whole site as linked data, with the way to ask it."""

from __future__ import annotations

from generator.language import Language
from generator.views.linked.entry import CONTEXT
from generator.views.linked.parts import Node


def website(say: Language, site: str) -> Node:
    """The object of the home page of a language: the site, and the address of its search."""
    start = site + say.prefix
    return {
        "@context": CONTEXT,
        "@type": "WebSite",
        "@id": site,
        "url": start,
        "name": say("site.title"),
        "description": say("home.lead"),
        "inLanguage": say.code,
        "potentialAction": {
            "@type": "SearchAction",
            "target": {"@type": "EntryPoint", "urlTemplate": start + "search/?q={words}"},
            "query-input": "required name=words",
        },
    }
