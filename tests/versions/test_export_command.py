"""An export as a folder and as a ZIP: whole or not at all, over nothing but an older export, the same bytes again."""

import os
import time
from zipfile import ZipFile

import pytest
from small import SETTINGS, catalog_of

from generator.errors import GeneratorError
from generator.language import language
from generator.outputs import data
from generator.pages import OutputFile
from generator.versions.export import write_folder, write_zip


@pytest.fixture(scope="module")
def files():
    return sorted(data.make(catalog_of({"models/a": {}}), SETTINGS, language("en")), key=lambda file: file.path)


def there(folder):
    return {path.relative_to(folder).as_posix(): path.read_bytes() for path in folder.rglob("*") if path.is_file()}


def test_the_folder_holds_every_file_and_is_written_anew(files, tmp_path):
    out = tmp_path / "new" / "out"
    out.parent.mkdir()
    for made in (files[:0] + files, [file for file in files if "models/a.json" not in file.path]):
        write_folder(made, out)
        assert there(out) == {file.path: file.content for file in made}
    assert [path.name for path in out.parent.iterdir()] == ["out"]


def test_an_empty_folder_is_taken_and_so_is_one_here(files, tmp_path, monkeypatch):
    (tmp_path / "empty").mkdir()
    monkeypatch.chdir(tmp_path)
    write_folder(files, tmp_path / "empty")
    assert len(there(tmp_path / "empty")) == len(files)


@pytest.mark.parametrize("stranger", ["notes.txt", "data/v1/mine.json", "index.html"])
def test_a_folder_with_anything_else_is_left_alone(files, tmp_path, stranger):
    out = tmp_path / "out"
    write_folder(files, out)
    (out / stranger).write_text("mine")
    before = there(out)
    with pytest.raises(GeneratorError, match="holds something that is no export"):
        write_folder(files, out)
    assert there(out) == before
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_files_and_links_are_left_alone(files, tmp_path):
    (tmp_path / "file").write_text("mine")
    (tmp_path / "folder").mkdir()
    (tmp_path / "link").symlink_to(tmp_path / "folder")
    for name in ("file", "link"):
        with pytest.raises(GeneratorError, match="no export"):
            write_folder(files, tmp_path / name)
    assert (tmp_path / "file").read_text() == "mine"


def test_what_cannot_be_written_leaves_the_old_export(files, tmp_path):
    out = tmp_path / "out"
    write_folder(files, out)
    with pytest.raises(OSError, match="name too long"):
        write_folder([*files, OutputFile("x" * 300, b"")], out)
    assert there(out) == {file.path: file.content for file in files}
    assert [path.name for path in tmp_path.iterdir()] == ["out"]


def test_a_zip_has_the_same_bytes_again(files, tmp_path, monkeypatch):
    write_zip(files, tmp_path / "one.zip")
    monkeypatch.setenv("TZ", "Pacific/Auckland")
    time.tzset()
    os.umask(os.umask(0o077))
    write_zip(files, tmp_path / "two.zip")
    assert (tmp_path / "one.zip").read_bytes() == (tmp_path / "two.zip").read_bytes()
    with ZipFile(tmp_path / "one.zip") as packed:
        assert {name: packed.read(name) for name in packed.namelist()} == {file.path: file.content for file in files}
        assert packed.namelist() == sorted(packed.namelist())
        assert {one.external_attr >> 16 for one in packed.infolist()} == {0o100644}
    assert sorted(path.name for path in tmp_path.iterdir()) == ["one.zip", "two.zip"]
