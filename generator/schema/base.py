"""What every kind of entry has: names, links, sources, disputes and gaps."""

from __future__ import annotations

from typing import Any, ClassVar

from pydantic import BaseModel, ConfigDict, Field, GetJsonSchemaHandler
from pydantic_core import CoreSchema, PydanticCustomError

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

    @classmethod
    def __get_pydantic_json_schema__(cls, schema: CoreSchema, handler: GetJsonSchemaHandler) -> dict[str, Any]:
        """The schema of the type with the description of each field."""
        from generator.schema.described import described

        made = handler(schema)
        fields = handler.resolve_ref_schema(made).get("properties", {})
        for field, told in described(cls).items():
            fields[cls.model_fields[field].alias or field]["description"] = told
        return made


class NativeName(Part):
    """A name in its original script, with the BCP 47 tag of its language."""

    text: Line
    """The name in its own letters, such as 深度求索."""
    language: Language
    """The language of that name as a BCP 47 tag, with the script where it matters: zh-Hans."""


class Links(Part):
    """Identifiers in other catalogues; the generator makes the addresses."""

    homepage: Url | None = None
    """The address of its own site."""
    github: GitHub | None = None
    """Owner, or owner and repository, on GitHub."""
    huggingface: HuggingFace | None = None
    """Owner, or owner and repository, on Hugging Face; a dataset begins with `datasets/`."""
    modelscope: GitHub | None = None
    """Owner, or owner and repository, on ModelScope."""
    arxiv: ArXiv | None = None
    """Number of the paper on arXiv, without a version."""
    doi: Doi | None = None
    """Digital Object Identifier, without an address before it."""
    wikidata: Wikidata | None = None
    """Number of the item in Wikidata: Q and digits."""
    wikipedia: Wikipedia | None = None
    """Language and title of an article in Wikipedia: en:Hugging Face."""
    ror: Ror | None = None
    """Id in the Research Organization Registry, the nine characters alone."""
    spdx: Spdx | None = None
    """Id in the SPDX License List."""
    x: Handle | None = None
    """Name of the account on X, without the sign before it."""
    mastodon: Url | None = None
    """The address of the account on a Mastodon server."""


class Source(Part):
    """One page somebody can open, and what on the entry it shows. Without `accessed` nobody of ours has read it."""

    url: Url
    """The address of the page, http or https; at best one that cannot change: a DOI, an arXiv number, a commit."""
    title: Line
    """What the page calls itself."""
    publisher: Line | None = None
    """Who published the page: a newspaper, a company, a platform."""
    author: Line | None = None
    """Who signed it, where it is signed; several stand behind one another."""
    published: PartialDate | None = None
    """When the page says it was published."""
    language: Language | None = None
    """The language of the page as a BCP 47 tag; none stands for English."""
    standing: words.Standing
    """Whose word it is: the party's own, somebody's reporting, or a page that nobody answers for."""
    accessed: PartialDate | None = None
    """The day on which it was read for this record. Without it the source is a pointer that nobody has read."""
    read_as: words.ReadAs | None = None
    """How much of it was read, and whether the live page or a copy; given together with `accessed`."""
    archived: Url | None = None
    """The address of a copy in a public archive."""
    supports: tuple[FieldPath, ...] = ()
    """Paths of the fields that the page shows: `released`, `based_on.qwen2-5`; `all` for every fact of the entry."""
    passage: Passage | None = None
    """The words on the page that show it, copied exactly, at most 300 characters."""
    estimate: YesOrNo = False
    """True when the page estimates or reckons its figures instead of stating what it knows."""


class Dispute(Part):
    """Another value for a field, the sources that give it, and why the entry prefers its own."""

    field: FieldPath
    """Path of the field in dispute, as in `supports`."""
    value: Line
    """The other value, in words as the other sources give it."""
    sources: tuple[Url, ...] = Field(min_length=1)
    """Addresses of the sources that give it; each stands among the `sources` of the entry."""
    reason: Sentences
    """Why the entry keeps its own value: one to three sentences of ours."""


class Gap(Part):
    """A fact that was looked for and is not there, with the day of the search."""

    field: FieldPath
    """Path of the field for which nothing was found, as in `supports`."""
    state: words.GapState
    """Why there is nothing: not told, not found, or nothing to tell."""
    checked: PartialDate
    """The day of the search."""
    note: Sentences | None = None
    """Where it was looked for, or what stands there instead: a sentence or two of ours."""


class Translation(Part):
    """Our own translation of the human words of an entry; what is missing falls back to the original."""

    name: Line | None = None
    """The name in that language."""
    summary: Sentences | None = None
    """The summary in that language."""
    text: Words | None = None
    """The words of a quote in that language. The translation is ours, not the speaker's."""
    context: Sentences | None = None
    """The sentence around a quote in that language."""
    role_then: Line | None = None
    """The role of the speaker of a quote in that language."""


class Entry(Part):
    """The fields every kind has. `CLAIMS` are the fields that are facts: `*` stands for each item of a list."""

    CLAIMS: ClassVar[tuple[str, ...]] = ()
    EXPECTED: ClassVar[tuple[str, ...]] = ()
    DATE: ClassVar[str] = ""

    native_name: NativeName | None = None
    """The name in its original script, where that is not the Latin one."""
    aliases: tuple[Line, ...] = ()
    """Other names and spellings under which it is looked for."""
    translations: dict[Language, Translation] = Field(default_factory=dict)
    """Our translations of the entry's own sentences, by BCP 47 tag of the language: `fr`."""
    tags: tuple[words.Tag, ...] = ()
    """Topics that it belongs to, of a fixed list."""
    links: Links = Field(default_factory=Links)
    """Its identifiers in other catalogues."""
    formerly: tuple[EntryId, ...] = ()
    """Ids that the entry had before, the oldest first; their addresses lead here, and feeds know it by the oldest."""
    sources: tuple[Source, ...] = Field(min_length=1)
    """The pages on which the entry rests. `facts` names them by their place in this list, from 1."""
    disputes: tuple[Dispute, ...] = ()
    """Fields for which another page gives another value."""
    gaps: tuple[Gap, ...] = ()
    """Fields that somebody looked for and did not find. An empty field that is not named here was not looked for."""

    @property
    def title(self) -> str:
        """What the entry is called in lists and headings."""
        return str(getattr(self, "name", ""))


class Named(Entry):
    """An entry with a name and a summary of one to three neutral sentences of our own."""

    name: Line
    """What it is called: a release, an organization, a person; of an event the headline."""
    summary: Sentences
    """What it is, in one to three neutral sentences of ours; may hold *emphasis* and links such as
    [[models/deepseek-r1|R1]]."""


def one_of(text: object, allowed: str) -> PydanticCustomError:
    """The error of a value that has none of the allowed forms."""
    return PydanticCustomError("form", "{allowed}", {"allowed": allowed, "given": str(text)[:60]})


def as_items(value: Any) -> Any:
    """A single value where a list is allowed too: read as a list of one."""
    return value if isinstance(value, list) else [value]
