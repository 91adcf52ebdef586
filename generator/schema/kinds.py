"""The kinds of entries. A new kind is one module and one line here."""

from __future__ import annotations

from dataclasses import dataclass

from generator.schema.base import Entry
from generator.schema.datasets import Dataset
from generator.schema.events import Event
from generator.schema.licenses import License
from generator.schema.models import Model
from generator.schema.organizations import Organization
from generator.schema.people import Person
from generator.schema.quotes import Quote


@dataclass(frozen=True)
class Kind:
    """A kind of entry: the folder it lies in (also its address), the word for one, its type."""

    name: str
    one: str
    entry: type[Entry]


KINDS: tuple[Kind, ...] = (
    Kind("models", "model", Model),
    Kind("organizations", "organization", Organization),
    Kind("people", "person", Person),
    Kind("events", "event", Event),
    Kind("quotes", "quote", Quote),
    Kind("licenses", "license", License),
    Kind("datasets", "dataset", Dataset),
)
