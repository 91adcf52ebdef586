import pytest

from generator.language import Language, language
from generator.schema.dates import PartialDate

SAY = language("en")


@pytest.mark.parametrize(
    ("written", "full", "medium", "short"),
    [
        ("2025-04-24", "24 April 2025", "24 Apr 2025", "24 Apr"),
        ("2025-04", "April 2025", "Apr 2025", "Apr"),
        ("2025", "2025", "2025", "2025"),
        ("2025-04~", "about April 2025", "about Apr 2025", "about Apr"),
    ],
)
def test_a_date_is_said_as_precisely_as_it_is_known(written, full, medium, short):
    when = PartialDate.parse(written)
    assert (SAY.date(when), SAY.medium_date(when), SAY.short_date(when)) == (full, medium, short)


def test_numbers_lists_and_names():
    assert SAY.number(128000) == "128,000"
    assert SAY.large(671_000_000_000) == "671 billion"
    assert SAY.list(["A", "B", "C"]) == "A, B and C"
    assert (SAY.country("CN"), SAY.country("XQ")) == ("China", "XQ")
    assert (SAY.language("zh-Hans"), SAY.language("xx-Qaaa")) == ("Chinese (Simplified)", "xx-Qaaa")
    assert SAY.counted("count.sources", 1) == "1 source"
    assert SAY.counted("count.sources", 1200) == "1,200 sources"


@pytest.mark.parametrize(("share", "words"), [(0.0, "0%"), (0.999, "99%"), (1.0, "100%"), (0.29, "29%"), (0.57, "57%")])
def test_a_share_is_never_rounded_up(share, words):
    assert SAY.percent(share) == words


def test_a_missing_word_is_an_error_and_values_are_not_templates():
    with pytest.raises(KeyError):
        SAY("no.such-word")
    with pytest.raises(FileNotFoundError):
        language("xx")
    assert Language("x", {"a.b": "{name}!"})("a.b", name="{evil}") == "{evil}!"


@pytest.mark.parametrize(("share", "words"), [(0, "0%"), (0.02, "2%"), (1 / 30, "3.4%"), (0.0001, "0.1%"), (1, "100%")])
def test_an_error_rate_is_never_better_than_it_is(share, words):
    assert SAY.rate(share) == words
