"""What a card shows of an entry: a few facts that are there, each with its mark."""

from small import READ, SOURCE, catalog_of, reader_of

from generator.language import language
from generator.views.embedded import HEIGHT, TALLEST, embedded, proven
from generator.views.shown import Reader

SHOWN = [{**SOURCE, **READ, "supports": ["organizations", "released"]}]


def card_of(name, fields, others=None, code="en"):
    catalog = catalog_of({name: fields, **(others or {})})
    kind, id = name.split("/")
    return embedded(catalog.records[kind][id], Reader(catalog, language(code)))


def test_a_model_shows_makers_day_license_and_size_and_its_openness():
    weights = {"model-parameters": {"status": "released", "license": "mit"}}
    fields = {"components": weights, "parameters": "7000000000", "sources": SHOWN}
    mit = {"licenses/mit": {"permits": ["modification", "redistribution"]}}
    card = card_of("models/one", fields, mit)
    assert [(fact.label, fact.value, fact.mark) for fact in card.facts] == [
        ("Made by", "Lab", "verified"),
        ("Released", "20 January 2025", "verified"),
        ("License: Weights", "Mit", "unverified"),
        ("Parameters", "7 billion", "unverified"),
    ]
    assert card.level
    assert card.place == "models/one/"


def test_what_is_not_known_is_left_out_and_other_facts_move_up():
    card = card_of("organizations/other", {"type": "lab", "founded": "2019"})
    assert [fact.label for fact in card.facts] == ["Type", "Founded"]
    assert card.level == ""


def test_a_person_has_posts_the_latest_first_with_their_time():
    posts = [
        {"organization": "lab", "role": "student", "start": "2001", "end": "2005"},
        {"organization": "second", "role": "director", "start": "2010", "as_of": "2024"},
    ]
    person = {"affiliations": posts}
    card = card_of("people/ada", person, {"organizations/second": {}})
    assert [(fact.label, fact.value) for fact in card.facts] == [("Second", "director"), ("Lab", "student")]
    assert "2024" in card.facts[0].when
    french = card_of("people/ada", person, {"organizations/second": {}}, code="fr")
    assert french.facts[0].lang == "en"


def test_a_quote_shows_its_words_in_both_languages_who_when_and_where():
    quote = {"text": "Offen ist besser.", "language": "de", "translations": {"en": {"text": "Open is better."}}}
    card = card_of("quotes/better", quote)
    assert str(card.words) == "“Open is better.”"
    assert (card.native.text, card.native.language) == ("Offen ist besser.", "de")
    assert [fact.value for fact in card.facts][:2] == ["Lab", "1 March 2025"]
    assert card.facts[2].mark == ""


def test_the_frame_grows_with_the_words_up_to_an_end():
    assert card_of("people/ada", {}).height == HEIGHT
    assert HEIGHT < card_of("quotes/longer", {"text": "Open is better. " * 8}).height < TALLEST
    assert card_of("quotes/longest", {"text": "Open is better. " * 37}).height == TALLEST


def test_proven_counts_verified_facts_disputed_or_not():
    dispute = {"field": "released", "value": "2024", "sources": [SOURCE["url"]], "reason": "Two dates."}
    catalog = catalog_of({"models/one": {"sources": SHOWN}})
    assert proven(catalog.records["models"]["one"]) == (2, 2)
    catalog = catalog_of({"models/one": {"parameters": "5", "sources": SHOWN, "disputes": [dispute]}})
    assert proven(catalog.records["models"]["one"]) == (2, 3)
    assert reader_of(catalog).name(catalog.records["models"]["one"].ref) == "One"
