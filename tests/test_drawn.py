"""Pictures are kept between builds, and never change a byte."""

from generator.drawn import END, drawn
from generator.pages import Picture


def counted(number, log):
    def draw():
        log.append(number)
        return f"picture {number}".encode() + END

    return Picture(f"cards/{number}.png", f"sum{number}", draw)


def test_a_picture_is_drawn_once_and_then_taken_from_the_folder(tmp_path):
    log = []
    first = list(drawn([counted(1, log), counted(2, log)], tmp_path / "kept"))
    assert list(drawn([counted(1, log), counted(2, log)], tmp_path / "kept")) == first
    assert log == [1, 2]


def test_what_nobody_asks_for_goes(tmp_path):
    log = []
    list(drawn([counted(1, log)], tmp_path))
    list(drawn([counted(2, log)], tmp_path))
    assert [path.name for path in tmp_path.iterdir()] == ["sum2"]


def test_half_a_picture_is_drawn_again(tmp_path):
    (tmp_path / "sum1").write_bytes(b"pict")
    log = []
    assert [one.content for one in drawn([counted(1, log)], tmp_path)] == [b"picture 1" + END]
    assert log == [1]


def test_a_folder_that_cannot_be_written_costs_nothing_but_time(tmp_path):
    (tmp_path / "file").write_text("no folder")
    assert len(list(drawn([counted(1, [])], tmp_path / "file" / "kept"))) == 1
