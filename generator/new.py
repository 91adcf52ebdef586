"""A new entry to begin with: the fields its kind needs, with places to fill in, and the others to choose from."""

from __future__ import annotations

from pathlib import Path

from generator.errors import GeneratorError
from generator.schema import KINDS, Kind
from generator.schema.refs import ID_FORM
from generator.source.files import RESERVED

COMMON = ("sources", "disputes", "gaps", "translations", "formerly")
SOURCE = """sources:
  - url: https://FILL-IN
    title: FILL-IN
    publisher: FILL-IN
    standing: primary
    accessed: FILL-IN
    read_as: page
    supports: [{field}]
    passage: FILL-IN
"""


def form(name: str) -> str:
    """The text of a new entry of a kind; raises GeneratorError for a kind that is not there."""
    kind = next((kind for kind in KINDS if name in (kind.name, kind.one)), None)
    if kind is None:
        raise GeneratorError(f"there is no kind {name!r}; the kinds are {', '.join(kind.name for kind in KINDS)}")
    fields = kind.entry.model_fields
    needed = [field for field in fields if fields[field].is_required() and field not in COMMON]
    others = [field for field in fields if field not in needed and field not in COMMON]
    head = f"# yaml-language-server: $schema=../../schema/{kind.name}.schema.json\n"
    lines = "".join(f"{field}: {filled(kind, field)}\n" for field in needed)
    first = next((claim for claim in kind.entry.CLAIMS if claim in needed), needed[0])
    return f"{head}{lines}# also possible: {', '.join(others)}\n{SOURCE.format(field=first)}"


def filled(kind: Kind, field: str) -> str:
    """What stands behind a field that is to be filled in: a list where the kind wants one."""
    return "[FILL-IN]" if str(kind.entry.model_fields[field].annotation).startswith("tuple") else "FILL-IN"


def write(entries: Path, name: str, id: str) -> Path:
    """Write a new entry and give its path; raises GeneratorError when the id is wrong or taken."""
    text = form(name)
    kind = next(kind for kind in KINDS if name in (kind.name, kind.one))
    if not ID_FORM.fullmatch(id) or len(id) > 64:
        raise GeneratorError(f"{id!r} is no id: small letters, digits and single hyphens, at most 64")
    if id in RESERVED:
        raise GeneratorError(f"{id!r} is a name that is used already; choose another id")
    file = entries / kind.name / f"{id}.yaml"
    if file.exists():
        raise GeneratorError(f"{file} is already there")
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text(text, encoding="utf-8")
    return file
