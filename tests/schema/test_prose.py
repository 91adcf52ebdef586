import pytest
from hypothesis import given
from hypothesis import strategies as st

from generator.schema.prose import Piece, pieces
from generator.schema.refs import Ref

ELDER = Ref("models", "elder", True)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("plain", [Piece("plain")]),
        ("[[models/elder]]", [Piece("", ELDER)]),
        ("a [[models/elder|old one]].", [Piece("a "), Piece("old one", ELDER), Piece(".")]),
        ("is *very* open", [Piece("is "), Piece("very", emphasis=True), Piece(" open")]),
        ("2*3*4 and a * b * c", [Piece("2*3*4 and a * b * c")]),
        ("[[Models/elder]] [[models/]] [x](y) **b**", [Piece("[[Models/elder]] [[models/]] [x](y) **b**")]),
        ("<b>&amp;</b>", [Piece("<b>&amp;</b>")]),
    ],
)
def test_a_sentence_has_emphasis_and_links_and_nothing_else(text, expected):
    assert list(pieces(text)) == expected


@given(st.text("ab*[]/|- \n<&", max_size=40))
def test_text_that_is_no_markup_stays_as_written(text):
    found = list(pieces(text))
    if not any(piece.ref or piece.emphasis for piece in found):
        assert "".join(piece.text for piece in found) == text
