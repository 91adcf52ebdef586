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
    """A kind of entry: the folder it lies in (also its address), the word for one, its type, its weight in search."""

    name: str
    one: str
    entry: type[Entry]
    weight: float = 1.0


KINDS: tuple[Kind, ...] = (
    Kind("models", "model", Model, 3.0),
    Kind("organizations", "organization", Organization, 3.0),
    Kind("people", "person", Person, 3.0),
    Kind("events", "event", Event, 1.0),
    Kind("quotes", "quote", Quote, 1.0),
    Kind("licenses", "license", License, 2.0),
    Kind("datasets", "dataset", Dataset, 2.0),
)
