"""What holds for the whole site: its address, its repository, audits and editions of the record, the themes."""

from __future__ import annotations

import re
from dataclasses import dataclass
from pathlib import Path

from generator.audits import Audit, audits
from generator.editions import Edition, editions
from generator.errors import GeneratorError
from generator.themes import Theme, themes

AUDIT_FILE = "audits.toml"
EDITIONS = "editions"
CITATION = "CITATION.cff"
LICENSE = "LICENSE-DATA"
SITE = re.compile(r"^site_url: (\S+)$", re.MULTILINE)
REPOSITORY = re.compile(r"^ +repository: (\S+)$", re.MULTILINE)


@dataclass(frozen=True)
class Settings:
    """The address of the published site (a slash behind it), of the repository (none), and what stands beside them.

    citation, license: the citation file and the license of the data as text; "" where the repository has none.
    """

    site: str
    repository: str
    audits: tuple[Audit, ...] = ()
    themes: tuple[Theme, ...] = ()
    editions: tuple[Edition, ...] = ()
    citation: str = ""
    license: str = ""


def settings(config: Path, docs: Path | None = None, code: str = "") -> Settings:
    """The two lines of mkdocs.yml that are needed, audits and editions beside it, the themes in docs/ in a language.

    Raises GeneratorError naming the line that is missing or amiss.
    """
    text = config.read_text(encoding="utf-8")
    past = audits(config.parent / AUDIT_FILE)
    site, repository = line(SITE, text, "site_url"), line(REPOSITORY, text, "extra.repository").rstrip("/")
    told = themes(docs, code) if docs else ()
    beside = (text_of(config.parent / name) for name in (CITATION, LICENSE))
    return Settings(site, repository, past, told, editions(config.parent / EDITIONS), *beside)


def text_of(file: Path) -> str:
    """The text of a file, nothing where there is none."""
    return file.read_text(encoding="utf-8") if file.is_file() else ""


def line(form: re.Pattern[str], text: str, name: str) -> str:
    """The value of the one line that has the form."""
    match = form.search(text)
    if match is None:
        raise GeneratorError(f"mkdocs.yml has no line for {name}")
    return match[1]
