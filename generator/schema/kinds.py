"""The kinds of entries. A new kind is one module, and here a way to its type and one line."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import cached_property

from generator.schema.base import Entry


@dataclass(frozen=True, eq=False)
class Kind:
    """A kind of entry: the folder it lies in (also its address), the word for one, and the way to its type.

    A type is made when it is first asked for: a check of one file needs one of them.
    """

    name: str
    one: str
    load: Callable[[], type[Entry]]

    @cached_property
    def entry(self) -> type[Entry]:
        """The type of the entries."""
        return self.load()


def model() -> type[Entry]:
    """A release of a model."""
    from generator.schema.models import Model

    return Model


def organization() -> type[Entry]:
    """A body that makes, hosts, funds, studies or regulates models."""
    from generator.schema.organizations import Organization

    return Organization


def person() -> type[Entry]:
    """Somebody with a public part in it."""
    from generator.schema.people import Person

    return Person


def event() -> type[Entry]:
    """Something that happened."""
    from generator.schema.events import Event

    return Event


def quote() -> type[Entry]:
    """Words said in public."""
    from generator.schema.quotes import Quote

    return Quote


def license() -> type[Entry]:
    """The text of a license."""
    from generator.schema.licenses import License

    return License


def dataset() -> type[Entry]:
    """A collection of training or evaluation material."""
    from generator.schema.datasets import Dataset

    return Dataset


KINDS: tuple[Kind, ...] = (
    Kind("models", "model", model),
    Kind("organizations", "organization", organization),
    Kind("people", "person", person),
    Kind("events", "event", event),
    Kind("quotes", "quote", quote),
    Kind("licenses", "license", license),
    Kind("datasets", "dataset", dataset),
)
