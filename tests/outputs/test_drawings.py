import re
from itertools import pairwise
from xml.etree import ElementTree as ET

import pytest

from generator.outputs.drawings import cloud, fills
from generator.outputs.drawings.cloud import cloud as draw_cloud
from generator.outputs.drawings.curves import APART, curves, spread
from generator.outputs.drawings.fills import STEPS
from generator.outputs.drawings.ranking import ranking
from generator.outputs.drawings.scale import rounds
from generator.outputs.drawings.sketch import sketch
from generator.outputs.drawings.stack import stack
from generator.views.charts.chart import Cloud, Curve, Curves, Dot, Pile, Rank, Ranks, Stack

HOSTILE = "\"><script>alert(1)</script> & 'onload=x"
STACK = Stack((HOSTILE, "b"), (Pile(HOSTILE, HOSTILE, (2, 3), "x/"), Pile("", "none", (0, 0))))
RANKS = Ranks((Rank(HOSTILE, 4, HOSTILE, HOSTILE, "x/"), Rank("b", 1, "1", HOSTILE)), 4)
CURVES = Curves(
    (HOSTILE, "2025"),
    (Curve((0.2, 0.4), HOSTILE, HOSTILE), Curve((0.3, 0.4), "b", "b")),
    ((0.0, HOSTILE), (0.5, "50%")),
)
DOTS = (Dot(738000, 10**9, 0), Dot(738300, 7 * 10**10, 1), Dot(738400, 10**8, 2))
CLOUD = Cloud(
    (HOSTILE, "b", "c"), DOTS, (Dot(738300, 7 * 10**10, 1, HOSTILE, "x/"),), ((10**8, HOSTILE), (10**11, "100 billion"))
)
DRAWN = {
    "stack": stack("f", STACK, "../../", HOSTILE),
    "ranking": ranking(RANKS, "../../", HOSTILE),
    "curves": curves(CURVES, HOSTILE),
    "cloud": draw_cloud(CLOUD, "../../", HOSTILE),
    **{f"sketch {number}": sketch(picture) for number, picture in enumerate((STACK, RANKS, CURVES, CLOUD))},
}


def parsed(drawn):
    return ET.fromstring(drawn)  # noqa: S314 our own drawing


@pytest.mark.parametrize("name", DRAWN)
def test_hostile_words_are_words_and_the_drawing_is_xml_without_styles(name):
    tree = parsed(DRAWN[name])
    assert {part.tag for part in tree.iter()} <= {"svg", "g", "a", "rect", "path", "text", "defs", "pattern"}
    assert not any(key == "style" or key.startswith("on") for part in tree.iter() for key in part.attrib)
    assert name.startswith("sketch") or HOSTILE in "".join(tree.itertext()) + "".join(
        part.attrib.get("aria-label", "") for part in tree.iter()
    )


def test_legends_escape_too():
    words = "".join(fills.legend("f", [HOSTILE])) + "".join(cloud.legend([HOSTILE, "b", "c"], HOSTILE))
    assert "<script" not in words


def test_every_series_has_a_pattern_of_its_own():
    tree = parsed(DRAWN["stack"])
    made = {part.attrib["id"] for part in tree.iter("pattern")}
    used = {part.attrib["fill"] for part in tree.iter("rect") if part.attrib.get("fill", "").startswith("url")}
    assert used == {f"url(#{id})" for id in made}
    drawn = [steps for steps in STEPS if steps]
    assert len(set(drawn)) == len(drawn)


def test_parts_of_a_column_are_as_tall_as_their_numbers_and_touch():
    tree = parsed(DRAWN["stack"])
    parts = [part.attrib for part in tree.iter("rect") if part.attrib.get("class") == "part"]
    tall = [int(part["height"]) for part in parts]
    assert tall[0] / tall[1] == pytest.approx(2 / 3, abs=0.02)
    assert int(parts[1]["y"]) + tall[1] == int(parts[0]["y"])


def test_a_column_of_nothing_is_not_there():
    assert 'aria-label="none"' not in DRAWN["stack"]


def test_a_bar_with_a_page_is_a_link_and_one_without_is_said_as_one():
    tree = parsed(DRAWN["ranking"])
    assert [part.attrib["href"] for part in tree.iter("a")] == ["../../x/"]
    assert [part.attrib["role"] for part in tree.iter("g")] == ["img"]


@pytest.mark.parametrize(
    ("top", "expected"), [(0, [0, 1]), (1, [0, 1]), (16, [0, 5, 10, 15, 20]), (118, [0, 50, 100, 150])]
)
def test_scales_have_round_numbers(top, expected):
    assert rounds(top) == expected


@pytest.mark.parametrize("found", [[300, 300, 300], [300, 100, 299], [10.0], [310, 305, 120, 118]])
def test_names_at_the_end_of_lines_do_not_touch(found):
    moved = sorted(spread(found))
    assert all(b - a >= APART - 1e-9 for a, b in pairwise(moved))


def test_words_beside_dots_do_not_touch():
    names = tuple(Dot(738300 + at, 7 * 10**10, 0, f"A model with a name {at}", "x/") for at in range(5))
    drawn = draw_cloud(Cloud(("a", "b", "c"), (*DOTS, *names), names, CLOUD.ticks), "", "t")
    places = re.findall(r'<text x="(-?\d+)" y="(-?\d+)" class="t1 halo"', drawn)
    assert len(places) == len(set(places)) == 5


def test_steps_go_up_only():
    places = [int(y) for y in re.findall(r"V(\d+)", re.search(r'class="steps" d="([^"]+)"', DRAWN["cloud"])[1])]
    assert places == sorted(places, reverse=True)


EMPTY = {
    "stack": stack("f", Stack((), ()), "", "t"),
    "ranking": ranking(Ranks((), 1), "", "t"),
    "cloud": draw_cloud(Cloud(("a", "b", "c"), (), (), ((1, "1"), (10, "10"))), "", "t"),
    **{f"sketch {at}": sketch(of) for at, of in enumerate((Cloud((), (), (), ()), Stack((), ()), Ranks((), 1)))},
}


@pytest.mark.parametrize("name", EMPTY)
def test_an_empty_record_draws_an_empty_picture(name):
    assert parsed(EMPTY[name]).tag == "svg"
