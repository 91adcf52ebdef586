"""PartialDate: a day, a month or a year, kept with the precision its source gives."""

from __future__ import annotations

import re
from calendar import monthrange
from dataclasses import dataclass
from datetime import date
from typing import Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

FORM = re.compile(r"([0-9]{4})(?:-([0-9]{2})(?:-([0-9]{2}))?)?(~?)")
PATTERN = r"^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?~?$"
PRECISIONS = ("year", "month", "day")


@dataclass(frozen=True)
class PartialDate:
    """`2025`, `2025-04`, `2025-04-24` (EDTF level 0), each also with `~` for "about" (EDTF level 1)."""

    year: int
    month: int | None = None
    day: int | None = None
    about: bool = False

    @classmethod
    def parse(cls, text: object) -> PartialDate:
        """Read the written form; raises PydanticCustomError of type `partial_date` with what is wrong."""
        match = FORM.fullmatch(text) if isinstance(text, str) else None
        if match is None:
            raise wrong("a date is written 2025, 2025-04 or 2025-04-24, with ~ behind it for about")
        year, month, day = (int(part) if part else None for part in match.groups()[:3])
        if not year:
            raise wrong("there is no year 0000")
        if month is not None and not 1 <= month <= 12:
            raise wrong(f"there is no month {match[2]}")
        if day is not None and month is not None and not 1 <= day <= monthrange(year, month)[1]:
            raise wrong(f"there is no day {match[3]} in {match[1]}-{match[2]}")
        return cls(year, month, day, bool(match[4]))

    @property
    def precision(self) -> str:
        """`year`, `month` or `day`."""
        return PRECISIONS[(self.month is not None) + (self.day is not None)]

    @property
    def first(self) -> date:
        """The first day the date can mean; lists are sorted by it."""
        return date(self.year, self.month or 1, self.day or 1)

    @property
    def last(self) -> date:
        """The last day the date can mean."""
        month = self.month or 12
        return date(self.year, month, self.day or monthrange(self.year, month)[1])

    @property
    def iso(self) -> str:
        """The date without the mark for about: `2025-04`."""
        parts = (f"{self.year:04}", self.month and f"{self.month:02}", self.day and f"{self.day:02}")
        return "-".join(str(part) for part in parts if part)

    @property
    def order(self) -> tuple[date, int]:
        """Key for sorting: by first day, the vaguer date before the sharper one."""
        return self.first, PRECISIONS.index(self.precision)

    def surely_before(self, other: PartialDate) -> bool:
        """True when every day this can mean lies before every day the other can mean; never for about."""
        return not (self.about or other.about) and self.last < other.first

    def __str__(self) -> str:
        return self.iso + ("~" if self.about else "")

    def published(self) -> dict[str, Any]:
        """The form of the download: date, precision and whether the date is about."""
        return {"date": self.iso, "precision": self.precision, "about": self.about}

    @classmethod
    def __get_pydantic_core_schema__(cls, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        write = core_schema.plain_serializer_function_ser_schema(cls.published)
        return core_schema.no_info_plain_validator_function(cls.parse, serialization=write)

    @classmethod
    def __get_pydantic_json_schema__(
        cls, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        if handler.mode == "serialization":
            return dict(PUBLISHED)
        text = {"type": "string", "pattern": PATTERN}
        return {
            "anyOf": [text, {"type": "integer", "minimum": 1000, "maximum": 9999}],
            "title": "A day, a month or a year",
        }


PUBLISHED: dict[str, Any] = {
    "type": "object",
    "properties": {
        "date": {
            "type": "string",
            "pattern": "^[0-9]{4}(-[0-9]{2}(-[0-9]{2})?)?$",
            "description": "A year, a month or a day in ISO form, never filled up with what the source does not say.",
        },
        "precision": {
            "type": "string",
            "enum": list(PRECISIONS),
            "description": "How exact the source is: year, month or day.",
        },
        "about": {"type": "boolean", "description": "True when the source says that the date is only about right."},
    },
    "required": ["date", "precision", "about"],
    "additionalProperties": False,
}


def wrong(reason: str) -> PydanticCustomError:
    """The error of a date that cannot be read."""
    return PydanticCustomError("partial_date", "{reason}", {"reason": reason})
