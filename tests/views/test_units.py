"""What can be told apart within one release, and what a license says of each permission."""

import pytest
from small import catalog_of

from generator.views.permits import PERMISSIONS, stance
from generator.views.units import Unit, units

LICENSES = {
    "licenses/mit": {"permits": ["commercial-use", "modification"], "osi_approved": "true"},
    "licenses/shut": {"permits": ["modification"], "forbids": ["non-commercial"]},
}


def weights(license, **fields):
    return {"components": {"model-parameters": {"status": "released", "license": license}}, **fields}


def of(**fields):
    catalog = catalog_of({**LICENSES, "models/m": fields})
    return units(catalog, catalog.records["models"]["m"].entry)


def test_a_release_without_variants_is_one_unit():
    assert of(**weights("mit", parameters="7B", context_window="8K")) == (
        Unit(7 * 10**9, 8000, "mit", "open-weights", ()),
    )
    assert of() == (Unit(None, None, "", "undecided", ()),)


def test_variants_say_what_the_release_does_not_and_the_release_what_they_do_not():
    variants = [{"name": "3B", "parameters": "3B", "license": "shut"}, {"name": "7B", "parameters": "7B"}]
    assert of(**weights("mit", context_window="8K", variants=variants)) == (
        Unit(3 * 10**9, 8000, "shut", "restricted-weights", ("3B",)),
        Unit(7 * 10**9, 8000, "mit", "open-weights", ("7B",)),
    )


def test_variants_that_differ_in_nothing_a_filter_sees_are_one_unit():
    variants = [{"name": "7B", "parameters": "7B"}, {"name": "7B-chat", "parameters": "7B", "tuning": "chat"}]
    assert [unit.variants for unit in of(**weights("mit", variants=variants))] == [("7B", "7B-chat")]


def test_a_release_with_a_size_of_its_own_is_a_unit_beside_its_variants():
    variants = [{"name": "big", "parameters": "70B"}, {"name": "small", "parameters": "7B"}]
    found = of(**weights("mit", parameters="70B", variants=variants))
    assert [(unit.parameters, unit.variants) for unit in found] == [(70 * 10**9, ("big",)), (7 * 10**9, ("small",))]
    assert of(**weights("mit", parameters="80B", variants=variants))[0].variants == ()


def test_the_license_of_a_unit_is_the_latest():
    assert of(**weights([{"license": "shut"}, {"license": "mit", "from": "2025"}]))[0].license == "mit"
    assert of(**weights("none-found"))[0] == Unit(None, None, "", "undecided", ())


@pytest.mark.parametrize(
    ("fields", "permission", "expected"),
    [
        ({"permits": ["commercial-use"]}, "commercial-use", "yes"),
        ({"permits": ["commercial-use"], "forbids": ["military-use"]}, "commercial-use", "yes"),
        ({"permits": ["commercial-use"], "forbids": ["research-only"]}, "commercial-use", "no"),
        ({"forbids": ["non-commercial"]}, "commercial-use", "no"),
        ({"forbids": ["non-production-only"]}, "commercial-use", "no"),
        ({"forbids": ["non-commercial"]}, "modification", "unknown"),
        ({"forbids": ["redistribution"], "permits": ["redistribution"]}, "redistribution", "no"),
        ({}, "hosting", "unknown"),
    ],
)
def test_a_ban_weighs_more_than_a_permission_and_silence_is_no_answer(fields, permission, expected):
    catalog = catalog_of({"licenses/l": fields})
    assert stance(catalog.records["licenses"]["l"].entry, permission) == expected


def test_no_license_on_record_says_nothing():
    assert {stance(None, permission) for permission in PERMISSIONS} == {"unknown"}
