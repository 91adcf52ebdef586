"""llms.txt: what the site is and where its parts are, for programs that read with a language model (https://llmstxt.org)."""

from __future__ import annotations

from collections.abc import Iterator

from generator.catalog import Catalog
from generator.language import Language
from generator.outputs.download import BASE, LICENSE
from generator.outputs.home import doors
from generator.pages import OutputFile
from generator.settings import Settings
from generator.views import timeline
from generator.views.shown import Reader
from generator.views.version import data_version

FILES = {
    "json": "all.json",
    "lines": "all.jsonl",
    "tables": "datapackage.json",
    "database": "open-ai-movement.sqlite",
    "lookup": "lookup/huggingface.json",
    "index": "index.json",
}
PAGES = ("method", "data", "contribute")


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """The file of a language."""
    start = settings.site + say.prefix
    pages = [(door.name, start + door.href, door.text) for door in doors(Reader(catalog, say), timeline.items(catalog))]
    data = [(name, f"{settings.site}{BASE}{name}", say(f"llms.{key}")) for key, name in FILES.items()]
    about = [(say(f"llms.{name}"), f"{start}{name}/", say(f"llms.{name}-holds")) for name in PAGES]
    parts = [
        f"# {say('home.head-title')}",
        f"> {say('home.lead')}",
        say("llms.evidence"),
        say("llms.version", version=data_version(catalog, settings.site), license=LICENSE),
        *section(say("llms.pages"), pages),
        *section(say("llms.files"), data),
        *section(say("llms.about"), about),
    ]
    yield OutputFile("llms.txt", ("\n\n".join(parts) + "\n").encode())


def section(title: str, links: list[tuple[str, str, str]]) -> Iterator[str]:
    """A heading and its list of links: name, address, what is there."""
    yield f"## {title}"
    yield "\n".join(f"- [{name}]({address}): {holds}" for name, address, holds in links)
