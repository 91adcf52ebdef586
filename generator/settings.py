"""What holds for the whole site: its address, its repository, the audits of the record."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.audits import Audit, audits
from generator.errors import GeneratorError

AUDIT_FILE = "audits.toml"
SITE = re.compile(r"^site_url: (\S+)$", re.MULTILINE)
REPOSITORY = re.compile(r"^ +repository: (\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Settings:
    """The address of the published site (a slash behind it) and of the repository (none behind it); past audits."""

    site: str
    repository: str
    audits: tuple[Audit, ...] = ()


def settings(config: Path) -> Settings:
    """The two lines of mkdocs.yml that the generator needs, and the audits beside it.

    Raises GeneratorError naming the line that is missing.
    """
    text = config.read_text(encoding="utf-8")
    past = audits(config.parent / AUDIT_FILE)
    return Settings(line(SITE, text, "site_url"), line(REPOSITORY, text, "extra.repository").rstrip("/"), past)


def line(form: re.Pattern[str], text: str, name: str) -> str:
    """The value of the one line that has the form."""
    match = form.search(text)
    if match is None:
        raise GeneratorError(f"mkdocs.yml has no line for {name}")
    return match[1]
