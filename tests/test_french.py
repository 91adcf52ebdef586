"""French as it is printed."""

import pytest

from generator.french import elided, first_day, spaced
from generator.language import language
from generator.schema.dates import PartialDate

SAY = language("fr")
N, W = "\u202f", "\u00a0"


@pytest.mark.parametrize(
    ("written", "set_as"),
    [
        ("Deux mots: un; deux! Trois?", f"Deux mots{W}: un{N}; deux{N}! Trois{N}?"),
        ("Déjà : bien ; fait !", f"Déjà{W}: bien{N}; fait{N}!"),
        (f"Déjà{W}: bien{N}; fait{N}!", f"Déjà{W}: bien{N}; fait{N}!"),
        ("«Oui», dit-il. « Non »", f"«{N}Oui{N}», dit-il. «{N}Non{N}»"),
        ("«Vraiment?» demanda-t-elle", f"«{N}Vraiment{N}?{N}» demanda-t-elle"),
        ("Vraiment ?! (Oui?)", f"Vraiment{N}?! (Oui{N}?)"),
        ("[[people/ada|Ada]]: oui", f"[[people/ada|Ada]]{W}: oui"),
    ],
)
def test_spaces_stand_before_high_marks_and_inside_guillemets(written, set_as):
    assert spaced(written) == set_as
    assert spaced(set_as) == set_as


@pytest.mark.parametrize(
    "text",
    [
        "à 10:30, trois contre un (3:1)",
        "voir https://example.org/a?b=1;c!",
        "le champ `name: value; other!`",
        "il écrit “Really? Yes; no!” en anglais",
        "Yahoo! a publié un modèle",
        "l’intelligence d’aujourd’hui",
        "DeepSeek-R1, 7B (MIT).",
    ],
)
def test_addresses_code_times_names_and_foreign_quotes_stay_as_they_are(text):
    assert spaced(text) == text


@pytest.mark.parametrize(
    ("name", "whole"),
    [
        ("OpenAI", "de la part d’OpenAI"),
        ("Meta", "de la part de Meta"),
        ("Élysée", "de la part d’Élysée"),
        ("Île-de-France", "de la part d’Île-de-France"),
        ("Œuvre", "de la part d’Œuvre"),
        ("Hugging Face", "de la part de Hugging Face"),
        ("Harvard", "de la part de Harvard"),
        ("Huawei", "de la part de Huawei"),
        ("Hélène", "de la part d’Hélène"),
        ("Hugo", "de la part d’Hugo"),
        ("Yves", "de la part d’Yves"),
        ("Yann LeCun", "de la part de Yann LeCun"),
        ("01.AI", "de la part de 01.AI"),
        ("深度求索", "de la part de 深度求索"),
    ],
)
def test_a_vowel_falls_before_a_vowel_and_a_mute_h(name, whole):
    assert elided("de la part de ", name) + name == whole


@pytest.mark.parametrize(
    ("words", "whole"),
    [
        ("parce que ", "parce qu’OpenAI"),
        ("contient ", "contient OpenAI"),
        ("adaptateur pour ", "adaptateur pour OpenAI"),
    ],
)
def test_only_words_that_end_in_such_a_vowel_lose_it(words, whole):
    assert elided(words, "OpenAI") + "OpenAI" == whole


@pytest.mark.parametrize(
    ("written", "full", "medium", "short"),
    [
        ("2025-04-01", "1er avril 2025", "1er avr. 2025", "1er avr."),
        ("2025-04-11", "11 avril 2025", "11 avr. 2025", "11 avr."),
        ("2025-07", "juillet 2025", "juil. 2025", "juil."),
        ("2025~", "vers 2025", "vers 2025", "vers 2025"),
        ("2025-01-01~", "vers le 1er janvier 2025", "vers le 1er janv. 2025", "vers le 1er janv."),
    ],
)
def test_dates(written, full, medium, short):
    when = PartialDate.parse(written)
    assert (SAY.date(when), SAY.medium_date(when), SAY.short_date(when)) == (full, medium, short)
    assert first_day("10 mai") == "10 mai"


def test_months_at_the_head_of_columns_are_not_confused():
    heads = [SAY.short_month(number) for number in range(1, 13)]
    assert len(set(heads)) == 12
    assert heads[5:8] == ["juin", "juil.", "août"]


@pytest.mark.parametrize(
    ("number", "words", "narrow"),
    [
        (1_500, f"1{N}500", f"1{N}500"),
        (1_000_000, f"1{W}million", f"1{W}M"),
        (2_000_000, f"2{W}millions", f"2{W}M"),
        (1_000_000_000, f"1{W}milliard", f"1{W}Md"),
        (1_500_000_000, f"1,5{W}milliard", f"1,5{W}Md"),
        (671_000_000_000, f"671{W}milliards", f"671{W}Md"),
        (15 * 10**12, f"15{N}000{W}milliards", f"15{N}000{W}Md"),
    ],
)
def test_large_numbers_agree_and_go_no_further_than_milliards(number, words, narrow):
    assert (SAY.large(number), SAY.short(number)) == (words, narrow)


def test_shares_and_lists():
    assert SAY.percent(0.5) == f"50{W}%"
    assert SAY.rate(0.021) == f"2,1{W}%"
    assert SAY.list(["A", "B", "C"]) == "A, B et C"
    assert SAY.counted("count.sources", 0) == "0 source"
    assert SAY.counted("count.sources", 2) == "2 sources"
