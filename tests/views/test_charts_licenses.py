import pytest
from small import catalog_of, reader_of, record_of

from generator.views.charts import licenses


@pytest.mark.parametrize(
    ("name", "fields", "expected"),
    [
        ("apache-2-0", {"osi_approved": "true"}, "apache-2-0"),
        ("mit", {}, "mit"),
        ("isc", {"osi_approved": "true"}, "osi"),
        ("research", {"forbids": ["research-only"]}, "non-commercial"),
        (
            "llama-research",
            {"forbids": ["non-commercial"], "requires": ["user-threshold"], "steward": "meta"},
            "non-commercial",
        ),
        ("llama-9", {"requires": ["user-threshold"], "steward": "meta"}, "llama"),
        ("like-llama", {"requires": ["user-threshold"], "steward": "lab"}, "limited"),
        ("segment", {"forbids": ["military-use"], "steward": "meta"}, "limited"),
        ("cc", {"requires": ["attribution"]}, "free"),
    ],
)
def test_the_fields_of_a_license_decide_its_group(name, fields, expected):
    record = record_of(f"licenses/{name}", fields, {"organizations/meta": {}})
    assert licenses.group(record) == expected


def weights(year, status="released", **fields):
    return {"released": f"{year}", "components": {"model-parameters": {"status": status, **fields}}}


def chart(entries):
    return licenses.of_weights(
        reader_of(catalog_of({"licenses/mit": {}, "licenses/nc": {"forbids": ["non-commercial"]}, **entries}))
    )


def test_numbers_and_shares_by_year_and_what_is_left_out():
    found = chart(
        {
            "models/a": weights(2024, license="mit"),
            "models/b": weights(2024, license="nc"),
            "models/c": weights(2024, license="mit"),
            "models/d": weights(2025, license="none-found"),
            "models/e": weights(2025, "not-released"),
            "models/f": weights(2025),
            "models/g": {"released": "2025"},
        }
    )
    assert [column.id for column in found.columns] == ["year", "mit", "non-commercial", "none-found", "total"]
    assert [[cell.raw for cell in row] for row in found.rows] == [[2024, 2, 1, 0, 3], [2025, 0, 0, 1, 1]]
    assert [cell.words for cell in found.rows[0]] == ["2024", "2 (66%)", "1 (33%)", "0", "3"]
    assert [(left.why, left.number) for left in found.left] == [("closed", 1), ("nobody", 2)]
    assert found.counted == 4


def test_the_license_under_which_it_first_came_out_counts():
    changed = [{"license": "nc"}, {"license": "mit", "from": "2025"}]
    assert [column.id for column in chart({"models/a": weights(2024, license=changed)}).columns][1] == "non-commercial"


def test_shares_are_drawn_for_years_with_enough_releases():
    few = {f"models/a{at}": weights(2023, license="mit") for at in range(licenses.ENOUGH - 1)}
    many = {
        f"models/m{year}-{at}": weights(year, license="mit" if at else "nc")
        for year in (2024, 2025)
        for at in range(licenses.ENOUGH)
    }
    assert len(chart({**few, "models/b": weights(2024, license="mit")}).pictures) == 1
    _, curves = chart({**few, **many}).pictures
    assert curves.places == ("2024", "2025")
    assert [curve.values for curve in curves.curves] == [(0.9, 0.9), (0.1, 0.1)]
    assert curves.curves[0].words == "MIT: 2024: 90%, 2025: 90%"


def test_each_group_names_its_licenses():
    behind = dict(chart({"licenses/cc": {"name": "CC"}}).behind)
    assert [run.text for run in behind["Other, no limits of use"]] == ["CC"]
    assert [run.href for run in behind["Not for commercial use"]] == ["licenses/nc/"]
