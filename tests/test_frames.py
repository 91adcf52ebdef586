"""Frames: made by MkDocs from docs/, once."""

import sys

import pytest

from generator import frames
from generator.errors import FrameError

CONFIG = """\
site_name: Toy
site_url: https://toy.example/
theme: {name: null, custom_dir: overrides}
plugins: []
hooks: [hook.py]
not_in_nav: "*"
"""


@pytest.fixture
def project(tmp_path):
    (tmp_path / "docs/models").mkdir(parents=True)
    (tmp_path / "docs/models/frame.md").write_text("# Frame { #content }\n\n<!--press:content-->\n")
    (tmp_path / "docs/index.md").write_text("# Toy\n")
    (tmp_path / "overrides").mkdir()
    (tmp_path / "overrides/main.html").write_text("<title>{{ page.title }}</title>{{ page.content }}\n")
    (tmp_path / "mkdocs.yml").write_text(CONFIG)
    (tmp_path / "hook.py").write_text("raise RuntimeError('the hook is for plain mkdocs')\n")
    return tmp_path


def made(project):
    return frames.build(project / "docs", project / "mkdocs.yml", project / "cache")


def test_frame_lies_as_deep_as_its_pages_and_keeps_its_token(project):
    assert "<!--press:content-->" in (made(project) / "models/frame/index.html").read_text()


def test_second_build_takes_the_same_frames_without_the_engine(project, monkeypatch):
    first = made(project)
    monkeypatch.setattr(frames, "run_engine", lambda *_: pytest.fail("the engine ran again"))
    assert made(project) == first


@pytest.mark.parametrize("changed", ["docs/index.md", "overrides/main.html", "mkdocs.yml"])
def test_change_of_any_source_makes_new_frames(project, changed):
    first = made(project)
    with (project / changed).open("a") as file:
        file.write("\n# changed\n")
    assert made(project) != first


def test_frames_are_the_same_bytes_in_another_folder(project, tmp_path):
    def content(folder):
        return {path.relative_to(folder): path.read_bytes() for path in folder.rglob("*.html")}

    other = frames.build(project / "docs", project / "mkdocs.yml", tmp_path / "elsewhere/cache")
    assert content(made(project)) == content(other)


def test_warning_of_the_engine_is_an_error_that_names_the_page(project):
    (project / "docs/index.md").write_text("[gone](gone.md)\n")
    with pytest.raises(FrameError, match=r"gone\.md"):
        made(project)
    assert list((project / "cache").iterdir()) == []


def test_broken_configuration_is_an_error_in_one_line(project):
    (project / "mkdocs.yml").write_text("site_name: [\n")
    with pytest.raises(FrameError, match="MkDocs stopped"):
        made(project)


def test_old_frames_are_forgotten(project):
    for number in range(frames.KEPT + 2):
        (project / "docs/index.md").write_text(f"# {number}\n")
        newest = made(project)
    kept = list((project / "cache").iterdir())
    assert len(kept) == frames.KEPT
    assert newest in kept


def test_engine_is_not_loaded_with_the_module():
    assert frames.__name__ in sys.modules
    assert not hasattr(frames, "mkdocs")
