"""What is wrong with an object of JSON-LD, by the words of schema.org that we use."""

import re
import tomllib
from pathlib import Path

KNOWN = tomllib.loads((Path(__file__).parent / "views/schema_org.toml").read_text(encoding="utf-8"))
# What must be there: for search engines, and for the object to say anything.
NEEDED = {
    "SoftwareApplication": {"@id", "name", "author", "datePublished"},
    "Organization": {"@id", "name"},
    "Person": {"@id", "name"},
    "Event": {"@id", "name", "startDate", "description"},
    "Quotation": {"@id", "text", "inLanguage", "spokenByCharacter"},
    "Dataset": {"@id", "name", "description"},
    "CreativeWork": {"@id", "name"},
    "WebSite": {"@id", "name", "potentialAction"},
}
# A role repeats the property that leads to it; the search box has a property of its own.
EXCEPTED = {("OrganizationRole", "affiliation"), ("SearchAction", "query-input")}
ADDRESSES = ("@id", "url", "sameAs", "license", "isBasedOn", "urlTemplate")
DAY = re.compile(r"\d{4}(-\d{2}(-\d{2})?)?")


def faults(top, dated=True):
    """Every fault of an object, in words; an empty list for a good one.

    `dated` is false for what happened only about when: schema.org has no form for that, so that it may have no date.
    """
    found = [f"no context {top.get('@context')}"] if top.get("@context") != "https://schema.org" else []
    missing = (
        NEEDED.get(top.get("@type"), {"@type"}) - top.keys() - (set() if dated else {"startDate", "datePublished"})
    )
    if not dated:
        found += [f"{name} of what is not dated" for name in ("startDate", "datePublished") if name in top]
    return [*found, *(f"{top.get('@type')} lacks {name}" for name in sorted(missing)), *inside(top)]


def inside(node):
    if isinstance(node, list):
        return [fault for one in node for fault in inside(one)]
    if not isinstance(node, dict) or "@value" in node:
        return []
    kind = node.get("@type")
    names = [name for name in node if not name.startswith("@")]
    found = [] if kind in KNOWN else [f"no type {kind}"]
    found += [
        f"{kind} has no {name}" for name in names if name not in KNOWN.get(kind, ()) and (kind, name) not in EXCEPTED
    ]
    found += [
        f"{name} is no date: {node[name]}"
        for name in names
        if name.endswith("Date") or name.startswith("date")
        if not DAY.fullmatch(str(node[name]))
    ]
    found += [
        f"{name} is no address: {one}"
        for name in ADDRESSES
        for one in listed(node.get(name))
        if isinstance(one, str) and not one.startswith(("https://", "http://"))
    ]
    return found + [fault for name in node for fault in inside(node[name])]


def listed(value):
    return value if isinstance(value, list) else [] if value is None else [value]
