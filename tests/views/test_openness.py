import pytest
from small import catalog_of

from generator.language import language
from generator.views.may_i import answers
from generator.views.openness import level

LICENSES = {
    "licenses/mit": {"osi_approved": "true"},
    "licenses/free": {"permits": ["commercial-use"]},
    "licenses/silent": {},
    "licenses/limited": {"requires": ["attribution", "user-threshold"]},
    "licenses/shut": {"forbids": ["non-commercial", "military-use"]},
}


def of(components):
    catalog = catalog_of({**LICENSES, "models/m": {"components": components}})
    found = level(catalog, catalog.records["models"]["m"].entry)
    return found.name, found.because, found.limits


def weights(status="released", **fields):
    return {"model-parameters": {"status": status, **fields}}


CODE = ("training-code", "data-preprocessing-code", "inference-code", "model-architecture")
NEEDED = (*CODE, "datasets", "data-card", "model-parameters")
WHOLE = {name: {"status": "released", "license": "mit"} for name in NEEDED}


@pytest.mark.parametrize(
    ("components", "expected"),
    [
        ({}, ("undecided", "nobody-looked", ())),
        (weights("not-released"), ("closed", "not-released", ())),
        (weights(), ("undecided", "license-unknown", ())),
        (weights(license="none-found"), ("undecided", "no-license", ())),
        (weights(license="silent"), ("undecided", "license-unknown", ())),
        (weights("on-request", license="mit"), ("restricted-weights", "on-request", ())),
        (weights("partial", license="mit"), ("undecided", "partial", ())),
        (weights("partial", license="shut"), ("restricted-weights", "limits", ("non-commercial", "military-use"))),
        (weights("gated", license="mit"), ("open-weights", "free-of-limits", ())),
        (weights(license="mit"), ("open-weights", "free-of-limits", ())),
        (weights(license="limited"), ("restricted-weights", "limits", ("user-threshold",))),
        (weights(license="shut"), ("restricted-weights", "limits", ("non-commercial", "military-use"))),
        (
            weights(license=[{"license": "shut"}, {"license": "mit", "from": "2025"}]),
            ("open-weights", "free-of-limits", ()),
        ),
        (WHOLE, ("open-source", "all-open", ())),
        ({**WHOLE, "datasets": {"status": "released"}}, ("open-source", "all-open", ())),
        ({**WHOLE, "datasets": {"status": "not-released"}}, ("open-weights", "free-of-limits", ())),
        ({**WHOLE, "datasets": {"status": "gated", "license": "mit"}}, ("open-weights", "free-of-limits", ())),
        ({**WHOLE, "training-code": {"status": "released", "license": "free"}}, ("open-weights", "free-of-limits", ())),
    ],
)
def test_the_label_follows_from_components_and_licenses(components, expected):
    assert of(components) == expected


def asked(**fields):
    catalog = catalog_of({"licenses/l": fields})
    return [answer.verdict for answer in answers(catalog.records["licenses"]["l"].entry, language("en"))]


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({}, ["unknown"] * 6),
        (
            {"permits": ["commercial-use", "modification", "redistribution"]},
            ["yes", "yes", "yes", "unknown", "unknown", "yes"],
        ),
        (
            {"permits": ["commercial-use", "modification", "redistribution"], "requires": ["attribution"]},
            ["yes", "yes", "terms", "unknown", "no", "yes"],
        ),
        (
            {"permits": ["commercial-use"], "requires": ["user-threshold"]},
            ["terms", "unknown", "unknown", "unknown", "unknown", "terms"],
        ),
        (
            {"permits": ["commercial-use"], "forbids": ["non-commercial"]},
            ["no", "unknown", "unknown", "unknown", "unknown", "yes"],
        ),
        (
            {"permits": ["redistribution"], "forbids": ["redistribution", "no-training-other-models"]},
            ["unknown", "unknown", "no", "no", "unknown", "yes"],
        ),
        (
            {"permits": ["modification"], "requires": ["naming-duty"]},
            ["unknown", "terms", "unknown", "unknown", "no", "yes"],
        ),
        ({"permits": ["modification"], "reaches": ["weights"]}, ["unknown", "yes", "unknown", "yes", "unknown", "yes"]),
        (
            {"requires": ["naming-duty"], "reaches": ["weights", "outputs"]},
            ["unknown", "unknown", "unknown", "terms", "no", "unknown"],
        ),
        (
            {"forbids": ["geographic-exclusion"], "reaches": ["weights", "distillation"]},
            ["unknown", "unknown", "unknown", "terms", "unknown", "terms"],
        ),
    ],
)
def test_a_license_answers_six_questions_and_never_guesses(fields, expected):
    assert asked(**fields) == expected


def test_an_answer_names_the_clause_that_decides_it():
    fields = {"forbids": ["non-commercial"], "clauses": [{"term": "non-commercial", "clause": "2(a)(1)"}]}
    catalog = catalog_of({"licenses/l": fields})
    at_work = answers(catalog.records["licenses"]["l"].entry, language("en"))[0]
    assert (at_work.id, at_work.because) == ("at-work", "commercial use is forbidden (2(a)(1))")
