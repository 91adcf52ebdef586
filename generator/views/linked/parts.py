"""The small parts of linked data: nodes that lead to entries, names, dates, addresses elsewhere."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from generator.catalog import Record
from generator.schema.dates import PartialDate
from generator.schema.licenses import License
from generator.schema.refs import Ref
from generator.views.links import links
from generator.views.shown import Reader

Node = dict[str, Any]
# A license is a creative work: its text has a steward, a version, a date. A DefinedTerm would be a word in a list.
TYPES = {
    "models": "SoftwareApplication",
    "organizations": "Organization",
    "people": "Person",
    "events": "Event",
    "quotes": "Quotation",
    "licenses": "CreativeWork",
    "datasets": "Dataset",
}
# A paper tells of an entry, it is not the entry.
PAPERS = frozenset({"arxiv", "doi"})


def some(**given: Any) -> Node:
    """A node with what is there; a list of one is written as the one. `id` and `type` get their sign."""
    signed = {"@" + key if key in ("id", "type") else key: value for key, value in given.items()}
    held = {key: value for key, value in signed.items() if value not in (None, "", [], {})}
    return {key: value[0] if isinstance(value, list) and len(value) == 1 else value for key, value in held.items()}


def type_of(kind: str) -> str:
    """The type of the entries of a kind; of one that has no word for it, the most general."""
    return TYPES.get(kind, "Thing")


def node(ref: Ref, reader: Reader, site: str) -> Node:
    """Another entry, by its type, address and name."""
    record = reader.catalog.get(ref)
    return some(type=type_of(ref.kind), id=site + record.url, name=reader.name(ref))


def nodes(refs: Iterable[Ref], reader: Reader, site: str) -> list[Node]:
    """Other entries, each once, in their order."""
    return [node(ref, reader, site) for ref in dict.fromkeys(refs)]


def other_names(record: Record, name: str) -> list[str]:
    """What an entry is also called: as it is written, in its original script, by its aliases."""
    entry = record.entry
    native = [entry.native_name.text] if entry.native_name else []
    return [other for other in dict.fromkeys([entry.title, *native, *entry.aliases]) if other != name]


def day(date: PartialDate | None) -> str:
    """A date as its source gives it; nothing for one that is only about right, which has no form in schema.org."""
    return "" if date is None or date.about else date.iso


def same(record: Record) -> list[str]:
    """The addresses under which other catalogues know the entry."""
    return [href for name, _, href in links(record.entry) if name not in PAPERS]


def papers(record: Record) -> list[Node]:
    """The papers that tell of the entry."""
    return [some(type="ScholarlyArticle", url=href) for name, _, href in links(record.entry) if name in PAPERS]


def place(city: str | None, country: str | None) -> Node:
    """A town and a country as a postal address; nothing where neither is known."""
    known = some(addressLocality=city, addressCountry=country)
    return {"@type": "PostalAddress", **known} if known else {}


def text_of(license: Record, site: str) -> str:
    """The address of a license: of its text, else of its entry."""
    url = license.entry.url if isinstance(license.entry, License) else None
    return url or next((href for name, _, href in links(license.entry) if name == "spdx"), site + license.url)
