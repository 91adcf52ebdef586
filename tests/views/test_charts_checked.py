from small import READ, SOURCE, catalog_of, reader_of

from generator.views.charts import checked

READ_ALL = {"sources": [{**SOURCE, **READ, "supports": ["all"]}]}


def test_the_share_of_a_kind_is_that_of_its_facts():
    found = checked.by_kind(reader_of(catalog_of({"quotes/a": READ_ALL, "quotes/b": {}})))
    row = next(row for row in found.rows if row[0].raw == "quotes")
    assert [cell.raw for cell in row] == ["quotes", 2, 6, 3, 0, 3, 0, 50]
    line = next(line for line in found.pictures[0].lines if line.name == "Quotes")
    assert (line.shown, line.words, line.href) == ("50%", "Quotes: 50% of 6 facts", "quotes/")


def test_a_year_is_that_of_the_own_date_and_what_has_none_is_left_out():
    entries = {"events/a": {"date": "2024-05-01", **READ_ALL}, "events/old": {"date": "1991"}, "people/p": {}}
    found = checked.by_year(reader_of(catalog_of(entries)))
    assert [row[0].raw for row in found.rows] == [f"before-{checked.FIRST_YEAR}", "2024"]
    assert found.rows[1][0].href == "timeline/2024/"
    assert [(left.why, left.number) for left in found.left] == [("no-date", 2)]


def test_a_share_is_never_rounded_up():
    entries = {"quotes/a": {}, **{f"quotes/r{at}": READ_ALL for at in range(199)}}
    assert checked.by_kind(reader_of(catalog_of(entries))).rows[-1][-1].raw == 99
