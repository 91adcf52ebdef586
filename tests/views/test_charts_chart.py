from small import catalog_of, reader_of

from generator.views.charts import charts
from generator.views.charts.chart import FIRST, MOST, Cell, Chart, Column, Ranks, in_parts

READER = reader_of(catalog_of({}))


def long(number):
    rows = tuple((Cell(f"{at}", at),) for at in range(number))
    return in_parts(READER, Chart("bases", (Column("a", "A"),), rows, (Ranks((), 1),), number))


def test_a_table_that_fits_stays_whole():
    assert (len(long(MOST).rows), long(MOST).parts) == (MOST, ())


def test_a_long_table_shows_its_first_rows_and_has_all_in_parts():
    chart = long(MOST + 1)
    assert len(chart.rows) == FIRST
    assert [(part.id, part.name, len(part.rows)) for part in chart.parts] == [
        ("all", "All", MOST),
        ("all-2", "All, page 2", 1),
    ]
    assert [row[0].raw for row in chart.all_rows] == list(range(MOST + 1))


def test_every_chart_has_an_address_of_its_own():
    urls = [chart.url for chart in charts(READER)]
    assert len(urls) == len(set(urls)) == 12
