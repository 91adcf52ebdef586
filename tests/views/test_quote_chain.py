import pytest
from small import READ, SOURCE, reader_of, record_of

from generator.views.quote_chain import chain

VENUE = {"type": "interview", "publisher": "36Kr", "title": "The interview", "url": "https://example.org/original"}
LATE = {**SOURCE, **READ, "url": "https://example.org/late", "published": "2025-05", "standing": "secondary"}
EARLY = {**SOURCE, **READ, "url": "https://example.org/early", "published": "2025-03-02", "standing": "weak"}
UNREAD = {**SOURCE, "url": "https://example.org/unread", "published": "2025-01"}


def steps(**fields):
    record = record_of("quotes/q", {"sources": [LATE, EARLY], **fields})
    from generator.catalog import Catalog

    made = chain(record, record.entry, reader_of(Catalog({"quotes": {"q": record}})))
    return made.lead, [(step.words, step.read, step.number) for step in made.steps]


def test_a_requoted_quote_says_that_the_original_was_not_read_and_who_quotes_it_in_order_of_time():
    lead, found = steps(attribution="requoted", sources=[LATE, UNREAD, EARLY])
    assert "Nobody here" in lead
    assert found == [
        ("The original: not read by us", False, 0),
        ("Quoted by", True, 3),
        ("Quoted by", True, 1),
        ("Also said to quote it", False, 2),
    ]


def test_the_original_that_was_read_is_told_once():
    original = {**SOURCE, **READ, "url": VENUE["url"]}
    _, found = steps(attribution="direct", venue=VENUE, sources=[original, LATE])
    assert found == [("The original: read by us", True, 0), ("Read here", True, 2)]


@pytest.mark.parametrize(
    ("attribution", "first", "second"),
    [
        ("translated", "The original: not read by us", "Translated by"),
        ("direct", "The original: read below", "Read here"),
    ],
)
def test_attribution_decides_the_words(attribution, first, second):
    _, found = steps(attribution=attribution)
    assert found[0][0].startswith(first)
    assert found[1][0] == second


def test_the_original_page_of_a_translation_is_not_called_read():
    original = {**SOURCE, **READ, "url": VENUE["url"]}
    _, found = steps(attribution="translated", venue=VENUE, sources=[original])
    assert found == [("The original: not read by us", False, 0), ("Translated by", True, 1)]
