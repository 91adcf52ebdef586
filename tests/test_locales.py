"""Languages of the site: found by their configurations, laid out from the same pages."""

import pytest

from generator.errors import FrameError
from generator.locales import locales, own_name
from generator.overlay import lay_out
from generator.themes import themes

FRAME = "---\nframe: true\n---\n# Frame\n"
THEME = "---\ntitle: {}\ndescription: A line\norder: 1\ntags: linux\n---\nWords\n"


@pytest.fixture
def docs(tmp_path):
    files = {"models/frame.md": FRAME, "method.md": "# Method\n", "data.md": "# Data\n", "fr/method.md": "# Méthode\n"}
    for path, text in files.items():
        (tmp_path / "docs" / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / "docs" / path).write_text(text)
    (tmp_path / "mkdocs.yml").write_text("theme:\n  language: en\n")
    (tmp_path / "mkdocs.fr.yml").write_text("INHERIT: mkdocs.yml\n")
    return tmp_path / "docs"


def of(docs):
    return locales(docs.parent / "mkdocs.yml")


def test_each_configuration_is_a_language_and_the_plain_one_is_at_the_start(docs):
    (docs.parent / "mkdocs.zh.yml").write_text("INHERIT: mkdocs.yml\n")
    assert [(one.code, one.prefix) for one in of(docs)] == [("en", ""), ("fr", "fr/"), ("zh", "zh/")]


def test_languages_are_called_as_they_call_themselves():
    assert [own_name(code) for code in ("en", "fr", "zh")] == ["English", "Français", "中文"]


def test_translations_take_the_place_of_pages_and_what_is_missing_is_named(docs, tmp_path):
    missing = lay_out(docs, of(docs)[1], frozenset({"en", "fr"}), tmp_path / "made")
    assert (tmp_path / "made/fr/method.md").read_text() == "# Méthode\n"
    assert (tmp_path / "made/fr/models/frame.md").read_text() == FRAME
    assert missing == ["fr/data.md"]


def test_translation_of_no_page_is_refused_by_name(docs, tmp_path):
    (docs / "fr/methode.md").write_text("# Méthode\n")
    with pytest.raises(FrameError, match=r"docs/fr/methode\.md"):
        lay_out(docs, of(docs)[1], frozenset({"en", "fr"}), tmp_path / "made")


def test_theme_is_read_in_the_language_asked_for(docs):
    for folder, title in (("themes", "China"), ("fr/themes", "Chine")):
        (docs / folder).mkdir(parents=True)
        (docs / folder / "china.md").write_text(THEME.format(title))
    assert [themes(docs, code)[0].title for code in ("", "fr", "zh")] == ["China", "Chine", "China"]
