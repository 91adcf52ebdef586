"""Templates -> HTML: autoescape on, undefined names are errors; the words come from the interface's language."""

from __future__ import annotations

import json
import re
from functools import cache
from pathlib import Path
from typing import Any

from jinja2 import Environment, FileSystemLoader, StrictUndefined

from generator.language import WRITTEN, Language, capital
from generator.outputs.icons import ICONS

TEMPLATES = Path(__file__).parent.parent / "templates"


def render(template: str, say: Language, root: str, **values: Any) -> str:
    """The HTML of a template.

    `root` leads from the page to the start of its language (`../../`, or nothing at home); in the template `base` leads
    on to the start of the site, where the files are that all languages share.
    """
    base = root + "../" * say.prefix.count("/")
    return environment(say).get_template(template).render(root=root, base=base, **values)


@cache
def environment_of(code: str) -> Environment:
    """The environment of a language, made once."""
    return Environment(
        loader=FileSystemLoader(TEMPLATES),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
        keep_trailing_newline=False,
    )


def environment(say: Language) -> Environment:
    """The environment with the words of the language at hand: `t`, `counted`, `date`, `number`, `percent`."""
    env = environment_of(say.code)
    env.globals.update(t=say, say=say, counted=say.counted, number=say.number, percent=say.percent)
    env.globals.update(icons=ICONS, written=WRITTEN)
    env.filters["capital"] = capital
    return env


def script_text(value: object) -> str:
    """JSON that can stand in a script: nothing in it ends the script or begins a comment."""
    text = json.dumps(value, ensure_ascii=False, separators=(",", ":"))
    return re.sub("[<>&\u2028\u2029]", lambda match: f"\\u{ord(match[0]):04x}", text)


def script_words(say: Language, section: str) -> dict[str, str]:
    """The words that the script of a page sets: those of its section that begin with `js-` or `csv-`, and the comma."""
    return {"comma": say("text.comma")} | {
        key.removeprefix(f"{section}.").removeprefix("js-"): words
        for key, words in say.words.items()
        if key.startswith((f"{section}.js-", f"{section}.csv-"))
    }
