from small import catalog_of, reader_of

from generator.views import said

QUOTES = {
    "quotes/a": {"said_on": "2024-01-01", "tags": ["linux", "policy"], "about": ["models/one"]},
    "quotes/b": {"said_on": "2025-01-01", "tags": ["linux"], "about": ["models/one"], "speaker": "people/ada"},
    "models/one": {},
    "people/ada": {},
}


def test_quotes_stand_under_each_of_their_topics_the_latest_first():
    found = {one.name: one for one in said.by_topic(reader_of(catalog_of(QUOTES)))}
    linux = found["Linux and Unix"]
    assert (linux.number, linux.url) == (2, "said/topic-linux/")
    assert [year for year, _ in linux.parts[0].years] == [2025, 2024]
    assert found["Policy"].of_year(2024) == (1, "said/topic-policy/#y2024")
    assert found["Policy"].of_year(2025) == (0, "")


def test_who_speaks_or_is_spoken_about_once_has_no_page():
    reader = reader_of(catalog_of(QUOTES))
    assert [one.url for one in said.by_entry(reader, "about")] == ["said/about-models-one/"]
    assert said.by_entry(reader, "by") == []
    model, person = reader.catalog.records["models"]["one"], reader.catalog.records["people"]["ada"]
    assert [door.href for door in said.doors(model, reader)] == ["said/about-models-one/"]
    assert said.doors(person, reader) == []


def test_a_year_stays_whole_and_a_full_page_is_followed_by_another():
    number = said.FULL + 5
    quotes = {f"quotes/q{at:02}": {"said_on": f"{2020 + at % 2}-01-01", "tags": ["linux"]} for at in range(number)}
    (linux,) = said.by_topic(reader_of(catalog_of(quotes)))
    assert [part.url for part in linux.parts] == ["said/topic-linux/", "said/topic-linux--2/"]
    assert [len(of) for part in linux.parts for _, of in part.years] == [32, 33]
    assert linux.of_year(2020) == (33, "said/topic-linux--2/#y2020")
