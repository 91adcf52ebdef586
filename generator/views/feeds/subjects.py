"""What there is a feed of: the whole record, what happened, each kind, organization, person, family, topic, theme."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass

from generator.catalog import Catalog, Record
from generator.schema.models import Model
from generator.themes import Theme
from generator.views import theme as themes
from generator.views.aliases import sorting
from generator.views.feeds.items import Item, first_id
from generator.views.feeds.places import ALL, OWN, TIMELINE, family_id, place
from generator.views.lineage import maker
from generator.views.shown import Reader

MOST, OF_KIND, OF_SUBJECT = 50, 30, 15  # items of the feed of all, of a kind, of anything else
HAPPENS = ("models", "events", "quotes")
# A sentence that only mentions an entry does not make another one news about it.
MENTIONS = frozenset({"summary", "context", "translations"})


@dataclass(frozen=True)
class Subject:
    """What a feed is about: its group, id and name, the page about it below the root, its items, the newest first.

    group: `all`, `timeline`, `kinds`, `organizations`, `people`, `families`, `topics`, `themes`. number: how many
    entries it can tell of. once: the id it first had; former: those it had before.
    """

    group: str
    id: str
    name: str
    home: str
    items: tuple[Item, ...]
    number: int
    once: str = ""
    former: tuple[str, ...] = ()

    @property
    def place(self) -> str:
        """The address below the start of its language, without its ending."""
        return place(self.id) if self.group in (ALL, TIMELINE, "kinds") else place(self.group, self.id)

    @property
    def first_place(self) -> str:
        """The address that it first had, by which it is known for good."""
        return place(self.group, self.once) if self.once else self.place


class Found:
    """The items, so that those of many subjects are found quickly."""

    def __init__(self, items: Sequence[Item]) -> None:
        self.items = items
        self.places: dict[Record, list[int]] = {}
        for at, item in enumerate(items):
            if item.record:
                self.places.setdefault(item.record, []).append(at)

    def about(self, records: Iterable[Record]) -> tuple[Item, ...]:
        """The newest items about some entries."""
        places = sorted(at for record in records for at in self.places.get(record, ()))
        return tuple(self.items[at] for at in places[:OF_SUBJECT])

    def of_kinds(self, kinds: Iterable[str], number: int) -> tuple[Item, ...]:
        """The newest items of kinds, those about entries that are gone too."""
        wanted = frozenset(kinds)
        return tuple([item for item in self.items if item.kind in wanted][:number])


def subjects(reader: Reader, items: Sequence[Item], stories: Sequence[Theme]) -> Iterator[Subject]:
    """Everything that has a feed."""
    found = Found(items)
    yield from wholes(reader, found)
    for kind in OWN:
        yield from (of_entry(record, reader, found) for record in reader.catalog.of(kind))
    yield from families(reader.catalog, found)
    yield from topics(reader, found)
    for story in stories:
        records = {item.record for item in themes.items(story, reader.catalog)}
        home = f"themes/{story.id}/"
        yield Subject("themes", story.id, story.title, home, found.about(records), len(records))


def wholes(reader: Reader, found: Found) -> Iterator[Subject]:
    """The feeds of all, of what happened, and of each kind."""
    say, catalog = reader.say, reader.catalog
    kinds = {kind.name: len(catalog.of(kind.name)) for kind in catalog.kinds}
    yield Subject(ALL, ALL, say("feeds.name-all"), "", tuple(found.items[:MOST]), sum(kinds.values()))
    happened = [kind for kind in HAPPENS if kind in kinds]
    items, number = found.of_kinds(happened, OF_KIND), sum(kinds[kind] for kind in happened)
    yield Subject(TIMELINE, TIMELINE, say("nav.timeline"), "timeline/", items, number)
    for kind, number in kinds.items():
        name = say.words.get(f"kind.{kind}", kind.capitalize())
        yield Subject("kinds", kind, name, f"{kind}/", found.of_kinds([kind], OF_KIND), number)


def of_entry(record: Record, reader: Reader, found: Found) -> Subject:
    """The feed of an organization or a person."""
    records = about(reader.catalog, record)
    kind, name = record.kind.name, reader.name(record.ref)
    former, once = record.entry.formerly, first_id(record)
    return Subject(kind, record.id, name, record.url, found.about(records), len(records), once, former)


def about(catalog: Catalog, record: Record) -> list[Record]:
    """An entry and those that name it in one of their fields."""
    return list(dict.fromkeys([record, *naming(catalog, record)]))


def naming(catalog: Catalog, record: Record) -> Iterator[Record]:
    """The entries that name an entry in one of their fields."""
    return (link.record for link in catalog.backlinks(record) if link.field not in MENTIONS)


def families(catalog: Catalog, found: Found) -> Iterator[Subject]:
    """The feeds of families: their models, events that name these, quotes about them."""
    members: dict[str, list[Record]] = {}
    names: dict[str, str] = {}
    for record in catalog.of("models"):
        if isinstance(record.entry, Model) and record.entry.family:
            id = family_id(record.entry.family)
            members.setdefault(id, []).append(record)
            names.setdefault(id, record.entry.family)
    for id in sorted(members, key=lambda one: (sorting(names[one]), one)):
        told = (one for model in members[id] for one in naming(catalog, model) if one.kind.name in ("events", "quotes"))
        records = list(dict.fromkeys([*members[id], *told]))
        home = f"organizations/{maker(members[id][0])}/"
        yield Subject("families", id, names[id], home, found.about(records), len(records))


def topics(reader: Reader, found: Found) -> Iterator[Subject]:
    """The feeds of the topics that an entry has, by name."""
    under: dict[str, list[Record]] = {}
    for record in reader.catalog.all:
        for tag in map(str, record.entry.tags):
            under.setdefault(tag, []).append(record)
    names = {tag: reader.say(f"topic.{tag}") for tag in under}
    timed = {tag for tag, records in under.items() if any(record.kind.name in HAPPENS for record in records)}
    for tag in sorted(under, key=lambda one: (sorting(names[one]), one)):
        home = f"timeline/topic-{tag}/" if tag in timed else ""
        yield Subject("topics", tag, names[tag], home, found.about(under[tag]), len(under[tag]))
