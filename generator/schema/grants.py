"""The license of a thing over time: one, several with the day each began, or looked for and none found."""

from __future__ import annotations

from typing import Annotated, Any

from pydantic import BeforeValidator, ConfigDict, Field

from generator.schema.base import Part, as_items
from generator.schema.dates import PartialDate
from generator.schema.fields import NoneFound
from generator.schema.refs import LicenseRef


class Grant(Part):
    """A license and the day from which it holds; `none_found` when somebody looked and there is none."""

    model_config = ConfigDict(populate_by_name=True)
    license: LicenseRef | None = None
    none_found: bool = False
    since: PartialDate | None = Field(default=None, alias="from")


class WrittenGrant(Part):
    """How a contributor writes a grant in a list."""

    license: LicenseRef | NoneFound
    since: PartialDate | None = Field(default=None, alias="from")


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
        return {"none_found": True, **{key: value for key, value in item.items() if key != "license"}}
    return refuse_flag(item)


def refuse_flag(item: Any) -> Any:
    """`none_found` is ours: written by a contributor it is an unknown key."""
    if isinstance(item, dict) and "none_found" in item:
        return {**item, "none-found": item["none_found"]}
    return item


Written = LicenseRef | NoneFound | list[WrittenGrant]
Grants = Annotated[tuple[Grant, ...], BeforeValidator(read, json_schema_input_type=Written)]
