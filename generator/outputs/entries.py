"""Entry pages: one for each entry, from its kind's template where there is one, else from the general one."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.kind_pages import KIND_PAGES, general
from generator.outputs.rendering import render, script_text
from generator.outputs.whole_lists import LIMITS, address, is_cut, whole_lists
from generator.pages import OutputFile, Page
from generator.schema.quotes import Quote
from generator.settings import Settings
from generator.views.feeds.places import of_entry
from generator.views.linked import linked
from generator.views.rows import plain
from generator.views.shown import Reader, prose
from generator.views.version import last_read

SHOWN = 200


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page | OutputFile]:
    """The page of every entry, the file of its drawing, and the pages of lists where it has more than it holds."""
    reader = Reader(catalog, say)
    for record in catalog.all:
        template, values = KIND_PAGES.get(record.kind.name, general)(record, reader, settings)
        reviewed, own = last_read(record), of_entry(record, reader)
        yield Page(
            url=record.url,
            frame=f"{record.kind.name}/frame",
            title=say("page.title", name=titled(record, reader)),
            description=description(record, reader),
            body=render(
                template,
                say,
                "../../",
                near=f"{record.kind.name}/",
                shown=LIMITS,
                lists=address(record),
                feeds=own,
                **values,
            ),
            kind=record.kind.name,
            searched=True,
            changed=reviewed.iso if reviewed else "",
            linked=script_text(linked(record, reader, settings.site, about(record, reader))),
            image=f"cards/{record.ref}.png",
            feeds=own,
        )
        if file := values.get("file"):
            yield file
        if is_cut(values):
            yield from whole_lists(record, values, reader)


def about(record: Record, reader: Reader) -> tuple[str, str]:
    """What stands under the title in a search engine, and its language where that is not the reader's."""
    told = (reader.told(record.entry, field) for field in ("summary", "context"))
    return description(record, reader), next((lang for words, lang in told if words), "")


def titled(record: Record, reader: Reader) -> str:
    """The name of an entry as a title: a quote with its speaker."""
    if not isinstance(record.entry, Quote):
        return reader.name(record.ref)
    text = reader.name(record.ref) if reader.original else record.entry.title
    return reader.say("quote.title", speaker=reader.name(record.entry.speaker), text=text)


def description(record: Record, reader: Reader) -> str:
    """What stands under the title in a search engine: the summary, or the words of a quote."""
    words = (reader.told(record.entry, field) for field in ("summary", "context"))
    text, lang = next((told for told in words if told[0]), (reader.name(record.ref), ""))
    return cut(plain(prose(text, reader, lang)))


def cut(words: str) -> str:
    """Words for a search engine, which shows about so many letters, cut at a space."""
    return words if len(words) <= SHOWN else words[: SHOWN - 1].rsplit(" ", 1)[0] + " …"
