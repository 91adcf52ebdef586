from datetime import date

from small import catalog_of, reader_of

from generator.schema.dates import PartialDate
from generator.views.charts import sizes

SHUT = {"licenses/shut": {"forbids": ["non-commercial"]}, "licenses/mit": {"permits": ["commercial-use"]}}


def weights(license):
    return {"components": {"model-parameters": {"status": "released", "license": license}}}


def chart(entries):
    return sizes.parameters(reader_of(catalog_of({**SHUT, **entries})))


def test_variants_with_a_size_stand_in_place_of_their_release():
    variants = [{"name": "7B", "parameters": "7B"}, {"name": "chat"}]
    found = chart({"models/a": {"parameters": "9B", "variants": variants}, "models/b": {"parameters": "3B"}})
    assert [(row[0].raw, row[1].raw, row[3].raw) for row in found.all_rows] == [
        ("a", "7B", 7_000_000_000),
        ("b", "", 3_000_000_000),
    ]
    assert found.counted == 2


def test_a_model_without_a_size_is_left_out_and_the_chart_says_why():
    gap = {"gaps": [{"field": "parameters", "state": "not-disclosed", "checked": "2025-05-01"}]}
    found = chart({"models/a": {}, "models/b": gap, "models/c": {"parameters": "1B"}})
    assert [(left.why, left.number) for left in found.left] == [("nobody", 1), ("looked", 1)]


def test_shape_follows_the_license_of_the_variant():
    variants = [{"name": "small", "parameters": "1B", "license": "mit"}, {"name": "large", "parameters": "9B"}]
    (cloud,) = chart({"models/a": {**weights("shut"), "variants": variants}, "models/b": {"parameters": "2B"}}).pictures
    assert {dot.value: dot.series for dot in cloud.dots} == {10**9: 0, 9 * 10**9: 1, 2 * 10**9: 2}


def test_rows_are_the_largest_of_each_year_and_parts_hold_all():
    found = chart(
        {
            f"models/m{year}-{size}": {"released": f"{year}-02-01", "parameters": f"{size}B"}
            for year in (2023, 2024)
            for size in (1, 5)
        }
    )
    assert [row[0].raw for row in found.rows] == ["m2023-5", "m2024-5"]
    assert [(part.id, len(part.rows)) for part in found.parts] == [("2024", 2), ("2023", 2)]
    assert len(found.all_rows) == 4
    (cloud,) = found.pictures
    assert [dot.words for dot in cloud.labelled] == ["M2023-5: 5 billion", "M2024-5: 5 billion"]
    assert cloud.ticks[0][0] <= 10**9
    assert cloud.ticks[-1][0] >= 5 * 10**9


def test_a_date_known_by_month_stands_in_its_middle():
    assert sizes.day(PartialDate.parse("2025-01")) == date(2025, 1, 16).toordinal()
    assert sizes.day(PartialDate.parse("2025-01-20")) == date(2025, 1, 20).toordinal()


def test_a_label_names_release_and_variant_once():
    assert sizes.whole_name("BERT", "Large") == "BERT Large"
    assert sizes.whole_name("Falcon-180B", "Falcon-180B-Chat") == "Falcon-180B-Chat"
    assert sizes.whole_name("Switch-C", "") == "Switch-C"


def test_context_windows_are_counted_in_tokens():
    found = sizes.context_window(reader_of(catalog_of({"models/a": {"context_window": "128K"}})))
    assert found.id == "context-window"
    assert found.rows[0][3].raw in (128_000, 131_072)
