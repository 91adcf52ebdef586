from datetime import date

from small import READ, SETTINGS, SOURCE, catalog_of, reader_of

from generator.editions import Change, Edition
from generator.language import language
from generator.schema.dates import PartialDate
from generator.themes import Theme
from generator.views.feeds.dates import dated, spans
from generator.views.feeds.items import items
from generator.views.feeds.places import family_id, of_entry, tag
from generator.views.feeds.subjects import OF_SUBJECT, subjects
from generator.views.shown import Reader

UNREAD = [SOURCE]


def read(day):
    return {"sources": [{**SOURCE, **READ, "accessed": day, "supports": ["organizations"]}]}


def edition(version, day, *changes):
    return Edition(version, date.fromisoformat(day), f"{day}+abc", None, {}, changes)


def changed(ref, path="released", old="2025", new="2025-01", name="X"):
    return Change(ref, name, "changed", path, old, new)


def told(catalog, *editions):
    return [(item.key, item.what, str(item.when)) for item in items(catalog, editions)]


def keys(catalog, *editions):
    return [item.key for item in items(catalog, editions)]


def test_an_entry_that_no_edition_names_is_new_on_the_day_it_was_last_read():
    entry = {
        "sources": [
            {**SOURCE, **READ, "supports": ["organizations"]},
            {**read("2025-06-09")["sources"][0], "url": "https://example.org/b"},
        ]
    }
    catalog = catalog_of({"models/one": entry, "models/unread": {}})
    assert told(catalog) == [("models/one/new", "new", "2025-06-09")]


def test_the_newest_come_first_and_of_one_day_what_happened_last():
    catalog = catalog_of(
        {
            "models/a": {**read("2025-06-01"), "released": "2025-01-01"},
            "models/b": {**read("2025-06-01"), "released": "2025-02"},
            "models/c": {**read("2025-07-01"), "released": "2020"},
            "organizations/d": {"sources": [{**SOURCE, **READ, "supports": ["type"]}]},
        }
    )
    assert keys(catalog) == ["models/c/new", "models/b/new", "models/a/new", "organizations/d/new"]


def test_of_one_edition_what_a_fact_says_comes_before_its_evidence_and_translations():
    catalog = catalog_of({f"models/{id}": {"released": f"2025-0{at}"} for at, id in enumerate("abc", 1)})
    one = edition(
        "0.2.0",
        "2025-06-04",
        changed("models/c", "translations.fr", None, {"summary": "Un modèle."}),
        changed("models/b", "facts.released", "unverified", "verified"),
        changed("models/a", "translations.fr", None, {"summary": "Un modèle."}),
        changed("models/a", "parameters", 7, 8),
    )
    assert keys(catalog, one) == ["models/a/0.2.0", "models/b/0.2.0", "models/c/0.2.0"]


def test_an_edition_tells_what_it_changed_on_its_day_and_nothing_is_told_twice():
    catalog = catalog_of({"models/one": read("2025-06-01"), "models/two": read("2025-06-02")})
    first = edition("0.1.0", "2025-06-03", Change("models/one", "One", "added"))
    second = edition("0.2.0", "2025-06-04", changed("models/one"), changed("models/one", "parameters", None, 7))
    assert told(catalog, second, first) == [
        ("models/one/0.2.0", "changed", "2025-06-04"),
        ("models/one/new", "new", "2025-06-03"),
        ("models/two/new", "new", "2025-06-02"),
    ]
    assert len(items(catalog, [second, first])[0].changes) == 2


def test_a_new_entry_keeps_its_name_for_good_when_an_edition_names_it_and_when_its_id_changes():
    before = catalog_of({"models/one": read("2025-06-01")})
    after = catalog_of({"models/uno": {**read("2025-06-05"), "formerly": ["one"]}})
    again = catalog_of({"models/ein": {**read("2025-06-05"), "formerly": ["one", "uno"]}})
    added = edition("0.1.0", "2025-06-03", Change("models/one", "One", "added"))
    renamed = edition("0.2.0", "2025-06-06", Change("models/uno", "Uno", "renamed", "", "one", "uno"))
    assert keys(before) == keys(before, added) == keys(after) == keys(after, added) == keys(again, added)
    assert keys(after, renamed, added) == keys(again, renamed, added) == ["models/uno/0.2.0", "models/one/new"]


def test_an_entry_that_is_gone_is_told_and_one_that_came_back_is_new_once():
    catalog = catalog_of({"models/back": read("2025-06-01")})
    gone = edition(
        "0.2.0", "2025-06-04", Change("models/gone", "Gone", "removed"), Change("models/back", "B", "removed")
    )
    came = edition("0.3.0", "2025-06-05", Change("models/back", "Back", "added"))
    first = edition("0.1.0", "2025-06-03", Change("models/back", "Back", "added"))
    found = items(catalog, [came, gone, first])
    assert [(item.key, item.record is None) for item in found] == [
        ("models/back/new", False),
        ("models/back/0.2.0", False),
        ("models/gone/0.2.0", True),
    ]


def of(catalog, *editions, themes=()):
    reader = reader_of(catalog)
    return {subject.place: subject for subject in subjects(reader, items(catalog, editions), themes)}


def names(subject):
    return sorted(item.ref for item in subject.items)


def test_a_feed_for_each_subject_with_what_is_about_it():
    catalog = catalog_of(
        {
            "organizations/lab": {"sources": [{**SOURCE, **READ, "supports": ["type"]}]},
            "people/ada": {"sources": [{**SOURCE, **READ}]},
            "models/one": {**read("2025-06-01"), "family": "Big Family", "tags": ["safety"]},
            "events/day": {**read("2025-06-01"), "people": ["ada"], "models": ["one"]},
            "quotes/said": {**read("2025-06-01"), "speaker": "people/ada", "about": ["models/one"], "language": "en"},
            "datasets/told": {**read("2025-06-01"), "summary": "Made by [[organizations/lab]]."},
        }
    )
    theme = Theme("story", 1, "Story", "A line.", ("safety",), ("models",), PartialDate(2020), PartialDate(2026))
    found = of(catalog, themes=[theme])
    assert names(found["feeds/organizations/lab"]) == ["events/day", "models/one", "organizations/lab"]
    assert names(found["feeds/people/ada"]) == ["events/day", "people/ada", "quotes/said"]
    assert names(found["feeds/families/big-family"]) == ["events/day", "models/one", "quotes/said"]
    assert names(found["feeds/topics/safety"]) == names(found["feeds/themes/story"]) == ["models/one"]
    assert names(found["feeds/timeline"]) == ["events/day", "models/one", "quotes/said"]
    assert names(found["feeds/datasets"]) == ["datasets/told"]
    assert len(found["feeds/all"].items) == 6
    assert found["feeds/licenses"].items == ()


def test_a_feed_is_bounded_and_says_how_much_there_is():
    catalog = catalog_of({f"models/m{number}": read("2025-06-01") for number in range(60)})
    found = of(catalog)
    assert [len(found[place].items) for place in ("feeds/all", "feeds/models", "feeds/organizations/lab")] == [
        50,
        30,
        OF_SUBJECT,
    ]
    assert found["feeds/organizations/lab"].number == 61


def test_entries_that_are_gone_stay_in_the_feeds_of_all_and_of_their_kind():
    found = of(catalog_of({}), edition("0.2.0", "2025-06-04", Change("models/gone", "Gone", "removed")))
    assert [place for place, subject in found.items() if subject.items] == [
        "feeds/all",
        "feeds/timeline",
        "feeds/models",
    ]


def test_names_for_good_hold_the_language_and_the_place_of_the_site():
    english, french = language("en"), language("fr", "fr/")
    assert tag("https://site.example/", english, "models/one/new") == "tag:site.example,2026:en/models/one/new"
    assert tag("https://site.example/re/po/", french, "x") == "tag:site.example,2026:re/po/fr/x"


def test_addresses_of_families_are_safe_whatever_the_name():
    assert family_id("Qwen2.5") == family_id("QWEN2 5") == "qwen2-5"
    assert family_id("Évo") == "evo"
    assert family_id("<script>../..") == "script"
    assert family_id("通义") == family_id("通义") != family_id("千问")
    assert family_id("通义").isalnum()


def test_a_page_points_to_its_own_feed():
    catalog = catalog_of({"models/one": {"family": "Big"}, "models/two": {}, "people/ada": {}})
    reader, models = reader_of(catalog), catalog.records["models"]
    assert of_entry(models["one"], reader) == (("Feed: Big", "feeds/families/big.atom"),)
    assert of_entry(models["two"], reader) == ()
    assert of_entry(catalog.records["people"]["ada"], reader) == (("Feed: Ada", "feeds/people/ada.atom"),)


def test_a_calendar_holds_what_is_known_to_the_day_and_counts_the_rest():
    catalog = catalog_of(
        {
            "events/day": {"date": "2025-02-01", "end_date": "2025-02-03", "tags": ["safety"]},
            "events/open-end": {"date": "2025-02-01", "end_date": "2025-03"},
            "events/month": {"date": "2025-02", "tags": ["safety"]},
            "events/about": {"date": "2025-02-01~"},
            "models/one": {"released": "2025-01-20"},
            "models/year": {"released": "2025"},
            "quotes/said": {"said_on": "2025-03-01"},
        }
    )
    reader = Reader(catalog, language("en"))
    found = {span.place: ([item.record.id for item in span.items], span.left) for span in spans(reader)}
    assert found == {
        "all": (["one", "day", "open-end"], 3),
        "events": (["day", "open-end"], 2),
        "releases": (["one"], 1),
        "topics/safety": (["day"], 1),
    }
    whole = next(iter(spans(reader)))
    shown = {one.key: one for one in (dated(item, reader) for item in whole.items)}
    assert (shown["events-day"].first, shown["events-day"].after) == (date(2025, 2, 1), date(2025, 2, 4))
    assert shown["events-open-end"].after == date(2025, 2, 2)
    assert "Ends March 2025." in shown["events-open-end"].about
    assert "Unverified" in shown["models-one"].about
    assert shown["models-one"].title == "Lab releases One"


def test_a_calendar_stamps_the_day_of_reading_and_keeps_names_when_ids_change():
    catalog = catalog_of({"events/uno": {**read("2025-06-01"), "formerly": ["one"]}})
    reader = Reader(catalog, language("en"))
    one = dated(next(iter(spans(reader))).items[0], reader)
    assert (one.key, one.read) == ("events-one", date(2025, 6, 1))
    assert SETTINGS.editions == ()
