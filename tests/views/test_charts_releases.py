import pytest
from small import catalog_of, reader_of

from generator.views.charts import releases

HERE = {
    "organizations/us": {"country": "US"},
    "organizations/fr": {"country": "FR"},
    "organizations/nowhere": {},
}


def model(released="2025-01-20", *makers):
    return {"released": released, "organizations": list(makers) or ["us"]}


def chart(entries):
    return releases.by_country(reader_of(catalog_of({**HERE, **entries})))


def numbers(chart):
    return {row[0].raw: [cell.raw for cell in row[1:]] for row in chart.rows}


def test_a_release_counts_in_its_month_and_country_and_the_months_between_are_there():
    found = chart(
        {"models/a": model("2025-01-20"), "models/b": model("2025-03", "fr"), "models/c": model("2025-03-02")}
    )
    assert [column.id for column in found.columns] == ["month", "US", "FR", "total"]
    assert numbers(found) == {"2025-01": [1, 0, 1], "2025-02": [0, 0, 0], "2025-03": [1, 1, 2]}
    assert (found.counted, found.left) == (3, ())


def test_makers_in_several_countries_count_once_and_a_known_country_decides():
    found = chart({"models/a": model("2025-01", "us", "fr"), "models/b": model("2025-01", "us", "nowhere")})
    assert [column.id for column in found.columns] == ["month", "US", "several", "total"]
    assert numbers(found) == {"2025-01": [1, 1, 2]}


def test_what_is_not_known_is_left_out_and_said():
    found = chart({"models/a": model("2025-01", "nowhere"), "models/b": model("2024"), "models/c": model()})
    assert [(left.why, left.number) for left in found.left] == [("no-country", 1), ("no-month", 1)]
    assert found.counted == 1


def test_countries_behind_the_first_stand_together():
    codes = ["US", "CN", "FR", "GB", "DE", "KR", "JP"]
    makers = {f"organizations/o{code.lower()}": {"country": code} for code in codes}
    models = {
        f"models/m{code.lower()}{at}": model("2025-05", f"o{code.lower()}")
        for rank, code in enumerate(codes)
        for at in range(9 - rank)
    }
    found = chart({**makers, **models})
    assert [column.id for column in found.columns] == ["month", *codes[:5], "other", "total"]
    assert numbers(found)["2025-05"][-2:] == [4 + 3, sum(range(3, 10))]


def test_the_drawing_holds_the_numbers_of_the_table():
    found = chart(
        {"models/a": model("2025-01-20"), "models/b": model("2025-01-21", "fr"), "models/c": model("2024-12")}
    )
    (stack,) = found.pictures
    assert [list(pile.values) for pile in stack.piles] == [values[:-1] for values in numbers(found).values()]
    assert stack.piles[-1].words == "January 2025: 2 releases: United States 1 and France 1"
    assert [(pile.name, pile.href) for pile in stack.piles] == [("", ""), ("2025", "timeline/2025-releases/")]


@pytest.mark.parametrize("entries", [{}, {"models/a": model("2024")}])
def test_nothing_to_count_is_no_error(entries):
    assert chart(entries).rows == ()


def test_openness_counts_the_undecided_too():
    out = {"components": {"model-parameters": {"status": "released", "license": "mit"}}}
    found = releases.by_openness(
        reader_of(
            catalog_of(
                {
                    "licenses/mit": {"permits": ["commercial-use"]},
                    "models/a": {**model("2025-02", "lab"), **out},
                    "models/b": model("2025-02", "lab"),
                }
            )
        )
    )
    assert [column.id for column in found.columns] == ["month", "open-weights", "undecided", "total"]
    assert numbers(found) == {"2025-02": [1, 1, 2]}
