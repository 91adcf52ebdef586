"""An item in the reader's words: a title, a line about it, what changed, the weightiest facts and how sure they are."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from generator.catalog import Record, count
from generator.schema.models import Model
from generator.schema.quotes import Quote
from generator.views.changes.lines import Line, lines
from generator.views.changes.sorts import SORTS
from generator.views.changes.values import Past
from generator.views.entry_page import summary, voice
from generator.views.feeds.items import VALUES, Item
from generator.views.feeds.places import tag
from generator.views.model_page import openness_row
from generator.views.rows import WEIGHTS_LICENSE, Row, plain, rows
from generator.views.shown import Reader, Runs, prose
from generator.views.words_said import Said, said

SHORT = 300  # letters of a line about an item
FACTS = 6
LINES = 12  # changes of an item that are told one by one
WEIGHTIEST: dict[str, tuple[str, ...]] = {
    "models": ("organizations", "released", WEIGHTS_LICENSE, "parameters", "context_window"),
    "organizations": ("type", "founded", "country", "city"),
    "people": ("affiliations.*",),
    "events": ("date", "end_date", "type", "organizations.*"),
    "quotes": (),
    "licenses": ("spdx", "released", "steward", "osi_approved"),
    "datasets": ("organizations", "released", "license", "size"),
}


@dataclass(frozen=True)
class Told:
    """An item in words.

    id: its permanent name; url: the page about it; when: its day; published: whether that is the day of an edition that
    told it. summary: plain text. edition, edition_url: its version, and the page about it. prose, voice: the summary of
    the entry, and whose words it has. facts: with evidence.
    """

    id: str
    url: str
    title: str
    when: date
    published: bool
    kind: str
    kind_word: str
    topics: tuple[tuple[str, str], ...]
    summary: str
    changes: tuple[Line, ...]
    edition: str
    edition_url: str
    prose: Runs
    voice: str
    quote: Said | None
    facts: tuple[Row, ...]
    marks: str


def told(item: Item, reader: Reader, old: Past, site: str) -> Told:
    """One item; `old` reads what entries said once."""
    say, record = reader.say, item.record
    kind_word = say.words.get(f"kind-one.{item.kind}", item.kind.capitalize())
    changes = sorted((one for change in item.changes for one in lines(change, old)), key=weight)
    quote = next(iter(said([record], reader)), None) if record else None
    prose_of = about(record, reader) if record else ()
    return Told(
        id=tag(site, say, item.key),
        url=site + say.prefix + (item.record.url if item.record and item.what != "removed" else of_edition(item)),
        title=title(item, reader),
        when=item.when,
        published=item.edition is not None,
        kind=item.kind,
        kind_word=kind_word,
        topics=tuple((tag, say(f"topic.{tag}")) for tag in record.entry.tags) if record else (),
        summary=cut(in_short(item, changes, quote, prose_of, reader)),
        changes=tuple(changes),
        edition=item.edition.version if item.edition else "",
        edition_url=site + say.prefix + of_edition(item) if item.edition else "",
        prose=prose_of,
        voice=voice(record, reader, "context" if quote else "summary") if record else "",
        quote=quote,
        facts=tuple(weightiest(record, reader)) if record else (),
        marks=marks(record, reader) if record else "",
    )


def of_edition(item: Item) -> str:
    """The page about the edition of an item below the start of its language; to it leads what is gone."""
    return f"changes/{item.edition.version}/" if item.edition else ""


def title(item: Item, reader: Reader) -> str:
    """What became of which entry."""
    say, name = reader.say, named(item.record, reader) if item.record else item.name
    own = f"feeds.new-{item.kind}"
    return say(own if item.what == "new" and own in say.words else f"feeds.is-{item.what}", name=name)


def named(record: Record, reader: Reader) -> str:
    """The name of an entry; a quote is called by its speaker and its first words."""
    if not isinstance(record.entry, Quote):
        return reader.name(record.ref)
    text = reader.name(record.ref) if reader.original else record.entry.title
    return reader.say("timeline.quote", speaker=reader.name(record.entry.speaker), text=text)


def about(record: Record, reader: Reader) -> Runs:
    """Our own words about an entry: its summary, or the context of a quote."""
    if not isinstance(record.entry, Quote):
        return summary(record, reader)
    words, lang = reader.told(record.entry, "context")
    return prose(words, reader, lang)


def in_short(item: Item, changes: Sequence[Line], quote: Said | None, prose_of: Runs, reader: Reader) -> str:
    """An item in a line of plain text."""
    say = reader.say
    if item.what == "removed":
        return say("feeds.removed-in", version=item.edition.version if item.edition else "")
    if item.what != "new" and changes:
        told = [change for change in changes if change.sort in VALUES] or changes
        return say("text.semicolon").join(in_words(change, reader) for change in told[:LINES])
    if quote:
        return say("text.quoted", text=quote.translation if quote.leads else quote.text)
    return plain(prose_of) or title(item, reader)


def weight(change: Line) -> int:
    """Key for sorting: what became of the entry and its values comes before sources, verdicts and translations."""
    return SORTS.index(change.sort)


def in_words(change: Line, reader: Reader) -> str:
    """A change as plain text."""
    say, old, new = reader.say, plain(change.old), plain(change.new)
    about = [change.about.text] if change.about else []
    values = (
        say("feeds.became", old=old, new=new) if old and new else new or (say("feeds.gone", old=old) if old else "")
    )
    return say("text.colon").join([change.label, *about, *([values] if values else [])])


def cut(words: str) -> str:
    """Words for a line, cut at a space."""
    return words if len(words) <= SHORT else words[: SHORT - 1].rsplit(" ", 1)[0] + " …"


def weightiest(record: Record, reader: Reader) -> list[Row]:
    """The facts that say most of an entry, with their marks; those that are missing are left to its page."""
    patterns = WEIGHTIEST.get(record.kind.name, record.kind.entry.EXPECTED)
    found = [row for row in rows(record, reader, patterns) if not row.gap][:FACTS] if patterns else []
    return [*found[:2], openness_row(record, reader), *found[2:]] if isinstance(record.entry, Model) else found


def marks(record: Record, reader: Reader) -> str:
    """How many facts of an entry carry each mark."""
    say = reader.say
    found = [say.counted(f"count.{mark}", number) for mark, number in count(record.facts).items() if number]
    return say("text.comma").join(found)
