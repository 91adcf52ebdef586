"""The words for the path of a change: of its field as on entry pages, of the item, of a part of it."""

from __future__ import annotations

import re

from generator.schema.models import Variant
from generator.schema.refs import Ref
from generator.views.changes.shapes import item_names, reference_kinds
from generator.views.changes.values import Past
from generator.views.rows import label

# Fields that are one part with keys of its own: what stands behind them in a path is a key, not an item.
NESTED = frozenset({"modalities", "native_name", "place", "size", "training_compute", "user_threshold", "venue"})
# A variant may have dots in its name, so that the name ends where a field of a variant begins.
VARIANT = re.compile(rf"(.+?)(?:\.({'|'.join(Variant.model_fields)})(?:\.(.+))?)?")


def path_label(path: str, reader: Past) -> str:
    """The label of a path: `Released`, `License: Training data`, `Variant 7B, Parameters`."""
    return reader.say("text.comma").join(parts(path, reader))


def parts(path: str, reader: Past) -> list[str]:
    """The words of a path, step by step."""
    field, _, rest = path.partition(".")
    if field == "variants" and (found := VARIANT.fullmatch(rest)):
        more = f"{found[2]}.{found[3]}" if found[3] else found[2]
        return [reader.say("changes.variant", name=found[1]), *(parts(more, reader) if more else ())]
    if field == "components" and rest:
        component, _, key = rest.partition(".")
        of_it = f"{field}.{component}.license" if key == "license" else f"{field}.{component}"
        return [label(of_it, reader), *([field_word(key, reader)] if key not in ("", "license", "status") else ())]
    if field == "links" and rest:
        return [reader.say(f"link.{rest}")]
    if field in NESTED:
        return [field_word(field, reader), *([field_word(rest, reader)] if rest else ())]
    item, _, key = rest.partition(".")
    if field in item_names() and key:
        return [label(f"{field}.{item}", reader), item_word(field, item, reader), field_word(key, reader)]
    return [label(path, reader) if f"field.{field}" in reader.say.words else field_word(field, reader)]


def field_of(path: str) -> str:
    """The field that says of which type the value at a path is: that of the item, or that of its key."""
    field, _, rest = path.partition(".")
    key = rest.partition(".")[2]
    if field == "variants" and (found := VARIANT.fullmatch(rest)):
        return field_of(".".join(filter(None, found.group(2, 3)))) if found[2] else field
    if field in NESTED or field == "links":
        return rest or field
    return key or field if field in (*item_names(), "components") else field


def item_word(field: str, item: str, reader: Past) -> str:
    """What an item of a list is called: the entry that it names, or its own name."""
    kinds = reference_kinds().get(item_names()[field], ())
    return reader.name(Ref(kinds[0], item)) if len(kinds) == 1 else item


def field_word(field: str, reader: Past) -> str:
    """The word for a field: of entry pages, else of the pages of changes; its own name where neither has one."""
    own = reader.say.words.get(f"field.{field}") or reader.say.words.get(f"changes.field-{field}")
    return own or field.replace("_", " ").capitalize()
