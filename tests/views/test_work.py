import pytest
from small import READ, SOURCE, catalog_of, reader_of

from generator.catalog import State
from generator.views import work


def read_on(day):
    return {"sources": [{**SOURCE, "accessed": day, "read_as": "page", "supports": ["all"]}]}


def ids(jobs):
    return [record.id for record, _ in jobs]


def reader(entries):
    return reader_of(catalog_of({"organizations/lab": read_on("2026-11-24"), **entries}))


@pytest.mark.parametrize(
    ("day", "old"), [("2025-11-24", False), ("2025-11-23", True), ("2025-11", False), ("2024", True)]
)
def test_an_entry_is_old_when_its_newest_reading_is_a_year_before_that_of_the_record(day, old):
    assert ids(work.stale(reader({"models/a": read_on(day)}))) == (["a"] if old else [])


def test_the_newest_of_several_readings_counts_and_an_unread_entry_is_not_old():
    two = {
        "sources": [
            read_on("2020-01-01")["sources"][0],
            {**SOURCE, "url": "https://example.org/2", **READ, "accessed": "2026-06-01"},
        ]
    }
    assert ids(work.stale(reader({"models/a": two, "models/unread": {}}))) == []


@pytest.mark.parametrize(
    ("post", "old"),
    [
        ({"as_of": "2025-10"}, True),
        ({"as_of": "2025"}, False),
        ({"as_of": "2026-10"}, False),
        ({"as_of": "2019", "end": "2020"}, False),
    ],
)
def test_a_post_without_an_end_is_old_when_it_was_last_seen_a_year_ago(post, old):
    person = {**read_on("2026-11-20"), "affiliations": [{"organization": "lab", "role": "Researcher", **post}]}
    found = list(work.stale(reader({"people/p": person})))
    assert ids(found) == (["p"] if old else [])
    if old:
        assert found[0][1] == (("people/p/#fact-affiliations-lab", "Lab: seen October 2025"),)


def test_a_record_that_nobody_read_has_nothing_old():
    assert list(work.stale(reader_of(catalog_of({"models/a": {}})))) == []


def test_nobody_has_looked_for_what_is_neither_there_nor_a_gap():
    gap = {"gaps": [{"field": "city", "state": "not-found", "checked": "2025-05-01"}], "founded": "2020"}
    catalog = catalog_of({"organizations/a": {**gap, "country": "FR"}, "organizations/lab": gap})
    assert [(record.id, [words for _, words in reasons]) for record, reasons in work.nobody(reader_of(catalog))] == [
        ("lab", ["Country"])
    ]
    assert {field: [r.id for r in of] for field, of in work.by_field(catalog).items()} == {
        ("organizations", "country"): ["lab"]
    }


def test_fields_that_most_entries_lack_come_first():
    fields = list(work.by_field(catalog_of({"organizations/a": {"country": "FR", "city": "Paris"}})))
    assert fields[0] == ("organizations", "founded")


def test_components_lead_to_their_table_and_facts_to_their_line():
    (found,) = work.nobody(
        reader_of(
            catalog_of({"models/a": {}, "organizations/lab": {"founded": "2020", "country": "FR", "city": "Paris"}})
        )
    )
    hrefs = {words: href for href, words in found[1]}
    assert hrefs["Training data"] == "models/a/#components"
    assert hrefs["Parameters"] == "models/a/#fact-parameters"


def test_a_quote_lacks_its_words_and_others_their_summary():
    entries = {
        "quotes/en": {},
        "quotes/fr": {"language": "fr"},
        "quotes/done": {"translations": {"fr": {"text": "Ouvert."}}},
        "events/a": {},
        "events/done": {"translations": {"fr": {"summary": "Résumé."}}},
        "licenses/never-asked": {},
    }
    found = {record.id: reasons[0][1] for record, reasons in work.untranslated("fr")(reader_of(catalog_of(entries)))}
    assert found == {"lab": "French summary", "a": "French summary", "en": "French translation of the words"}


def test_one_identifier_is_enough():
    entries = {
        "organizations/lab": {"links": {"github": "lab"}},
        "models/a": {},
        "models/b": {"links": {"wikidata": "Q1"}},
    }
    assert ids(work.unidentified(reader_of(catalog_of(entries)))) == ["a"]


def test_sources_nobody_has_read_stand_by_the_facts_that_wait():
    def pointing(url, supports):
        return {"sources": [{**SOURCE, "url": url, "supports": supports}]}

    entries = {
        "organizations/lab": read_on("2026-01-01"),
        "models/a": pointing("https://example.org/a", ["released"]),
        "models/b": pointing("https://example.org/b", ["released", "organizations"]),
    }
    found = work.unread(reader_of(catalog_of(entries)))
    assert ids(found) == ["b", "a"]
    assert found[0][1][0] == ("https://example.org/b", "A page")
    assert len(found[0][1]) == 3


def test_what_most_refer_to_comes_first():
    base = {"based_on": [{"model": "z", "relation": "finetune"}]}
    catalog = catalog_of({"models/a": {}, "models/b": base, "models/z": {}})
    jobs = work.with_mark(State.UNVERIFIED)(reader_of(catalog))
    models = [record.id for record, _ in work.first_where_readers_are(catalog, jobs) if record.kind.name == "models"]
    assert models == ["z", "a", "b"]


def test_gaps_say_what_was_found_out():
    gap = {"gaps": [{"field": "parameters", "state": "not-disclosed", "checked": "2025-05-01"}]}
    ((_, reasons),) = work.gaps(reader_of(catalog_of({"models/a": gap})))
    assert reasons == (("models/a/#fact-parameters", "Parameters: Not disclosed, as of 1 May 2025"),)
