"""How to cite an entry: plain text, BibTeX, Wikipedia's template, with the day of the newest reading."""

from __future__ import annotations

import re
from dataclasses import dataclass

from generator.catalog import Record
from generator.schema.dates import PartialDate
from generator.views.shown import Reader

WIKI = {"|": "{{!}}"}


@dataclass(frozen=True)
class Citation:
    """The same reference in three forms."""

    text: str
    bibtex: str
    wiki: str


def citation(record: Record, reader: Reader, site: str) -> Citation:
    """The citation of an entry; `site` is the address of the published site with a slash behind it."""
    say, url = reader.say, site + record.url
    name, title = reader.name(record.ref), say("site.title")
    reviewed = last_read(record)
    when = say.date(reviewed) if reviewed else ""
    bibtex = (
        f"@misc{{oam-{record.kind.name}-{record.id},\n  title = {{{tex(name)}}},\n  howpublished = {{{tex(title)}}},\n"
        f"  url = {{{url}}},\n  note = {{{say('cite.reviewed', date=reviewed.iso if reviewed else '')}}}\n}}"
    )
    wiki = f"{{{{cite web |title={wikitext(name)} |website={title} |url={url} |access-date={when}}}}}"
    return Citation(say("cite.text", name=name, title=title, url=url, date=when), bibtex, wiki)


def last_read(record: Record) -> PartialDate | None:
    """The newest day on which a source of the entry was read."""
    days = [source.accessed for source in record.entry.sources if source.accessed]
    return max(days, key=lambda day: day.first) if days else None


def tex(text: str) -> str:
    """Text with TeX's special characters escaped."""
    table = {"\\": r"\textbackslash{}", "~": r"\textasciitilde{}", "^": r"\textasciicircum{}"}
    return re.sub(r"[\\~^{}$&#_%]", lambda match: table.get(match[0], "\\" + match[0]), text)


def wikitext(text: str) -> str:
    """Text that ends or opens no template and no link: its bars, braces and double brackets written as entities."""
    return re.sub(r"[{}]|\[\[|\]\]|\|", lambda match: WIKI.get(match[0]) or entities(match[0]), text)


def entities(text: str) -> str:
    """Each character by its number."""
    return "".join(f"&#{ord(letter)};" for letter in text)
