"""The data dictionary: a page of what all files share, one for the fields of each kind, one for the vocabularies."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.rendering import render
from generator.pages import Page
from generator.schema import Kind
from generator.schema.meanings import meanings
from generator.schema.outline import Form, Told
from generator.settings import Settings
from generator.views.contract import files, types
from generator.views.dictionary import table, used
from generator.views.schema_parts import Schema
from generator.views.shown import Reader

# Where the interface has its word for a word of a vocabulary; of the others among the terms, where it has one.
SECTIONS = {
    "Component": "component", "ComponentStatus": "status", "EventType": "type", "Openness": "level",
    "Relation": "relation", "State": "state", "Tag": "topic", "VenueType": "venue",
}  # fmt: skip
FORMS = {"string": "line", "integer": "count", "number": "float", "boolean": "flag", "object": "part"}


@dataclass(frozen=True)
class Key:
    """A key of a part of a file: its name, its type in words, what it is."""

    name: str
    type: str
    words: str


@dataclass(frozen=True)
class Word:
    """A word of a vocabulary: itself, as pages show it, what it means, how often the record has it (None: no count)."""

    word: str
    label: str
    meaning: str
    number: int | None


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[Page]:
    """The pages."""
    reader = Reader(catalog, say)
    yield hub(catalog, say)
    yield from (kind_page(kind, reader, settings.site) for kind in catalog.kinds)
    yield words_page(catalog, settings.site, say)


def hub(catalog: Catalog, say: Language) -> Page:
    """What is the same in all files."""
    known, named = types(catalog.kinds), files(catalog.kinds)
    first = named[catalog.kinds[0].name]
    parts = {
        "file": {**known[first]["properties"], **known[named["all"]]["properties"]},
        "entry": known[f"{first.removesuffix('File')}Entry"]["properties"],
        "fact": known["Fact"]["properties"],
        "verdicts": known["Verdicts"]["properties"],
        "range": known["IndexRange"]["properties"],
        "date": known["PartialDate"]["properties"],
        "index": known["Index"]["properties"]["files"]["items"]["properties"],
    }
    tables = {name: [key(one, schema, say) for one, schema in keys.items()] for name, keys in parts.items()}
    kinds = [(kind, named_kind(kind.name, say), len(catalog.of(kind.name))) for kind in catalog.kinds]
    body = render("dictionary.html.j2", say, "../", tables=tables, kinds=kinds, schemas=list(named))
    title = say("page.title", name=say("dictionary.title"))
    return Page("dictionary/", "any/index", title, say("dictionary.lead"), body, "dictionary")


def kind_page(kind: Kind, reader: Reader, site: str) -> Page:
    """The fields of a kind."""
    say = reader.say
    title = say("dictionary.of", kind=named_kind(kind.name, say))
    body = render(
        "dictionary_kind.html.j2",
        say,
        "../../",
        kind=kind.name,
        title=title,
        table=table(kind, reader, site),
        type_of=lambda told: type_words(told, say),
        reader=reader,
    )
    description = say("dictionary.of-lead", kind=named_kind(kind.name, say))
    return Page(f"dictionary/{kind.name}/", "any/frame", say("page.title", name=title), description, body, "dictionary")


def words_page(catalog: Catalog, site: str, say: Language) -> Page:
    """The vocabularies, each with its words, what they mean, how often they are used."""
    counts = used(catalog, site)
    found = {
        name: [word(name, one, meaning, counts.get(name), say) for one, meaning in words.items()]
        for name, words in meanings().items()
    }
    body = render("dictionary_words.html.j2", say, "../../", vocabularies=found)
    title = say("page.title", name=say("dictionary.words"))
    return Page("dictionary/words/", "any/frame", title, say("dictionary.words-lead"), body, "dictionary")


def word(vocabulary: str, one: str, meaning: str, counts: Any, say: Language) -> Word:
    """A word of a vocabulary."""
    label = say.words.get(f"{SECTIONS.get(vocabulary, 'term')}.{one}", "")
    return Word(one, label, meaning, None if counts is None else counts[one])


def key(name: str, schema: Schema, say: Language) -> Key:
    """A key of a part of a file, from its schema."""
    return Key(name, schema_words(schema, say), schema["description"])


def schema_words(schema: Schema, say: Language) -> str:
    """The type of a schema in words."""
    if schema.get("type") == "array":
        return say("dictionary.many-list", type=schema_words(schema["items"], say))
    one = next(one for one in schema.get("anyOf", [schema]) if one.get("type") != "null")
    named = one.get("type", "object")
    several = [named] if isinstance(named, str) else named
    text = say("dictionary.type-word" if "enum" in schema else f"dictionary.type-{FORMS[several[0]]}")
    maybe = len(several) > 1 or "anyOf" in schema
    return say("dictionary.or-null", type=text) if maybe else text


def type_words(told: Told, say: Language) -> str:
    """The type of a field in words."""
    text = form_words(told.form, say)
    return say("dictionary.or-null", type=text) if told.default is None and not told.required else text


def form_words(form: Form, say: Language) -> str:
    """A form in words: what one value is, and whether there are several."""
    name = "any" if form.name == "mixed" and not form.kinds else form.name
    kinds = {"kinds": say.list([named_kind(kind, say) for kind in form.kinds])} if form.kinds else {}
    text = say(f"dictionary.type-{name}", **kinds)
    return say(f"dictionary.many-{form.many}", type=text) if form.many else text


def named_kind(kind: str, say: Language) -> str:
    """The name of a kind; of one that the catalogue does not know, its own."""
    return say.words.get(f"kind.{kind}", kind.capitalize())
