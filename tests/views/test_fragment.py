"""Links to a passage: what a browser will find on the page, and nothing else."""

import pytest

from generator.views.citing.fragment import fragment

PAGE = "https://example.org/page"


@pytest.mark.parametrize(
    ("passage", "text"),
    [
        ("We release the weights", "We%20release%20the%20weights"),
        ("“state-of-the-art, open & free”", "state%2Dof%2Dthe%2Dart%2C%20open%20%26%20free"),
        ("first words […] the much longer second part", "the%20much%20longer%20second%20part"),
        ("**GLM-4-9B** is released under [the MIT License](LICENSE)", "is%20released%20under%20the%20MIT%20License"),
        ("## Usage\nThe weights are open", "The%20weights%20are%20open"),
        ("| Model | the larger cell here |", "the%20larger%20cell%20here"),
        ("two  spaces\tand more", "two%20spaces%20and%20more"),
        ("use snake_case here", "use%20snake_case%20here"),
    ],
)
def test_a_short_passage_is_named_whole_where_the_page_shows_it_as_it_was_read(passage, text):
    assert fragment(PAGE, passage) == f"{PAGE}#:~:text={text}"


def test_a_long_passage_is_named_by_its_ends():
    words = " ".join(f"word{number}" for number in range(30))
    assert fragment(PAGE, words) == (
        f"{PAGE}#:~:text=word0%20word1%20word2%20word3%20word4,word25%20word26%20word27%20word28%20word29"
    )


def test_a_long_passage_without_spaces_too():
    made = fragment(PAGE, "深度求索发布了新的开放权重模型并且以宽松许可证公开了全部权重与论文以供研究")
    start, end = made.split(":~:text=")[1].split(",")
    assert start.count("%") == end.count("%") == 36


def test_a_place_in_the_page_stays():
    assert fragment(f"{PAGE}#part", "We release the weights").startswith(f"{PAGE}#part:~:text=We")


@pytest.mark.parametrize(
    ("url", "passage"),
    [
        (PAGE, ""),
        (PAGE, "…"),
        (PAGE, "MIT"),
        ("https://example.org/a.PDF", "We release the weights"),
        ("https://arxiv.org/pdf/2501.12948v1", "We release the weights"),
        ("https://github.com/a/b/blob/c/data.csv", "We release the weights"),
        (f"{PAGE}#:~:text=x", "We release the weights"),
    ],
)
def test_no_link_where_a_browser_would_find_nothing(url, passage):
    assert fragment(url, passage) == ""
