"""Share cards: the same bytes each time, no empty boxes, and no words that stop them."""

import io
from dataclasses import replace

import pytest
from PIL import Image
from small import SETTINGS, catalog_of, reader_of, record_of

from generator import fonts
from generator.language import language
from generator.outputs import cards
from generator.outputs.drawings.cards import drawing
from generator.outputs.drawings.cards.canvas import Style, width
from generator.outputs.drawings.cards.setting import clean, fitted
from generator.views.card import NOTHING, Card, Words, card

ONE = Card(
    "models",
    "Model",
    Words("Deep One", "en"),
    NOTHING,
    ("Lab", "20 January 2025"),
    (("verified", "3 verified"),),
    "Site",
)
SIZES = ((Style(fonts.SERIF, 84, "ink"), 2), (Style(fonts.SERIF, 54, "ink"), 4))
ROOM = 1056


def opened(content):
    return Image.open(io.BytesIO(content))


def part(content, top=0, bottom=630):
    return opened(content).crop((0, top, 1200, bottom)).tobytes()


def test_every_entry_and_the_site_have_a_card_of_the_right_size_and_a_small_file():
    catalog = catalog_of({"models/one": {}, "quotes/words": {}})
    made = {one.path: one.content for one in cards.make(catalog, SETTINGS, language("en"))}
    names = ["cards/models/one.png", "cards/organizations/lab.png", "cards/quotes/words.png", "cards/site.png"]
    assert sorted(made) == names
    assert {opened(content).size for content in made.values()} == {(1200, 630)}
    assert max(map(len, made.values())) < 30_000


def test_the_same_words_give_the_same_bytes_and_the_same_sum():
    catalog = catalog_of({"models/one": {}})
    first, second = (list(cards.make(catalog, SETTINGS, language("en"))) for _ in range(2))
    assert [one.content for one in first] == [one.content for one in second]
    assert [one.sum for one in first] == [one.sum for one in second]
    assert len({one.sum for one in first}) == len(first)


@pytest.mark.parametrize(
    ("name", "tag"),
    [
        ("深度求索", "zh-Hans"),
        ("國家實驗室", "zh-Hant"),
        ("黒橋禎夫", "ja"),
        ("배경훈", "ko"),
        ("Яндекс", "ru"),
        ("יואב", "he"),
    ],
)
def test_a_name_in_its_script_is_drawn_and_is_no_row_of_boxes(name, tag):
    shown = drawing(replace(ONE, native=Words(name, tag)))
    boxes = drawing(replace(ONE, native=Words("".join("\u3000" for _ in name), tag)))
    assert fonts.drawable(name)
    assert part(shown, 360, 520) != part(boxes, 360, 520)
    face = fonts.face_of(name[0], fonts.SERIF, tag)
    masks = {bytes(fonts.font(face, 44).getmask(letter)) for letter in set(name)}
    assert len(masks) == len(set(name))
    assert bytes(fonts.font(face, 44).getmask(fonts.MISSING)) not in masks


def test_a_chinese_character_is_written_as_its_language_writes_it():
    made = {tag: drawing(replace(ONE, native=Words("直骨角", tag))) for tag in ("zh-Hans", "ja")}
    assert made["zh-Hans"] != made["ja"]


@pytest.mark.parametrize("name", ["مصدر", "देवनागरी", "🦙🦙", "深度求索 مصدر"])
def test_a_name_of_which_no_font_has_every_letter_is_left_out(name):
    assert not fonts.drawable(name)
    assert drawing(replace(ONE, native=Words(name, "und"))) == drawing(ONE)


def test_hebrew_stands_in_its_order_of_reading():
    assert fonts.readable("אבג") == "גבא"
    assert fonts.readable("AI אבג") == "AI "


def test_letters_without_a_font_are_left_out_of_a_name():
    assert drawing(replace(ONE, words=Words("Deep 🦙One", "en"))) == drawing(ONE)


@pytest.mark.parametrize(
    "name",
    [
        "", " ", "R1", "\n\n\u2028\t", "x" * 3000, "word " * 600, "深" * 3000,
        "e" + "\u0301\u0316" * 300, "\u200b\u202e\u2066abc",
        "{0} %s <script>alert(1)</script> \\", "\x00\x1b[31m", "\ud800", "🦙" * 50, "«\u202fA\u202f»",
    ],
)  # fmt: skip
def test_no_words_stop_a_card_or_leave_it(name):
    hostile = Words(name, "en", "“", "”")
    shown = drawing(Card("other", "Other", hostile, hostile, (name, name, name), (("weak", "3 weak"),), "Site"))
    right = opened(shown).crop((1140, 0, 1200, 630))
    assert set(right.tobytes()) == {0}


def test_a_long_quote_is_cut_at_a_word_inside_its_marks():
    style, lines = fitted("“" + "Openness is a habit of mind. " * 20, SIZES, ROOM, "”")
    assert (style.size, len(lines)) == (54, 4)
    assert lines[-1].endswith(" …”")
    assert lines[-1].split(" …")[0].split(" ")[-1] in ("Openness", "is", "a", "habit", "of", "mind")
    assert all(width(line, style) <= ROOM for line in lines)


def test_a_short_name_is_large_and_whole():
    assert fitted("Yi", SIZES, ROOM) == (SIZES[0][0], ["Yi"])


def test_a_space_that_may_not_break_does_not_break():
    assert clean("«\u202fA\u00a0B\u202f»") == "«\u00a0A\u00a0B\u00a0»"
    assert all(" :" not in line[:2] for line in fitted("mot\u00a0: " * 30, SIZES, ROOM)[1])


def test_marks_over_a_letter_are_few():
    assert clean("e" + "\u0301" * 30) == "é" + "\u0301" * 2


def test_a_quote_has_its_words_its_speaker_and_its_day():
    record = record_of(
        "quotes/words",
        {"text": "开放更好。", "language": "zh-Hans", "translations": {"en": {"text": "Open is better."}}},
    )
    shown = card(record, reader_of(catalog_with(record)))
    assert (str(shown.words), str(shown.native)) == ("“Open is better.”", "“开放更好。”")
    assert shown.facts[:2] == ("Lab", "1 March 2025")


def catalog_with(record):
    return catalog_of({"models/one": {}})


def test_a_model_has_its_maker_day_level_and_license():
    fields = {"components": {"model-parameters": {"status": "not-released"}}}
    catalog = catalog_of({"models/one": fields})
    shown = card(catalog.records["models"]["one"], reader_of(catalog))
    assert shown.facts == ("Lab", "20 January 2025", "Closed")
    assert shown.marks
    assert all(mark in ("verified", "weak", "unverified", "disputed") for mark, _ in shown.marks)
