"""References: how one entry names another."""

from __future__ import annotations

import re
from dataclasses import dataclass
from typing import Annotated, Any

from pydantic import GetCoreSchemaHandler, GetJsonSchemaHandler
from pydantic_core import PydanticCustomError, core_schema

ID = r"[a-z0-9]+(?:-[a-z0-9]+)*"
ID_FORM = re.compile(ID)
MIXED_FORM = re.compile(rf"([a-z]+)/({ID})")


@dataclass(frozen=True, order=True)
class Ref:
    """The kind and id of an entry; `mixed` tells that it was written `kind/id`."""

    kind: str
    id: str
    mixed: bool = False

    def __str__(self) -> str:
        return f"{self.kind}/{self.id}" if self.mixed else self.id


@dataclass(frozen=True)
class RefTo:
    """Field type of a reference: to one kind (written as an id), else to some or all kinds (written `kind/id`)."""

    kinds: tuple[str, ...] = ()

    def read(self, text: object) -> Ref:
        """Read the written form; raises PydanticCustomError `reference_type` or `reference_form`."""
        if not isinstance(text, str):
            raise PydanticCustomError("reference_type", "must be an id")
        mixed = len(self.kinds) != 1
        match = MIXED_FORM.fullmatch(text) if mixed else ID_FORM.fullmatch(text)
        if match is None or (mixed and self.kinds and match[1] not in self.kinds):
            raise PydanticCustomError(
                "reference_form", "{text}", {"text": text[:80], "kinds": self.kinds, "mixed": mixed}
            )
        return Ref(match[1], match[2], True) if mixed else Ref(self.kinds[0], text)

    def __get_pydantic_core_schema__(self, source: object, handler: GetCoreSchemaHandler) -> core_schema.CoreSchema:
        write = core_schema.plain_serializer_function_ser_schema(str, return_schema=core_schema.str_schema())
        return core_schema.no_info_plain_validator_function(self.read, serialization=write)

    def __get_pydantic_json_schema__(
        self, schema: core_schema.CoreSchema, handler: GetJsonSchemaHandler
    ) -> dict[str, Any]:
        mixed = len(self.kinds) != 1
        start = f"({'|'.join(self.kinds) or '[a-z]+'})/" if mixed else ""
        words = " or ".join(self.kinds) or "any kind"
        return {
            "type": "string",
            "pattern": f"^{start}{ID}$",
            "description": f"An entry of {words}",
            "x-refers-to": list(self.kinds),
        }


ModelRef = Annotated[Ref, RefTo(("models",))]
OrganizationRef = Annotated[Ref, RefTo(("organizations",))]
PersonRef = Annotated[Ref, RefTo(("people",))]
LicenseRef = Annotated[Ref, RefTo(("licenses",))]
DatasetRef = Annotated[Ref, RefTo(("datasets",))]
SpeakerRef = Annotated[Ref, RefTo(("people", "organizations"))]
AnyRef = Annotated[Ref, RefTo()]
