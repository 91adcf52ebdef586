"""The items of the feeds: what each edition changed, entry by entry, and entries that no edition names yet.

Dates. No clock is asked. What an edition changed has the day of the edition. An entry that no edition names has the
newest day on which one of its sources was read: what stands in it was last looked at then, and nothing says when it
first stood in the record. So such an item is told with a day on which it was `updated` and none on which it was
published, and it comes up again when somebody reads its sources anew. An entry of which nobody has read a source has
no day that would be honest: it is told with the edition that names it.

Keys. `models/deepseek-r1/new` tells that an entry is there, before an edition names it and after, so that no reader
sees it twice; it stands for the first id that the entry ever had, the first under `formerly`, to which later ones are
added at the end. `models/deepseek-r1/2026.12` tells what an edition changed; it stands for the id that is written in
the file of the edition, which nobody changes.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Literal

from generator.catalog import Catalog, Record
from generator.editions import Change, Edition
from generator.schema.dates import PartialDate
from generator.schema.refs import Ref
from generator.views.changes.sorts import sort_of
from generator.views.version import last_read

# The sorts of changes after which an entry, or a fact of it, is another than it was.
VALUES = frozenset({"added", "removed", "renamed", "corrected", "given", "dropped"})
What = Literal["new", "changed", "renamed", "removed"]


@dataclass(frozen=True)
class Item:
    """One thing told: its key, what became of which entry (`kind/id`, name), its day, the edition and its changes.

    `record` is None for an entry that is no longer in the record, `edition` for one that no edition names yet.
    """

    key: str
    what: What
    ref: str
    name: str
    when: date
    record: Record | None
    edition: Edition | None = None
    changes: tuple[Change, ...] = ()

    @property
    def kind(self) -> str:
        """The kind of the entry."""
        return self.ref.partition("/")[0]


def items(catalog: Catalog, editions: Sequence[Edition]) -> list[Item]:
    """Everything there is to tell, the newest first; of one day first the weightiest, of these what happened last."""
    known, found = by_any_id(catalog), dict[str, Item]()
    for edition in editions:
        for item in of_edition(edition, known):
            found.setdefault(item.key, item)
    named = {item.record for item in found.values()}
    for record in catalog.all:
        if record not in named and (day := last_read(record)):
            item = Item(f"{record.kind.name}/{first_id(record)}/new", "new", str(record.ref), "", day.first, record)
            found.setdefault(item.key, item)
    return sorted(found.values(), key=order)


def order(item: Item) -> tuple[int, int, int, str]:
    """Key for sorting."""
    own = happened(item.record) if item.record else None
    return -item.when.toordinal(), rank(item), -own.first.toordinal() if own else 0, item.key


def rank(item: Item) -> int:
    """0 for an entry that came, went or says something else now, 1 for changed evidence, 2 for translations alone."""
    sorts = {sort_of(change) for change in item.changes}
    if not sorts or not sorts.isdisjoint(VALUES):
        return 0
    return 2 if sorts == {"translated"} else 1


def happened(record: Record) -> PartialDate | None:
    """The day an entry stands for; None for kinds without one, and where it is not known."""
    field = record.kind.entry.DATE
    return getattr(record.entry, field) if field else None


def of_edition(edition: Edition, known: dict[str, Record]) -> Iterator[Item]:
    """An item for each entry that an edition changed."""
    entries: dict[str, list[Change]] = {}
    for change in edition.changes:
        entries.setdefault(change.ref, []).append(change)
    for ref, changes in entries.items():
        record, what = known.get(ref), what_of(changes)
        kind = ref.partition("/")[0]
        key = f"{kind}/{first_id(record)}/new" if record and what == "new" else f"{ref}/{step(what, edition)}"
        yield Item(key, what, ref, changes[0].name, edition.date, record, edition, tuple(changes))


def step(what: What, edition: Edition) -> str:
    """The last step of the key of an item about an entry that may be gone."""
    return "new" if what == "new" else edition.version


def what_of(changes: Sequence[Change]) -> What:
    """What became of an entry by all its changes in one edition."""
    words = {change.what for change in changes}
    if "added" in words:
        return "new"
    return "removed" if "removed" in words else "renamed" if "renamed" in words else "changed"


def first_id(record: Record) -> str:
    """The id under which an entry first stood in the record."""
    return record.entry.formerly[0] if record.entry.formerly else record.id


def by_any_id(catalog: Catalog) -> dict[str, Record]:
    """Every entry by `kind/id`, with each id that it has or had."""
    old = {f"{Ref(one.kind.name, id, True)}": one for one in catalog.all for id in one.entry.formerly}
    return old | {f"{one.ref}": one for one in catalog.all}
