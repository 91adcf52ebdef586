"""Identifiers in other catalogues as addresses."""

from __future__ import annotations

from urllib.parse import quote

from generator.schema.base import Entry

ADDRESSES = {
    "homepage": "{}",
    "github": "https://github.com/{}",
    "huggingface": "https://huggingface.co/{}",
    "modelscope": "https://modelscope.cn/models/{}",
    "arxiv": "https://arxiv.org/abs/{}",
    "doi": "https://doi.org/{}",
    "wikidata": "https://www.wikidata.org/wiki/{}",
    "ror": "https://ror.org/{}",
    "spdx": "https://spdx.org/licenses/{}.html",
    "x": "https://x.com/{}",
    "mastodon": "{}",
}


def links(entry: Entry) -> list[tuple[str, str, str]]:
    """Name of the catalogue, identifier and address for each link of an entry."""
    found = []
    for catalogue in type(entry.links).model_fields:
        identifier = getattr(entry.links, catalogue)
        if identifier:
            found.append((catalogue, identifier, address(catalogue, identifier)))
    return found


def address(catalogue: str, identifier: str) -> str:
    """The address of an identifier."""
    if catalogue == "wikipedia":
        language, title = identifier.split(":", 1)
        return f"https://{language}.wikipedia.org/wiki/{quote(title.replace(' ', '_'))}"
    return ADDRESSES[catalogue].format(identifier)
