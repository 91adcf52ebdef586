"""Changes in words: golden text and Markdown, and no text of the record that becomes markup, mention or reference."""

import json
import re
import tomllib
from datetime import date
from pathlib import Path

import pytest
from small import READ, SOURCE, catalog_of

from generator.editions import Change, Edition
from generator.versions.state import published
from generator.versions.telling import LONG, ROOM, as_json, as_markdown, as_text, code, notes, plain
from generator.views.changes import affected, compare

PAYLOADS = tomllib.loads((Path(__file__).parent.parent / "hostile/payloads.toml").read_text(encoding="utf-8"))
OLD = {
    "models/a": {
        "released": "2025-01",
        "tags": ["linux"],
        "sources": [{**SOURCE, "supports": ["released"]}, {**SOURCE, "url": "https://example.org/gone"}],
        "based_on": [{"model": "b", "relation": "finetune"}],
    },
    "models/b": {"components": {"model-parameters": {"status": "not-released"}}},
    "models/old": {"name": "New"},
    "people/gone": {},
}
NEW = {
    "models/a": {
        "released": "2025-01-20",
        "tags": ["code"],
        "sources": [
            {**SOURCE, **READ, "supports": ["released", "tags"]},
            {**SOURCE, "url": "https://example.org/new", "accessed": "2025-06-02", "read_as": "page"},
        ],
        "based_on": [{"model": "b", "relation": "finetune", "variant": "7B"}],
    },
    "models/b": {
        "components": {"model-parameters": {"status": "on-request"}},
        "variants": [{"name": "7B", "parameters": "7B"}],
    },
    "models/new": {"name": "New", "formerly": ["old"], "summary": "About old."},
    "people/here": {},
}
TEXT = """\
models/a (A)
  released: 2025-01 -> 2025-01-20
  tags.code added
  based_on.b.variant added: 7B
  tags.linux removed
  source added: https://example.org/new
  source now read: https://example.org/page (2025-06-01); supports added: tags
  source gone: https://example.org/gone
  evidence of released: unverified -> verified
  verdicts.eu-index-2026: low: 0.0, high: 0.917 -> low: 0.042, high: 0.958 (computed)
models/b (B)
  components.model-parameters.status: not-released -> on-request
  variants.7B added: parameters: 7000000000
  openness: closed -> restricted-weights (computed)
  verdicts.osaid-1-0: does-not-meet -> cannot-be-decided (computed)
  verdicts.mof-1-0: none -> possible-I (computed)
  verdicts.ai-act-53-2: not-met -> cannot-be-decided (computed)
  verdicts.eu-index-2026: low: 0.0, high: 0.792 -> low: 0.042, high: 0.958 (computed)
models/new (New)
  renamed: old -> new
people/gone (Gone)
  removed
people/here (Here)
  added
2 entries changed, 1 added, 1 removed, 1 renamed; 4 pages affected.
"""
MARKDOWN = """\
**2 entries changed, 1 added, 1 removed, 1 renamed; 4 pages affected.**

- `A` (`models/a`)
  - `released`: `2025-01` → `2025-01-20`
  - `tags.code` added
  - `based_on.b.variant` added: `7B`
  - `tags.linux` removed
  - source added: `https://example.org/new`
  - source now read: `https://example.org/page` (`2025-06-01`); `supports` added: `tags`
  - source gone: `https://example.org/gone`
  - evidence of `released`: `unverified` → `verified`
  - `verdicts.eu-index-2026`: `low: 0.0, high: 0.917` → `low: 0.042, high: 0.958` (computed)
- `B` (`models/b`)
  - `components.model-parameters.status`: `not-released` → `on-request`
  - `variants.7B` added: `parameters: 7000000000`
  - `openness`: `closed` → `restricted-weights` (computed)
  - `verdicts.osaid-1-0`: `does-not-meet` → `cannot-be-decided` (computed)
  - `verdicts.mof-1-0`: `none` → `possible-I` (computed)
  - `verdicts.ai-act-53-2`: `not-met` → `cannot-be-decided` (computed)
  - `verdicts.eu-index-2026`: `low: 0.0, high: 0.792` → `low: 0.042, high: 0.958` (computed)
- `New` (`models/new`)
  - renamed: `old` → `new`
- `Gone` (`people/gone`)
  - removed
- `Here` (`people/here`)
  - added
"""


@pytest.fixture(scope="module")
def found():
    old, new = (published(catalog_of(entries)) for entries in (OLD, NEW))
    changes = compare(old, new)
    return changes, affected(changes, old, new)


def test_text(found):
    assert as_text(*found) == TEXT


def test_markdown(found):
    assert as_markdown(*found) == MARKDOWN


def test_json_for_programs(found):
    told = json.loads(as_json(*found))
    assert told["count"] == len(told["changes"]) == len(found[0])
    assert told["affected"] == ["models/a", "models/b", "models/new", "people/here"]
    assert set(told["changes"][0]) == {"ref", "name", "what", "path", "old", "new"}


def test_no_difference():
    assert as_text([], []) == "No difference.\n"
    assert as_markdown([], []) == "**No difference.**\n\n"


def outside_code(markdown):
    """What a reader of Markdown does not take for code: spans end where as many backticks come again."""
    left, at = [], 0
    for span in re.finditer(r"(?<!`)(`+)(?!`)(.*?)(?<!`)\1(?!`)", markdown):
        left.append(markdown[at : span.start()])
        at = span.end()
    return "".join([*left, markdown[at:]])


TEXTS = {**PAYLOADS["texts"], "ticks": "a `b` ``c``` @all", "end": "x`", "only": "````", "mention": "@github #1 GH-1"}


@pytest.mark.parametrize("case", TEXTS)
@pytest.mark.parametrize("place", ["name", "path", "value", "url", "supports"])
def test_hostile_text_stays_code(case, place):
    text = TEXTS[case]
    change = {
        "name": Change("models/a", text, "changed", "parameters", 1, 2),
        "path": Change(f"models/{text}", "A", "changed", f"tags.{text}", None, text),
        "value": Change("models/a", "A", "changed", "summary", text, {"note": [text, {"x": text}]}),
        "url": Change("models/a", "A", "changed", f"sources.https://{text}", None, {"title": text}),
        "supports": Change("models/a", "A", "changed", "sources.x", {"supports": [text]}, {"supports": ["all"]}),
    }[place]
    markdown = as_markdown([change], [text])
    assert re.fullmatch(
        r"\*\*1 entry changed; 1 page affected\.\*\*\n\n-  \(\)\n"
        r"  - (?:: +→ |(?: added|: )*(?:→ )?|source added: , not read yet|source changed: ; [:→ a-z]*)\n",
        outside_code(markdown),
    ), markdown
    assert len(markdown.splitlines()) == 4


@pytest.mark.parametrize("case", TEXTS)
def test_text_cannot_steer_a_terminal(case):
    told = as_text([Change("models/a", f"\x1b[2J{TEXTS[case]}\u202e\u2066", "changed", "x", TEXTS[case], None)], [])
    assert len(told.splitlines()) == 3
    assert not re.search(r"[\x00-\x09\x0b-\x1f\x7f-\x9f\u2028-\u202e\u2066-\u2069]", told)


def test_long_values_are_cut():
    assert len(plain("word " * 1000)) <= LONG
    assert code("``") == "``` `` ```"
    assert code("") == ""


def test_markdown_ends_where_there_is_no_room():
    changes = [Change(f"models/m{at}", "M", "changed", "summary", "x" * 250, "y" * 250) for at in range(2000)]
    markdown = as_markdown(changes, [])
    told = markdown.count("- `M`")
    assert len(markdown) < ROOM * 1.1
    assert 100 < told < 2000
    assert markdown.endswith(f"- and {2000 - told} more entries\n")


def test_notes_of_an_edition():
    changes = (Change("models/a", "A", "changed", "parameters", 1, 2),)
    edition = Edition("0.2.0", date(2026, 1, 2), "2026-01-01+abc", "0.1.0", {"models": 1, "people": 2}, changes)
    head = "Edition 0.2.0 of 2026-01-02, data version `2026-01-01+abc`. What changed since 0.1.0:\n"
    assert notes(edition).startswith(head)
    assert "  - `parameters`: `1` → `2`\n" in notes(edition)
    first = Edition("0.1.0", date(2026, 1, 1), "x", None, {"models": 1, "people": 2}, changes)
    assert notes(first).endswith(": the first, with 3 entries (1 models, 2 people).\n")
