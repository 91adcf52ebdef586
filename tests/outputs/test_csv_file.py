import csv
import io

import pytest

from generator.outputs.csv_file import csv_file


def read(content):
    return list(csv.reader(io.StringIO(content.decode(), newline="")))


@pytest.mark.parametrize("cell", ["=1+1", "+1", "-1", "@SUM(A1)", "\tx", "\rx", '=cmd|"/c calc"!A1'])
def test_no_cell_begins_a_formula(cell):
    assert read(csv_file(["a"], [[cell]])) == [["a"], [f"'{cell}"]]


@pytest.mark.parametrize("cell", ['a "quoted", one', "two\nlines", "求索", "a=b", "", "Qwen2.5"])
def test_other_words_stay_as_they_are(cell):
    assert read(csv_file(["a", "b"], [[cell, 7]])) == [["a", "b"], [cell, "7"]]


def test_lines_end_as_the_standard_asks():
    assert csv_file(["a", "b"], [["x", 1]]) == b"a,b\r\nx,1\r\n"
