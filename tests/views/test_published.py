from small import READ, SOURCE, catalog_of

from generator.schema import KINDS
from generator.views.published import published

FOUND = {**SOURCE, **READ, "supports": ["released"]}


def test_dates_keep_their_precision_and_every_key_is_there():
    catalog = catalog_of({
        "models/m": {
            "released": "2025-04~", "parameters": "7B", "sources": [{**SOURCE, **READ, "supports": ["released"]}]
        },
        "events/e": {"models": ["m"]},
    })  # fmt: skip
    whole = published(catalog.records["models"]["m"], catalog, "https://site.example/")
    assert whole["url"] == "https://site.example/models/m/"
    assert whole["fields"]["released"] == {"date": "2025-04", "precision": "month", "about": True}
    assert whole["fields"]["parameters"] == 7_000_000_000
    assert whole["fields"]["announced"] is None
    assert whole["fields"]["variants"] == []
    assert whole["fields"].keys() == KINDS[0].entry.model_fields.keys()
    assert whole["facts"][1] == {"path": "released", "state": "verified", "disputed": False, "sources": [1]}
    assert whole["referred_to_by"] == ["events/e"]
    assert whole["openness"] == "undecided"
    assert whole["verdicts"] == {
        "osaid-1-0": "cannot-be-decided",
        "mof-1-0": "possible-I",
        "ai-act-53-2": "cannot-be-decided",
        "eu-index-2026": {"low": 0.0, "high": 1.0},
    }
