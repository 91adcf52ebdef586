"""Entries with a hostile text in every field that takes it: what the loader refuses is put back as it was."""

import json
import tomllib
from dataclasses import dataclass, field
from datetime import date
from pathlib import Path

from whole import WHOLE

from generator.load import load
from generator.problems import Severity

PAYLOADS = tomllib.loads((Path(__file__).parent / "hostile/payloads.toml").read_text(encoding="utf-8"))
TODAY = date(2026, 11, 24)
TRIES = 8
LATE = ("unread-quote",)  # follows from other fields: said again when these are put right
PLAIN = {
    "organizations/lab": {"type": "lab"},
    "models/elder": {"organizations": ["lab"], "released": "2024-01"},
    "datasets/other": {"released": "2019"},
}
# What an entry of WHOLE refers to, and what stands for it in the entries of one payload.
OWN = {"ada": "people", "terms": "licenses", "texts": "datasets", "lab": "organizations"}


def leaves(value, path=()):
    """Path -> text of every value that is no mapping or list."""
    if isinstance(value, str):
        yield path, value
    for key, one in value.items() if isinstance(value, dict) else enumerate(value) if isinstance(value, list) else ():
        yield from leaves(one, (*path, key))


def replaced(value, new, path=()):
    """The same with every text replaced by what `new` makes of its path and itself."""
    if isinstance(value, str):
        return new(path, value)
    if isinstance(value, dict):
        return {key: replaced(one, new, (*path, key)) for key, one in value.items()}
    return [replaced(one, new, (*path, at)) for at, one in enumerate(value)]


def starting(kind, id):
    """A whole entry whose references lead to the entries of the same payload, with addresses and names of its own."""
    entry = replaced(WHOLE[kind], lambda _, text: own(kind, id, text))
    entry["formerly"] = [f"{id}-{one}" for one in entry["formerly"]]
    for names, at in ((entry, "name"), (entry["native_name"], "text"), (entry, "text")):
        if at in names:
            names[at] += f" {id}"
    entry["aliases"] = [f"{one} {id}" for one in entry["aliases"]]
    del entry["links"]["mastodon"]
    entry["gaps"][0]["field"] = "links.mastodon"
    entry["sources"][0]["published"] = "2025-05"
    for one in {"founded", "dissolved"} & set(entry):
        del entry[one]
    return entry


def own(kind, id, text):
    """A text of WHOLE in the entries of a payload."""
    if text.startswith("https://"):
        return f"{text}-{kind}-{id}"
    mixed, _, name = text.replace("affiliations.lab", "affiliations./lab").rpartition("/")
    if name not in OWN or (kind == "organizations" and name == "lab"):
        return text
    return f"{mixed}{'' if mixed.endswith('.') else '/'}{id}" if mixed else id


def written(value, path=(), depth=0):
    """Lines of YAML in the way of JSON with the path that each begins, so that a place in the file is a field."""
    if isinstance(value, str):
        return [(path, json.dumps(value))]
    items = list(value.items() if isinstance(value, dict) else enumerate(value))
    first, last = "{}" if isinstance(value, dict) else "[]"
    lines = [(path, first)]
    for at, (key, one) in enumerate(items):
        inner = written(one, (*path, key), depth + 1)
        front = f"{json.dumps(key)}: " if isinstance(value, dict) else ""
        inner[0] = (inner[0][0], front + inner[0][1])
        inner[-1] = (inner[-1][0], inner[-1][1] + ("," if at < len(items) - 1 else ""))
        lines += inner
    return [*lines, (path, last)]


def put(folder, name, entry):
    """Write an entry; the path of the field that each of its lines begins."""
    lines = written(entry)
    file = folder / f"{name}.yaml"
    file.parent.mkdir(parents=True, exist_ok=True)
    file.write_text("\n".join(text for _, text in lines) + "\n", encoding="utf-8")
    return [path for path, _ in lines]


def plain(name, fields):
    """An entry of the plain ones that others refer to."""
    source = {"url": "https://example.org/", "title": "A page", "standing": "primary", "supports": list(fields)[-1:]}
    return {"name": f"Plain {name.split('/')[1]}", "summary": "Plain.", "sources": [source], **fields}


@dataclass
class Attacked:
    """An entry in which a payload stands: what is still to be tried at each place, and which rules refused what."""

    before: dict[tuple, str]
    entry: dict
    tries: dict[tuple, list[str]]
    refused: dict[tuple, list[str]] = field(default_factory=dict)

    def refuse(self, at, rule):
        """Put the next try into a place and all below it, in the end what stood there before."""
        self.refused.setdefault(at, []).append(rule)
        below = {path for path in self.before if path[: len(at)] == at}
        self.entry = replaced(self.entry, lambda path, text: self.following(path) if path in below else text)

    def following(self, path):
        """What is tried next in a place."""
        self.tries[path] = self.tries[path][1:]
        return self.tries[path][0] if self.tries[path] else self.before[path]

    def holds(self):
        """The places that hold the payload."""
        return {path for path in self.before if self.tries[path]}


def folded(text):
    """A text on one line."""
    return " ".join(text.split())


def begun(kind, case, payload):
    """An entry with a payload everywhere; where that is refused, it is tried on one line."""
    entry = starting(kind, case)
    before = dict(leaves(entry))
    tries = list(dict.fromkeys([payload, folded(payload)]))
    return Attacked(before, replaced(entry, lambda *_: payload), dict.fromkeys(before, tries))


def attacked(folder, payloads):
    """Lay out an entry of every kind for each payload, until the loader takes them all: `kind/case` -> entry."""
    named = [text for text in map(folded, payloads.values()) if text.isprintable()]
    for name, fields in PLAIN.items():
        variants = {"variants": [{"name": text} for text in ("7B", *named)]} if name == "models/elder" else {}
        put(folder, name, plain(name, {**variants, **fields}))
    found = {
        f"{kind}/{case.lower()}": begun(kind, case.lower(), text) for case, text in payloads.items() for kind in WHOLE
    }
    for _ in range(TRIES):
        places = {name: put(folder, name, one.entry) for name, one in found.items()}
        problems = errors(folder)
        if not problems:
            return found
        for name, refused in problems.items():
            for line, rule in refused.items():
                if rule not in LATE or len(refused) == 1:
                    found[name].refuse(places[name][line - 1], rule)
    raise AssertionError(problems)


def errors(folder):
    """`kind/id` -> line -> rule of the first error there."""
    found = {}
    for one in load(folder, TODAY)[1]:
        if one.severity is Severity.ERROR:
            name = "/".join(Path(one.where.file).parts[-2:]).removesuffix(".yaml")
            found.setdefault(name, {}).setdefault(one.where.line, one.rule)
    return found
