"""What every kind of entry has: names, links, sources, disputes and gaps."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field
from pydantic_core import PydanticCustomError

from generator.schema import vocabulary as words
from generator.schema.dates import PartialDate
from generator.schema.fields import (
    ArXiv,
    Doi,
    EntryId,
    FieldPath,
    GitHub,
    Handle,
    HuggingFace,
    Language,
    Line,
    Passage,
    Ror,
    Sentences,
    Spdx,
    Url,
    Wikidata,
    Wikipedia,
    Words,
    YesOrNo,
)  # fmt: skip


class Part(BaseModel):
    """A mapping with fixed keys; `ITEM` names the field that tells one item of a list from another."""

    model_config = ConfigDict(
        extra="forbid", frozen=True, defer_build=True, json_schema_serialization_defaults_required=True
    )
    ITEM: ClassVar[str] = ""


class NativeName(Part):
    """A name in its original script, with the BCP 47 tag of its language."""

    text: Line
    language: Language


class Links(Part):
    """Identifiers in other catalogues; the generator makes the addresses."""

    homepage: Url | None = None
    github: GitHub | None = None
    huggingface: HuggingFace | None = None
    modelscope: GitHub | None = None
    arxiv: ArXiv | None = None
    doi: Doi | None = None
    wikidata: Wikidata | None = None
    wikipedia: Wikipedia | None = None
    ror: Ror | None = None
    spdx: Spdx | None = None
    x: Handle | None = None
    mastodon: Url | None = None


class Source(Part):
    """One page somebody can open, and what on the entry it shows. Without `accessed` nobody of ours has read it."""

    url: Url
    title: Line
    publisher: Line | None = None
    author: Line | None = None
    published: PartialDate | None = None
    language: Language | None = None
    standing: words.Standing
    accessed: PartialDate | None = None
    read_as: words.ReadAs | None = None
    archived: Url | None = None
    supports: tuple[FieldPath, ...] = ()
    passage: Passage | None = None
    estimate: YesOrNo = False


class Dispute(Part):
    """Another value for a field, the sources that give it, and why the entry prefers its own."""

    field: FieldPath
    value: Line
    sources: tuple[Url, ...] = Field(min_length=1)
    reason: Sentences


class Gap(Part):
    """A fact that was looked for and is not there, with the day of the search."""

    field: FieldPath
    state: words.GapState
    checked: PartialDate
    note: Sentences | None = None


class Translation(Part):
    """Our own translation of the human words of an entry; what is missing falls back to the original."""

    name: Line | None = None
    summary: Sentences | None = None
    text: Words | None = None
    context: Sentences | None = None
    role_then: Line | None = None


class Entry(Part):
    """The fields every kind has. `CLAIMS` are the fields that are facts: `*` stands for each item of a list."""

    CLAIMS: ClassVar[tuple[str, ...]] = ()
    EXPECTED: ClassVar[tuple[str, ...]] = ()
    DATE: ClassVar[str] = ""

    native_name: NativeName | None = None
    aliases: tuple[Line, ...] = ()
    translations: dict[Language, Translation] = Field(default_factory=dict)
    tags: tuple[words.Tag, ...] = ()
    links: Links = Field(default_factory=Links)
    formerly: tuple[EntryId, ...] = ()
    sources: tuple[Source, ...] = Field(min_length=1)
    disputes: tuple[Dispute, ...] = ()
    gaps: tuple[Gap, ...] = ()

    @property
    def title(self) -> str:
        """What the entry is called in lists and headings."""
        return str(getattr(self, "name", ""))


class Named(Entry):
    """An entry with a name and a summary of one to three neutral sentences of our own."""

    name: Line
    summary: Sentences


def one_of(text: object, allowed: str) -> PydanticCustomError:
    """The error of a value that has none of the allowed forms."""
    return PydanticCustomError("form", "{allowed}", {"allowed": allowed, "given": str(text)[:60]})


def as_items(value: Any) -> Any:
    """A single value where a list is allowed too: read as a list of one."""
    return value if isinstance(value, list) else [value]
