"""Two states of the record -> the changes between them, entry by entry, and the pages that show what changed."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from generator.editions import Change
from generator.schema import KINDS
from generator.schema.quotes import first_words
from generator.views.changes.fields import Difference, differences
from generator.views.changes.shapes import reference_kinds
from generator.views.changes.sorts import SORTS, sort_of

# `kind/id` -> the entry as the download gives it.
Forms = Mapping[str, Mapping[str, Any]]
COMPUTED = ("openness", "verdicts")


def compare(old: Forms, new: Forms) -> tuple[Change, ...]:
    """Every change, ordered by kind and id; a key that one state does not know is passed over."""
    renamed = renames(old, new)
    ids = {before: after.partition("/")[2] for after, before in renamed.items()}
    return tuple(
        change
        for ref in sorted({*new, *(old.keys() - renamed.values())}, key=place)
        for change in of_entry(ref, old.get(renamed.get(ref, ref)), new.get(ref), ids)
    )


def place(ref: str) -> tuple[int, str]:
    """Where an entry stands: kinds in the order of the record, then by id."""
    kind = ref.partition("/")[0]
    return next((at for at, known in enumerate(KINDS) if known.name == kind), len(KINDS)), ref


def renames(old: Forms, new: Forms) -> dict[str, str]:
    """New reference -> old one, of the entries that say what they were called before."""
    found: dict[str, str] = {}
    for ref in sorted(new.keys() - old.keys()):
        kind = ref.partition("/")[0]
        gone = (f"{kind}/{id}" for id in new[ref]["fields"].get("formerly") or ())
        before = next((one for one in gone if one in old.keys() - new.keys() - set(found.values())), None)
        if before:
            found[ref] = before
    return found


def of_entry(
    ref: str, old: Mapping[str, Any] | None, new: Mapping[str, Any] | None, ids: Mapping[str, str]
) -> Iterator[Change]:
    """The changes of one entry, sort by sort; `ids` leads from an old reference to the new id of what was renamed."""
    name = name_of(new or old or {})
    if old is None or new is None:
        yield Change(ref, name, "added" if old is None else "removed")
        return
    was = old["id"]
    if was != new["id"]:
        yield Change(ref, name, "renamed", old=was, new=new["id"])
    before = retold(old["fields"], ids) if ids else old["fields"]
    found = (*differences(before, new["fields"]), *evidence(old, new), *computed(old, new))
    changes = [Change(ref, name, "changed", *one) for one in found if one[0] != f"formerly.{was}" or was == new["id"]]
    yield from sorted(changes, key=lambda change: SORTS.index(sort_of(change)))


def name_of(form: Mapping[str, Any]) -> str:
    """What an entry is called: its name, or the first words of a quote."""
    fields = form.get("fields", {})
    return str(fields.get("name") or first_words(str(fields.get("text") or form.get("id", ""))))


def retold(value: Any, ids: Mapping[str, str], field: str = "") -> Any:
    """Fields with references as they are written after a renaming, so that only the renamed entry counts as changed."""
    if isinstance(value, dict):
        return {key: retold(one, ids, key) for key, one in value.items()}
    if isinstance(value, list):
        return [retold(one, ids, field) for one in value]
    kinds = reference_kinds().get(field)
    if kinds is None or not isinstance(value, str):
        return value
    if len(kinds) == 1:
        return ids.get(f"{kinds[0]}/{value}", value)
    kind = value.partition("/")[0]
    return f"{kind}/{ids[value]}" if value in ids else value


def evidence(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    """The facts that both have and whose evidence is in another state now."""
    before = {fact["path"]: fact["state"] for fact in old.get("facts", ())}
    for fact in new.get("facts", ()):
        if before.get(fact["path"], fact["state"]) != fact["state"]:
            yield f"facts.{fact['path']}", before[fact["path"]], fact["state"]


def computed(old: Mapping[str, Any], new: Mapping[str, Any]) -> Iterator[Difference]:
    """The label and the verdicts that are not what they were; a definition that is new is passed over."""
    if "openness" in old and "openness" in new and old["openness"] != new["openness"]:
        yield "openness", old["openness"], new["openness"]
    before, after = old.get("verdicts") or {}, new.get("verdicts") or {}
    for definition, word in after.items():
        if before.get(definition, word) != word:
            yield f"verdicts.{definition}", before[definition], word


def affected(changes: Iterable[Change], old: Forms, new: Forms) -> list[str]:
    """The entries whose pages show something else now: those that changed, and those that refer to one of them."""
    found: set[str] = set()
    for ref in {change.ref for change in changes}:
        form = new.get(ref) or old[ref]
        found.update([ref, *form.get("referred_to_by", ())])
    return sorted(found & new.keys(), key=place)
