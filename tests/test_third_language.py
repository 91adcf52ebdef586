"""A third language is a catalogue, the words of the frames, a configuration and translations; no line of code."""

import re
import shutil
import tomllib
from datetime import date
from pathlib import Path

import pytest

from generator import language
from generator.build import Place, build

ROOT = Path(__file__).parent.parent
TOY = Path(__file__).parent / "toy"
CONFIG = "INHERIT: mkdocs.yml\ntheme: {language: zh}\nnav:\n  - 首页: zh/index.md\n  - 模型: zh/models/index.md\n"


def marked(text):
    """The English catalogue with every value marked, as a catalogue of a language that nobody has translated yet."""
    found = tomllib.loads(text)
    lines = []
    for section, words in found.items():
        lines.append(f"[{section}]")
        lines += [f"{key} = {value(section, of)}" for key, of in words.items()]
    return "\n".join(lines).replace('"en_GB"', '"zh_Hans"').replace('"d MMMM y"', '"y年M月d日"')


def value(section, of):
    if isinstance(of, str):
        return quoted(section, of)
    return "{ " + ", ".join(f"{form} = {quoted(form, words)}" for form, words in of.items()) + " }"


def quoted(section, value):
    mark = "" if section in ("locale", "date", "text") else "中"
    return '"' + mark + value.replace("\\", "\\\\").replace('"', '\\"') + '"'


@pytest.fixture(scope="module")
def site(tmp_path_factory):
    place = tmp_path_factory.mktemp("third")
    for folder in ("docs", "overrides"):
        shutil.copytree(ROOT / folder, place / folder)
    for story in place.glob("docs/**/themes/*.md"):  # they tell of the real entries
        if story.name != "index.md":
            story.unlink()
    for beside in ("mkdocs.yml", "mkdocs.fr.yml", "CITATION.cff", "LICENSE-DATA"):
        shutil.copy(ROOT / beside, place / beside)
    shutil.copytree(language.CATALOGUES, place / "words")
    (place / "mkdocs.zh.yml").write_text(CONFIG)
    (place / "words/zh.toml").write_text(marked((place / "words/en.toml").read_text()))
    (place / "overrides/partials/words/zh.html").write_text((place / "overrides/partials/words/en.html").read_text())
    (place / "docs/zh").mkdir()
    (place / "docs/zh/data.md").write_text("---\ntitle: 数据\n---\n# 数据\n\n中文\n")
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(language, "CATALOGUES", place / "words")
        build(Place(TOY / "entries", place / "docs", place / "mkdocs.yml", place / "site", place / "cache"),
              date(2026, 1, 1), print)  # fmt: skip
    return place / "site"


def text(site, path):
    return (site / path).read_text(encoding="utf-8")


def test_every_page_is_there_in_every_language(site):
    def pages(prefix):
        found = (path.relative_to(site / prefix).as_posix() for path in (site / prefix).rglob("*.html"))
        return {path for path in found if not path.startswith(("fr/", "zh/", "404"))}

    assert pages("") == pages("fr") == pages("zh")
    assert "models/deep-one/index.html" in pages("zh")


def test_pages_of_the_new_language_speak_it_and_lead_to_the_others(site):
    page = text(site, "zh/models/deep-one/index.html")
    assert '<html lang="zh"' in page
    assert ">中Sources" in page
    assert re.search(r'href="\.\./\.\./\.\./fr/models/deep-one/" hreflang="fr"', page)
    assert re.search(
        r'href="\.\./\.\./zh/models/deep-one/" hreflang="zh" lang="zh"[^>]*>中文<',
        text(site, "models/deep-one/index.html"),
    )


def test_dates_are_written_as_the_new_language_does(site):
    assert "2025年1月20日" in text(site, "zh/models/deep-one/index.html")


def test_translated_page_is_shown_and_the_others_say_that_they_are_not(site):
    assert "<p>中文</p>" in text(site, "zh/data/index.html")
    method = text(site, "zh/method/index.html")
    assert 'class="rec-note"' in method
    assert re.search(r"<article[^>]* lang=\"?en", method)


def test_sitemap_and_the_page_for_lost_readers_know_the_new_language(site):
    assert 'hreflang="zh"' in text(site, "sitemap.xml")
    assert 'lang="zh"' in text(site, "404.html")
    assert not (site / "zh/404.html").exists()
