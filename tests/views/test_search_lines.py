from small import catalog_of, reader_of

from generator.views.search_facts import facts
from generator.views.search_lines import search_lines

CHINESE = {"name": "DeepSeek", "native_name": {"text": "深度求索", "language": "zh-Hans"}, "aliases": ["DeepSeek-AI"]}
GRANT = {"status": "released", "license": [{"license": "mit"}]}


def lines(kind, entries):
    return {line.id: line for line in search_lines(kind, reader_of(catalog_of(entries)))}


def facts_of(name, entries):
    kind, id = name.split("/")
    catalog = catalog_of(entries)
    return facts(catalog.records[kind][id].entry, reader_of(catalog))


def test_all_names_of_an_entry_find_it_and_pinyin_is_not_shown():
    line = lines("organizations", {"organizations/deepseek": CHINESE})["deepseek"]
    assert line.name == "DeepSeek"
    assert list(line.also) == ["深度求索", "DeepSeek-AI"]
    assert list(line.spellings) == ["shen du qiu suo"]


def test_variants_find_their_model_which_stands_in_its_year():
    variants = [{"name": "7B"}, {"name": "70B-Chat"}]
    line = lines("models", {"models/one": {"variants": variants, "released": "2024-05"}})["one"]
    assert list(line.parts) == ["7B", "70B-Chat"]
    assert line.year == 2024


def test_the_registered_form_of_a_license_finds_it():
    line = lines("licenses", {"licenses/mit": {"name": "MIT License", "spdx": "MIT"}})["mit"]
    assert "MIT" in line.also
    assert line.year is None


def test_entries_to_which_others_lead_come_first():
    found = lines("organizations", {"organizations/a-lab": {}, "models/one": {}, "models/two": {}})
    assert list(found) == ["lab", "a-lab"]


def test_long_quotes_are_cut():
    words = "open " * 60
    line = lines("quotes", {"quotes/long": {"text": words.strip()}})["long"]
    assert line.name.endswith(" …")
    assert len(line.name) < 100


def test_facts_of_each_kind_are_words():
    mit = {"licenses/mit": {"name": "MIT License", "spdx": "MIT", "permits": ["commercial-use", "modification"]}}
    person = {"roles": ["founder"], "affiliations": [{"organization": "lab", "role": "Chief"}]}
    model = {"components": {"model-parameters": GRANT}}
    dataset = {"organizations": ["lab"], "released": "2022"}
    event = {"type": "release", "date": "2025-02-01"}
    assert facts_of("models/one", {**mit, "models/one": model})[:2] == ["Lab", "20 Jan 2025"]
    assert facts_of("models/one", {**mit, "models/one": model})[-1] == "MIT License"
    assert facts_of("organizations/lab", {"organizations/lab": {"type": "company", "country": "CN"}}) == [
        "Company",
        "China",
    ]
    assert facts_of("people/ada", {"people/ada": person}) == ["Founder", "Lab"]
    assert facts_of("events/day", {"events/day": event}) == ["1 Feb 2025", "Release"]
    assert facts_of("quotes/said", {"quotes/said": {}}) == ["Lab", "1 Mar 2025"]
    assert facts_of("licenses/mit", mit) == ["MIT", "permits commercial use and modification"]
    assert facts_of("datasets/pile", {"datasets/pile": dataset}) == ["Lab", "2022"]
