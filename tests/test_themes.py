"""The heads of the themes: what they say is read, and what is wrong is told with file and line."""

import pytest

from generator.errors import GeneratorError
from generator.settings import settings
from generator.themes import themes

HEAD = {
    "title": "A theme", "description": "One line.", "frame": "theme", "hub": "timeline", "order": "2",
    "tags": "linux policy", "kinds": "events quotes", "from": "2025-01", "to": "2025-04-30",
}  # fmt: skip


def written(folder, name="one", **changed):
    head = {key: value for key, value in {**HEAD, **changed}.items() if value is not None}
    (folder / "docs/themes").mkdir(parents=True, exist_ok=True)
    lines = ["---", *(f"{key}: {value}" for key, value in head.items()), "---", "# A theme { #content }", "Words."]
    (folder / f"docs/themes/{name}.md").write_text("\n".join(lines))
    return folder / "docs"


def test_a_theme_says_what_it_tells_of(tmp_path):
    (theme,) = themes(written(tmp_path))
    assert (theme.id, theme.title, theme.tags, theme.kinds) == (
        "one",
        "A theme",
        ("linux", "policy"),
        ("events", "quotes"),
    )
    assert (str(theme.first), str(theme.last)) == ("2025-01", "2025-04-30")


def test_what_may_be_left_out_means_all(tmp_path):
    (theme,) = themes(written(tmp_path, kinds=None, **{"from": None, "to": None}))
    assert theme.kinds == ("events", "models", "quotes")
    assert (theme.first.year, theme.last.year) == (1, 9999)


def test_themes_stand_in_their_order_and_the_index_is_none_of_them(tmp_path):
    written(tmp_path, "late", order="3")
    written(tmp_path, "index", tags=None)
    assert [theme.id for theme in themes(written(tmp_path, "early", order="1"))] == ["early", "late"]


@pytest.mark.parametrize(
    ("field", "value", "line", "words"),
    [
        ("tags", "linux polcy", 7, "no tag 'polcy'"),
        ("kinds", "events people", 8, "no kind 'people'"),
        ("from", "2025-13", 9, "no month 13"),
        ("order", "first", 6, "order"),
        ("tag", "linux", 11, "no field tag"),
        ("title", "A theme: its story", 2, "second colon"),
        ("tags", None, 1, "needs the field tags"),
        ("description", "", 3, "needs the field description"),
    ],
)
def test_what_is_wrong_is_told_with_file_and_line(tmp_path, field, value, line, words):
    with pytest.raises(GeneratorError, match=rf"docs/themes/one\.md:{line}: .*{words}"):
        themes(written(tmp_path, **{field: value}))


def test_a_page_without_a_head_is_told(tmp_path):
    docs = written(tmp_path)
    (docs / "themes/one.md").write_text("# A theme\n")
    with pytest.raises(GeneratorError, match=r"docs/themes/one\.md:1: a theme needs the field title"):
        themes(docs)


def test_settings_hold_the_themes_of_the_docs(tmp_path):
    config = tmp_path / "mkdocs.yml"
    config.write_text("site_url: https://s.example/\nextra:\n  repository: https://c.example/r\n")
    assert settings(config).themes == ()
    assert [theme.id for theme in settings(config, written(tmp_path)).themes] == ["one"]


def test_the_links_of_the_prose_are_known_with_their_line(tmp_path):
    docs = written(tmp_path)
    with (docs / "themes/one.md").open("a") as file:
        file.write("\nSaid [so](../../quotes/q/), seen [there](https://example.org/) and at [a](../../events/met/).\n")
    (theme,) = themes(docs)
    assert [(one.where, one.words, one.kind, one.id) for one in theme.cited] == [
        ("docs/themes/one.md:14", "so", "quotes", "q"),
        ("docs/themes/one.md:14", "a", "events", "met"),
    ]
