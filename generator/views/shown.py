"""Values as a page shows them: runs of words, some of them links; no looks."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from generator.catalog import Catalog
from generator.language import WRITTEN, Language
from generator.schema.datasets import Size
from generator.schema.dates import PartialDate
from generator.schema.grants import Grant
from generator.schema.licenses import Clause, UserThreshold
from generator.schema.models import Compute, Descent, Modalities, Released, Training, Variant
from generator.schema.people import Affiliation
from generator.schema.prose import pieces
from generator.schema.quotes import first_words
from generator.schema.refs import Ref
from generator.typography import habits


@dataclass(frozen=True)
class Run:
    """Words of a value: `href` leads to an address, on this site (no scheme) or another; `iso` marks a date."""

    text: str
    href: str = ""
    iso: str = ""
    lang: str = ""
    emphasis: bool = False


Runs = tuple[Run, ...]


@dataclass(frozen=True)
class Reader:
    """Who a value is shown to: in which language, with which entries to link to."""

    catalog: Catalog
    say: Language

    def name(self, ref: Ref) -> str:
        """The name of an entry in the reader's language."""
        return entry_name(self.catalog.get(ref).entry, self.say.code)

    def link(self, ref: Ref) -> Run:
        """A link to an entry, by its name."""
        return Run(self.name(ref), self.catalog.get(ref).url)

    @property
    def original(self) -> str:
        """The language of what entries say in one language only; empty where that is the reader's own."""
        return "" if self.say.code == WRITTEN else WRITTEN

    def told(self, entry: Any, field: str) -> tuple[str, str]:
        """A text of an entry in the reader's language; else as it is written, with the tag of that language."""
        translation = entry.translations.get(self.say.code)
        own = translation and getattr(translation, field)
        return (self.say.prose(own), "") if own else (str(getattr(entry, field, None) or ""), self.original)


def entry_name(entry: Any, code: str) -> str:
    """An entry's name, translated where there is a translation."""
    translation = entry.translations.get(code)
    told = translation and not getattr(entry, "language", "").startswith(code)  # the words of a quote in that language
    own = told and (translation.name or (translation.text and first_words(translation.text)))
    return habits(code).prose(own) if own else str(entry.title)


def show(value: Any, field: str, reader: Reader) -> Runs:
    """Any value of a field as runs."""
    if isinstance(value, tuple):
        return joined([show(item, field, reader) for item in value], reader)
    shower = SHOWERS.get(type(value))
    return shower(value, field, reader) if shower else (Run(str(value)),)


def joined(lists: list[Runs], reader: Reader) -> Runs:
    """Several values behind one another, with the language's comma."""
    comma = Run(reader.say("text.comma"))
    return tuple(run for number, runs in enumerate(lists) for run in ((comma, *runs) if number else runs))


def show_date(value: PartialDate, field: str, reader: Reader) -> Runs:
    return (Run(reader.say.date(value), iso=value.iso),)


def show_ref(value: Ref, field: str, reader: Reader) -> Runs:
    return (reader.link(value),)


def show_text(value: str, field: str, reader: Reader) -> Runs:
    if field == "country":
        return (Run(reader.say.country(value)),)
    if field == "languages":
        return (Run(reader.say.language(value)),)
    return (Run(reader.say.words.get(f"term.{value}", value)),)


def show_number(value: int, field: str, reader: Reader) -> Runs:
    if field == "context_window":
        return (Run(reader.say("text.tokens", number=reader.say.number(value))),)
    return (Run(reader.say.large(value)),)


def show_flag(value: bool, field: str, reader: Reader) -> Runs:
    return (Run(reader.say("text.yes" if value else "text.no")),)


def show_descent(value: Descent, field: str, reader: Reader) -> Runs:
    variant = (Run(reader.say("text.variant", name=value.variant)),) if value.variant else ()
    model = reader.link(value.model)
    return (Run(reader.say.before(reader.say(f"relation.{value.relation}"), model.text)), model, *variant)


def show_training(value: Training, field: str, reader: Reader) -> Runs:
    stage = (Run(reader.say("text.stage", stage=reader.say.term(value.stage))),) if value.stage else ()
    return (reader.link(value.dataset), *stage)


def show_post(value: Affiliation, field: str, reader: Reader) -> Runs:
    role = Run(value.role, lang=reader.original)
    return (role, Run(reader.say("text.comma")), reader.link(value.organization))


def show_component(value: Released, field: str, reader: Reader) -> Runs:
    return (Run(reader.say(f"status.{value.status}"), value.url or ""),)


def show_grant(value: Grant, field: str, reader: Reader) -> Runs:
    since = (Run(reader.say("text.since", date=reader.say.date(value.since))),) if value.since else ()
    what = reader.link(value.license) if value.license else Run(reader.say("text.no-license-found"))
    return (what, *since)


def show_modalities(value: Modalities, field: str, reader: Reader) -> Runs:
    ends = [reader.say.list([reader.say.term(word) for word in words]) for words in (value.input, value.output)]
    words = reader.say("text.modalities", input=ends[0], output=ends[1])
    return (Run(words[:1].upper() + words[1:]),)


def show_compute(value: Compute, field: str, reader: Reader) -> Runs:
    digits, exponent = f"{value.flop:.3g}".split("e")
    mantissa = reader.say.number(Decimal(digits))
    return (Run(reader.say(f"text.compute-{value.basis}", mantissa=mantissa, exponent=raised(int(exponent)))),)


def raised(number: int) -> str:
    """A number in superscript digits."""
    return str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))


def show_size(value: Size, field: str, reader: Reader) -> Runs:
    return (Run(reader.say(f"size.{value.unit}", number=reader.say.large(value.value))),)


def show_threshold(value: UserThreshold, field: str, reader: Reader) -> Runs:
    return (Run(reader.say(f"text.users-per-{value.period}", number=reader.say.large(value.users))),)


def show_clause(value: Clause, field: str, reader: Reader) -> Runs:
    if not value.quote:
        return (Run(value.clause),)
    before, behind = reader.say("text.quoted").split("{text}")
    words = Run(value.quote, lang=reader.original)
    return (Run(value.clause + reader.say("text.comma") + before), words, *([Run(behind)] if behind else []))


def show_variant(value: Variant, field: str, reader: Reader) -> Runs:
    return (Run(value.name),)


SHOWERS: dict[type, Callable[[Any, str, Reader], Runs]] = {
    PartialDate: show_date, Ref: show_ref, str: show_text, int: show_number, bool: show_flag, Descent: show_descent,
    Training: show_training, Affiliation: show_post, Released: show_component, Grant: show_grant,
    Modalities: show_modalities, Compute: show_compute, Size: show_size, UserThreshold: show_threshold,
    Variant: show_variant, Clause: show_clause,
}  # fmt: skip


def prose(text: str, reader: Reader, lang: str = "") -> Runs:
    """A sentence of ours as runs: its emphasis and its links to entries; `lang` where it is not the reader's."""
    set_text = text if lang else reader.say.prose(text)
    return tuple(
        Run(piece.text or reader.name(piece.ref), reader.catalog.get(piece.ref).url, lang=lang)
        if piece.ref
        else Run(piece.text, emphasis=piece.emphasis, lang=lang)
        for piece in pieces(set_text)
    )
