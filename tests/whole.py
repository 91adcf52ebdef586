"""One entry of each kind with every field that the kind has, as it is written."""

from __future__ import annotations

from typing import Any

URL = "https://example.org/page"
COMMON: dict[str, Any] = {
    "native_name": {"text": "深度求索", "language": "zh-Hans"},
    "aliases": ["Other name", "Third name"],
    "translations": {"fr": {"name": "Nom", "summary": "Une phrase *courte*."}},
    "tags": ["linux", "policy"],
    "links": {
        "homepage": "https://example.org/",
        "github": "deepseek-ai/DeepSeek-R1",
        "huggingface": "deepseek-ai/DeepSeek-R1",
        "modelscope": "deepseek-ai/DeepSeek-R1",
        "arxiv": "2501.12948",
        "doi": "10.1038/s41586-025-09422-z",
        "wikidata": "Q131583241",
        "wikipedia": "en:Hugging Face",
        "ror": "05nym7t64",
        "spdx": "MIT",
        "x": "deepseek_ai",
        "mastodon": "https://social.example/@ada",
    },
    "formerly": ["old-name", "older-name"],
    "gaps": [{"field": "links.github", "state": "not-found", "checked": "2025-05", "note": "Looked for twice."}],
}


def evidence(field: str) -> dict[str, Any]:
    """Two sources and a dispute over a field."""
    source = {
        "url": URL,
        "title": "A page",
        "publisher": "A publisher",
        "author": "An author",
        "published": "2024-05",
        "language": "zh-Hans",
        "standing": "primary",
        "accessed": "2025-06-01",
        "read_as": "copy",
        "archived": "https://archive.example/page",
        "supports": [field],
        "passage": "The words on the page.",
        "estimate": "false",
    }
    other = {"url": "https://example.com/other", "title": "Another page", "standing": "weak", "supports": [field]}
    dispute = {"field": field, "value": "Something else", "sources": [other["url"]], "reason": "It is *older*."}
    return {"sources": [source, other], "disputes": [dispute]}


DESCENT = {"model": "elder", "variant": "7B", "relation": "distilled-from", "note": "From its outputs."}
WHOLE: dict[str, dict[str, Any]] = {
    "models": {
        "name": "DeepSeek-R1",
        "summary": "A model by [[organizations/lab|the lab]], *open*.",
        **COMMON,
        **evidence("parameters"),
        "organizations": ["lab"],
        "released": "2025-01-20",
        "announced": "2024-11~",
        "withdrawn": "2025-12",
        "family": "DeepSeek",
        "components": {
            "model-parameters": {
                "status": "released",
                "license": [{"license": "terms", "from": "2025-01"}, {"license": "none-found", "from": "2025-02"}],
                "url": URL,
            },
            "datasets": {"status": "not-released", "license": "none-found"},
        },
        "parameters": "671B",
        "active_parameters": "37B",
        "context_window": "128K",
        "architecture": "mixture-of-experts",
        "modalities": {"input": ["text", "image"], "output": ["text"]},
        "languages": ["en", "zh-Hans"],
        "training_compute": {"flop": "3.3e24", "basis": "estimated"},
        "peer_reviewed": "Nature",
        "variants": [
            {
                "name": "32B",
                "parameters": "32B",
                "active_parameters": "3B",
                "context_window": "32768",
                "tuning": "reasoning",
                "huggingface": "deepseek-ai/DeepSeek-R1",
                "released": "2025-01-21",
                "license": "terms",
                "based_on": [DESCENT],
            }
        ],
        "based_on": [DESCENT],
        "trained_on": [{"dataset": "texts", "stage": "pretraining"}],
    },
    "organizations": {
        "name": "DeepSeek",
        "summary": "A lab.",
        **COMMON,
        **evidence("city"),
        "type": "company",
        "founded": "2023",
        "dissolved": "2025-05",
        "country": "CN",
        "city": "Hangzhou",
        "parent": "lab",
    },
    "people": {
        "name": "Ada",
        "summary": "Somebody.",
        **COMMON,
        **evidence("affiliations.lab"),
        "roles": ["researcher", "founder"],
        "affiliations": [
            {"organization": "lab", "role": "Director", "start": "2020", "end": "2021-05", "as_of": "2021-04-01"},
            {"organization": "lab", "role": "Chair", "start": "2022", "as_of": "2025"},
        ],
    },
    "events": {
        "name": "It began",
        "summary": "It happened.",
        **COMMON,
        **evidence("date"),
        "date": "2025-01-20",
        "end_date": "2025-01-27",
        "type": "milestone",
        "organizations": ["lab"],
        "people": ["ada"],
        "models": ["elder"],
        "licenses": ["terms"],
        "datasets": ["texts"],
        "place": {"city": "Paris", "country": "FR"},
    },
    "quotes": {
        **COMMON,
        **evidence("text"),
        "translations": {"fr": {"text": "Ouvert.", "context": "Dit en public.", "role_then": "Directrice"}},
        "text": "Open is better.",
        "language": "en",
        "speaker": "people/ada",
        "role_then": "Director",
        "said_on": "2025-02-01",
        "venue": {"type": "interview", "publisher": "A paper", "title": "A talk", "url": URL},
        "about": ["models/elder", "organizations/lab"],
        "context": "Said about [[models/elder]].",
        "attribution": "translated",
    },
    "licenses": {
        "name": "Terms 1.0",
        "summary": "A license.",
        **COMMON,
        **evidence("spdx"),
        "spdx": "MIT",
        "version": "1.0",
        "released": "1988",
        "url": URL,
        "osi_approved": "true",
        "fsf_libre": "false",
        "steward": "lab",
        "permits": ["commercial-use", "modification"],
        "requires": ["attribution"],
        "forbids": ["non-commercial"],
        "user_threshold": {"users": "700M", "period": "month"},
        "reaches": ["weights", "outputs"],
        "name_start": "Terms",
        "clauses": [{"term": "attribution", "clause": "2.a", "quote": "Name the lab."}],
    },
    "datasets": {
        "name": "Texts",
        "summary": "Words.",
        **COMMON,
        **evidence("size"),
        "organizations": ["lab"],
        "released": "2020",
        "license": "terms",
        "size": {"value": "1.5T", "unit": "tokens"},
        "based_on": ["other"],
        "modalities": ["text"],
    },
}
# What the entries above refer to.
OTHERS: dict[str, dict[str, Any]] = {
    "models/elder": {"released": "2024-01", "variants": [{"name": "7B"}]},
    "people/ada": {},
    "licenses/terms": {},
    "datasets/texts": {},
    "datasets/other": {},
}
