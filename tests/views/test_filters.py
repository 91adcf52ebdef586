from small import catalog_of, reader_of

from generator.views.filters import ENOUGH, choices, type_of, values, with_pages
from generator.views.timeline import items

CATALOG = catalog_of(
    {
        "organizations/lab": {"country": "CN"},
        "organizations/other": {"country": "FR"},
        "organizations/nowhere": {},
        "models/out": {"tags": ["licensing", "china"]},
        "events/met": {"organizations": ["lab", "other"], "place": {"country": "US"}, "tags": ["policy"]},
        "quotes/said": {"speaker": "organizations/other", "about": ["organizations/nowhere", "models/out"]},
    }
)


def found(by):
    return {item.record.id: values(CATALOG, item, by) for item in items(CATALOG)}


def test_a_quote_is_under_the_organizations_that_speak_and_that_it_is_about():
    assert found("organization") == {"out": ("lab",), "met": ("lab", "other"), "said": ("nowhere", "other")}


def test_countries_are_those_of_the_organizations_and_of_the_place():
    assert found("country") == {"out": ("cn",), "met": ("cn", "fr", "us"), "said": ("fr",)}


def test_topics_are_the_tags():
    assert found("topic") == {"out": ("china", "licensing"), "met": ("policy",), "said": ()}


def test_choices_have_names_and_numbers_and_stand_by_name():
    reader = reader_of(CATALOG)
    made = [(choice.id, choice.name, choice.number) for choice in choices(reader, items(CATALOG), "country")]
    assert made == [("cn", "China", 2), ("fr", "France", 2), ("us", "United States", 1)]


def test_only_organizations_with_enough_to_tell_have_a_page():
    catalog = catalog_of({f"events/e{at}": {"organizations": ["lab"]} for at in range(ENOUGH)})
    few = catalog_of({f"events/e{at}": {"organizations": ["lab"]} for at in range(ENOUGH - 1)})
    assert [choice.id for choice in with_pages(reader_of(catalog), items(catalog), "organization")] == ["lab"]
    assert with_pages(reader_of(few), items(few), "organization") == []


def test_a_release_is_one_type_whoever_tells_it():
    catalog = catalog_of({"models/out": {}, "events/told": {"type": "release"}, "quotes/said": {}})
    assert [type_of(item) for item in items(catalog)] == ["release", "release", "quote"]
