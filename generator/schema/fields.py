"""The small types of fields: text, addresses, identifiers, numbers, yes and no."""

from __future__ import annotations

import re
from collections.abc import Callable
from typing import Annotated, Any, Literal

from pydantic import PlainSerializer, PlainValidator, StringConstraints, WithJsonSchema
from pydantic_core import PydanticCustomError

Line = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=200, pattern=r"^[^\n]+$")]
Sentences = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=900)]
Words = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=600)]
Passage = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=300)]
Language = Annotated[str, StringConstraints(pattern=r"^[a-z]{2,3}(-[A-Z][a-z]{3})?(-([A-Z]{2}|[0-9]{3}))?$")]
Country = Annotated[str, StringConstraints(pattern=r"^[A-Z]{2}$")]
EntryId = Annotated[str, StringConstraints(pattern=r"^[a-z0-9]+(-[a-z0-9]+)*$", max_length=64)]
FieldPath = Annotated[str, StringConstraints(strip_whitespace=True, min_length=1, max_length=160)]

MAGNITUDE = {"": 0, "K": 3, "M": 6, "B": 9, "T": 12}
COUNT_FORM = re.compile(r"([0-9]{1,18})(?:\.([0-9]{1,6}))?([KMBT]?)")
FLOP_FORM = re.compile(r"[0-9]{1,4}(\.[0-9]{1,4})?e[0-9]{1,2}")
MAX_URL = 1000
# A part of a host's name that holds Latin and Greek or Cyrillic letters.
MIXED_HOST = re.compile(r"[a-z][^./]*[\u0370-\u052f]|[\u0370-\u052f][^./]*[a-z]", re.IGNORECASE)


def url(text: object) -> str:
    """A web address, http or https, with a host; raises PydanticCustomError `url` with the reason."""
    if not isinstance(text, str):
        raise PydanticCustomError("url", "must be text: an address that starts with https://")
    if len(text) > MAX_URL:
        raise PydanticCustomError("url", f"is longer than {MAX_URL} characters")
    if re.search(r"[\s<>\"\\^`{|}]", text):
        raise PydanticCustomError("url", "has a character that no address may hold")
    if reason := wrong_host(text):
        raise PydanticCustomError("url", "{reason}", {"reason": reason})
    return text


def wrong_host(text: str) -> str:
    """Why the address leads nowhere; empty when it is fine."""
    from urllib.parse import urlsplit

    try:
        parts = urlsplit(text)
        _ = parts.port
    except ValueError:
        return "is not a well-formed address"
    if parts.scheme not in ("http", "https"):
        return "must start with https:// or http://"
    if parts.username is not None or parts.password is not None:
        return "must not carry a user name or password"
    if MIXED_HOST.search(parts.netloc):
        return "mixes letters of scripts that look alike in the name of its host"
    return "" if parts.hostname and "." in parts.hostname else "names no host"


def count(text: object) -> int:
    """A whole number, `671B` read as 671000000000; raises PydanticCustomError `count`."""
    match = COUNT_FORM.fullmatch(text) if isinstance(text, str) else None
    if match is None:
        raise PydanticCustomError("count", "must be a whole number such as 671000000000 or 671B")
    from decimal import Decimal

    number = Decimal(f"{match[1]}.{match[2] or 0}").scaleb(MAGNITUDE[match[3]])
    if number != int(number) or not 0 < number < 10**18:
        raise PydanticCustomError("count", "must be a whole number above zero and below 10^18")
    return int(number)


def flop(text: object) -> float:
    """Floating-point operations as `3.3e24`; raises PydanticCustomError `flop`."""
    if not isinstance(text, str) or FLOP_FORM.fullmatch(text) is None:
        raise PydanticCustomError("flop", "must be operations as 3.3e24")
    return float(text)


def yes_or_no(text: object) -> bool:
    """`true` or `false`; raises PydanticCustomError `yes_or_no` (YAML's other words for it are not taken)."""
    if text not in ("true", "false"):
        raise PydanticCustomError("yes_or_no", "must be true or false")
    return text == "true"


def identifier(pattern: str, example: str) -> Any:
    """The type of an identifier of another catalogue, by its pattern."""

    def read(text: object) -> str:
        if not isinstance(text, str) or re.fullmatch(pattern, text) is None or "/../" in f"/{text}/":
            raise PydanticCustomError("identifier", "{example}", {"example": example})
        return text

    return written(str, read, {"type": "string", "pattern": f"^{pattern}$", "examples": [example]})


def written(kind: Any, read: Callable[[object], Any], schema: dict[str, Any]) -> Any:
    """A type read from text by `read`, whose written form is described by `schema` for editors."""
    both = (WithJsonSchema(schema, mode="validation"), PlainSerializer(lambda value: value, return_type=kind))
    return Annotated[kind, PlainValidator(read), *both]


NUMBER_WORDS = {"type": "string", "pattern": r"^[0-9]{1,18}(\.[0-9]{1,6})?[KMBT]?$"}
Url = written(str, url, {"type": "string", "format": "uri", "pattern": "^https?://"})
Count = written(int, count, {"anyOf": [{"type": "integer", "minimum": 1}, NUMBER_WORDS]})
Flop = written(float, flop, {"anyOf": [{"type": "number"}, {"type": "string"}], "examples": ["3.3e24"]})
YesOrNo = written(bool, yes_or_no, {"type": "boolean"})

OWNER = r"[A-Za-z0-9](?:[A-Za-z0-9._-]{0,95})"
GitHub = identifier(rf"{OWNER}(?:/[A-Za-z0-9._-]{{1,100}})?", "deepseek-ai/DeepSeek-R1")
HuggingFace = identifier(rf"(?:datasets/)?{OWNER}(?:/[A-Za-z0-9._-]{{1,100}})?", "deepseek-ai/DeepSeek-R1")
ArXiv = identifier(r"[0-9]{4}\.[0-9]{4,5}", "2501.12948")
Doi = identifier(r"10\.[0-9]{4,9}/[^\s<>\"{}|\\^`]{1,200}", "10.1038/s41586-025-09422-z")
Wikidata = identifier(r"Q[1-9][0-9]{0,11}", "Q131583241")
Wikipedia = identifier(r"[a-z]{2,3}:[^\t\n<>\[\]{}|#?&]{1,150}", "en:Hugging Face")
Handle = identifier(r"[A-Za-z0-9_]{1,30}", "deepseek_ai")
Ror = identifier(r"0[a-z0-9]{8}", "05nym7t64")
Spdx = identifier(r"[A-Za-z0-9][A-Za-z0-9.+-]{0,80}", "Apache-2.0")
NoneFound = Literal["none-found"]
