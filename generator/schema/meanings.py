"""What the words of the fixed vocabularies mean, and which vocabulary a type is; read only when somebody asks."""

from __future__ import annotations

import tomllib
from functools import cache
from pathlib import Path
from typing import Any, Literal, get_args, get_origin

from generator.schema import vocabulary

FILE = Path(__file__).with_name("meanings.toml")


@cache
def meanings() -> dict[str, dict[str, str]]:
    """Vocabulary -> word -> what it means; the words in the order of their type."""
    return tomllib.loads(FILE.read_text(encoding="utf-8"))


@cache
def vocabularies() -> dict[Any, str]:
    """The types of fixed words -> the name of each."""
    return {type_: name for name, type_ in vars(vocabulary).items() if get_origin(type_) is Literal}


def meant(words: tuple[str, ...]) -> dict[str, str]:
    """What the words of one type mean; nothing for words that are no vocabulary."""
    name = next((name for type_, name in vocabularies().items() if get_args(type_) == words), "")
    return dict(meanings().get(name, {}))
