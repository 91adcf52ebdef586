"""A language of the interface: its words, and how it writes dates, numbers, lists, countries."""

from __future__ import annotations

import math
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from decimal import Decimal
from functools import cached_property
from pathlib import Path
from typing import Any, Literal

from generator.schema.dates import PartialDate
from generator.typography import Habits, habits

CATALOGUES = Path(__file__).parent / "words"
WRITTEN = "en"  # the language in which entries are written; their translations stand beside


@dataclass(frozen=True)
class Language:
    """A locale and its catalogue: `section.word` -> text with `{values}`; a word that is missing is a KeyError.

    `prefix` is the folder of its pages: "fr/", or "" at the site's start.
    """

    code: str
    words: Mapping[str, str]
    prefix: str = ""

    @cached_property
    def locale(self) -> Any:
        """Babel's locale, loaded when the first date or number is written."""
        from babel import Locale

        return Locale.parse(self("locale.babel"))

    @cached_property
    def habits(self) -> Habits:
        """How it sets prose, dates and names, where that differs from plain text."""
        return habits(self.code)

    def __call__(self, key: str, **values: object) -> str:
        """The words for a key."""
        return self.words[key].format(**values) if values else self.words[key]

    def counted(self, key: str, number: int) -> str:
        """The words for so many of something: `count.sources` has the forms `one` and `other`."""
        form = self.locale.plural_form(number)
        return self.words[f"{key}.{form}"].format(number=self.number(number))

    def term(self, word: str) -> str:
        """A word of the fixed vocabularies, as people read it."""
        return self.words[f"term.{word}"]

    def date(self, value: PartialDate) -> str:
        """A date in full, as precise as it is: `24 April 2025`, `April 2025`, `about 2025`."""
        return self._about(value, self(f"date.{value.precision}"))

    def medium_date(self, value: PartialDate) -> str:
        """A date for a narrow column: `24 Apr 2025`, `Apr 2025`."""
        return self._about(value, self(f"date.medium-{value.precision}"))

    def short_date(self, value: PartialDate) -> str:
        """A date inside its year: `24 Apr`, `Apr`; a year alone stays a year."""
        return self._about(value, self(f"date.short-{value.precision}"))

    def day_of_year(self, value: PartialDate) -> str:
        """A day without its year: `24 April`."""
        return self._about(value, self("date.day-of-year"))

    def _about(self, value: PartialDate, pattern: str) -> str:
        from babel.dates import format_date

        text = self.habits.date(str(format_date(value.first, pattern, locale=self.locale)))
        about = "date.about-day" if value.precision == "day" else "date.about"
        return self(about, date=text) if value.about else text

    def month(self, number: int) -> str:
        """The name of a month, 1 to 12, standing alone."""
        return str(self.locale.months["stand-alone"]["wide"][number])

    def short_month(self, number: int) -> str:
        """The name of a month at the head of a narrow column: `Sept`, `sept.`."""
        return str(self.locale.months["stand-alone"]["abbreviated"][number])

    def number(self, value: int | Decimal) -> str:
        """A number with the locale's separators."""
        from babel.numbers import format_decimal

        return str(format_decimal(value, locale=self.locale))

    def large(self, value: int) -> str:
        """A large number in words: `671 billion`; as short as Chinese writes it where words are not usual."""
        return self._compact(value, "long" if "long" in self.locale.compact_decimal_formats else "short")

    def short(self, value: int) -> str:
        """A large number in a narrow column: `671B`."""
        return self._compact(value, "short")

    def _compact(self, value: int, form: Literal["long", "short"]) -> str:
        from babel.numbers import format_compact_decimal

        least, most = self.habits.units
        if not most:
            return str(format_compact_decimal(value, format_type=form, locale=self.locale, fraction_digits=2))
        unit = most if value >= most else least
        return self._in_units(value, unit, form) if value >= unit else self.number(value)

    def _in_units(self, value: int, unit: int, form: str) -> str:
        """A number in millions or the like, with the locale's word for them in the form that the number asks for."""
        patterns, scaled = self.locale.compact_decimal_formats[form], round(Decimal(value) / unit, 2)
        of_form = patterns.get(self.locale.plural_form(scaled), patterns["other"])
        return str(of_form[str(unit)].pattern.replace(" ", "\u00a0").replace("0", self.number(scaled.normalize())))

    def percent(self, share: float) -> str:
        """A share between 0 and 1 in whole percent, rounded down: never 100 % before all of it is there."""
        from babel.numbers import format_percent

        return str(format_percent(int(share * 100 + 1e-9) / 100, locale=self.locale))

    def rate(self, share: float) -> str:
        """An error rate between 0 and 1 in percent with one decimal, rounded up: never better than it is."""
        from babel.numbers import format_percent

        pattern = self.locale.percent_formats[None].pattern.replace("0", "0.#")
        return str(format_percent(math.ceil(share * 1000 - 1e-9) / 1000, format=pattern, locale=self.locale))

    def before(self, words: str, name: str) -> str:
        """Words as they stand before a name, with the space between them if there is one: French drops a vowel."""
        return self.habits.before(f"{words} ", name)

    def prose(self, text: str) -> str:
        """A text of ours in this language, with the spaces that its print asks for."""
        return self.habits.prose(text)

    def list(self, names: Sequence[str]) -> str:
        """Names as a list in a sentence: `A, B and C`."""
        from babel.lists import format_list

        return str(format_list(list(names), locale=self.locale))

    def country(self, code: str) -> str:
        """The name of a country by its ISO code; the code itself where the locale has no name."""
        return str(self.locale.territories.get(code, code))

    def language(self, tag: str) -> str:
        """The name of a language by its BCP 47 tag."""
        from babel import Locale, UnknownLocaleError

        try:
            return str(Locale.parse(tag, sep="-").get_display_name(self.locale))
        except (UnknownLocaleError, ValueError):
            return tag


def language(code: str, prefix: str = "") -> Language:
    """The language of a committed catalogue, its pages below `prefix`; FileNotFoundError for one that is not there."""
    table = tomllib.loads((CATALOGUES / f"{code}.toml").read_text(encoding="utf-8"))
    return Language(code, dict(flat(table, "")), prefix)


def capital(words: str) -> str:
    """Words with a capital at their beginning."""
    return words[:1].upper() + words[1:]


def flat(table: Mapping[str, Any], prefix: str) -> list[tuple[str, str]]:
    """A nested table as dotted keys."""
    found: list[tuple[str, str]] = []
    for key, value in table.items():
        found += flat(value, f"{prefix}{key}.") if isinstance(value, dict) else [(prefix + key, value)]
    return found
