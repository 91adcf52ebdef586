"""The license of a thing over time: one, several with the day each began, or looked for and none found."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, Field
from pydantic_core import PydanticKnownError

from generator.schema.base import Part, as_items
from generator.schema.dates import PartialDate
from generator.schema.fields import NoneFound, written
from generator.schema.refs import LicenseRef


def ours(value: object) -> bool:
    """The flag as `read` sets it; written by a contributor it is an unknown key, for all that is written is text."""
    if value is not True:
        raise PydanticKnownError("extra_forbidden")
    return True


class Grant(Part):
    """A license and the day from which it holds; `none_found` when somebody looked and there is none."""

    license: LicenseRef | None = None
    """The license, by its id; nothing where `none_found` is true."""
    none_found: written(bool, ours, {"type": "boolean"}) = False  # type: ignore[valid-type]
    """True when somebody looked for a license and there is none."""
    since: PartialDate | None = Field(default=None, alias="from")
    """From when it holds; nothing where it has held since the release."""


class WrittenGrant(Part):
    """How a contributor writes a grant in a list."""

    license: LicenseRef | NoneFound
    """The license, by its id, or `none-found` where somebody looked and there is none."""
    since: PartialDate | None = Field(default=None, alias="from")
    """From when it holds; left out where it has held since the release."""


def read(value: Any) -> Any:
    """`mit`, `none-found` or a list of `{license, from}` as a list of grants."""
    return [read_one(item) for item in as_items(value)]


def read_one(item: Any) -> Any:
    """One written grant with `none-found` made a flag; anything else is left for the type to refuse."""
    if item == "none-found":
        return {"none_found": True}
    if isinstance(item, str):
        return {"license": item}
    if isinstance(item, dict) and item.get("license") == "none-found":
        return {**{key: value for key, value in item.items() if key != "license"}, "none_found": True}
    return item


Written = LicenseRef | NoneFound | list[WrittenGrant]
Grants = Annotated[tuple[Grant, ...], BeforeValidator(read, json_schema_input_type=Written)]
