"""Small files that lead from an identifier of another catalogue to what the record says: for browsers and scripts."""

from __future__ import annotations

from collections.abc import Iterator
from typing import Any

from generator.catalog import Catalog, Record
from generator.language import Language
from generator.outputs.download import BASE, head
from generator.pages import OutputFile
from generator.schema.grants import Grants
from generator.schema.models import Model
from generator.settings import Settings
from generator.views.component_facts import WEIGHTS
from generator.views.lineage import edges_of
from generator.views.offered import CATALOGUES
from generator.views.openness import level
from generator.views.version import compact


def make(catalog: Catalog, settings: Settings, say: Language) -> Iterator[OutputFile]:
    """One file for each catalogue."""
    about = head(catalog, settings.site)
    told = {record.ref: entry(catalog, record, settings.site) for record in catalog.all}
    for name in CATALOGUES:
        found: dict[str, list[dict[str, Any]]] = {}
        for record in catalog.all:
            for identifier, variant in identifiers(record, name):
                found.setdefault(identifier, []).append({**told[record.ref], **own(catalog, record, variant)})
        whole = {**about, "count": len(found), "identifiers": dict(sorted(found.items()))}
        yield OutputFile(f"{BASE}lookup/{name}.json", compact(whole))


def identifiers(record: Record, catalogue: str) -> Iterator[tuple[str, str]]:
    """The identifiers of an entry in a catalogue, each with the variant it stands for; "" for the entry."""
    entry = record.entry
    variants = entry.variants if isinstance(entry, Model) and catalogue == "huggingface" else ()
    known = {variant.huggingface: variant.name for variant in reversed(variants) if variant.huggingface}
    if (link := getattr(entry.links, catalogue)) and link not in known:
        yield link, ""
    yield from known.items()


def entry(catalog: Catalog, record: Record, site: str) -> dict[str, Any]:
    """What is said of an entry: for a model also openness, component by component, and what it rests on."""
    told: dict[str, Any] = {"ref": str(record.ref), "name": record.entry.title, "url": site + record.url}
    model = isinstance(record.entry, Model)
    return {**told, "variant": None, **(of_model(catalog, record) if model else NO_MODEL)}


NO_MODEL = {"openness": None, "components": None, "parents": None}


def of_model(catalog: Catalog, record: Record) -> dict[str, Any]:
    """Openness, components with status, license ids and state of the evidence, parents with relation and state."""
    model = record.entry
    assert isinstance(model, Model)
    states = {fact.path: str(fact.state) for fact in record.facts}
    components = {
        name: {"status": one.status, "licenses": ids(one.license), "state": states[f"components.{name}"]}
        for name, one in model.components.items()
    }
    return {
        "openness": level(catalog, model).name,
        "components": components,
        "parents": parents(catalog, record),
    }


def ids(grants: Grants) -> list[str]:
    """The ids of the licenses of a thing over time."""
    return [grant.license.id for grant in grants if grant.license]


def parents(catalog: Catalog, record: Record) -> list[dict[str, Any]]:
    """What a model and its variants rest on."""
    return [
        {
            "ref": str(edge.parent.ref),
            "variant": edge.child_variant or None,
            "relation": edge.relation,
            "state": str(edge.fact.state),
        }
        for edge in edges_of(catalog, record)
    ]


def own(catalog: Catalog, record: Record, name: str) -> dict[str, Any]:
    """What a variant has of its own: name, license and openness under it, the parents of all and of itself."""
    model = record.entry
    if not isinstance(model, Model) or (variant := model.variant(name)) is None:
        return {}
    told = of_model(catalog, record)
    weights = told["components"].get(WEIGHTS)
    if weights and variant.license:
        states = {fact.path: str(fact.state) for fact in record.facts}
        told["components"][WEIGHTS] = {
            **weights,
            "licenses": ids(variant.license),
            "state": states[f"variants.{name}"],
        }
    openness = level(catalog, model, model.grants(name)).name
    mine = [one for one in told["parents"] if one["variant"] in (None, name)]
    return {**told, "variant": name, "openness": openness, "parents": mine}
