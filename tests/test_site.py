"""The publisher: at every moment the old site or the new one, whole."""

import json
import os
import random
import signal
import subprocess
import sys
import time
from pathlib import Path

import pytest

from generator.errors import SiteError
from generator.pages import OutputFile
from generator.site import is_current, links, publish, switch
from generator.site.manifest import MANIFEST, digest, listed, read_manifest
from generator.site.search import add_places

ROOT = Path(__file__).parent.parent
PAGE = '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>T</title></head><body>{}</body></html>'
ARTICLE = '<article data-pagefind-body><h1 id="content">{}</h1><p>{}</p></article>'


def page(path, body="", **values):
    return OutputFile(path, PAGE.format(body).encode())


def article(path, title, words):
    return page(path, ARTICLE.format(title, words))


def quiet(words):
    pass


def put(target, *files, search=False, progress=quiet):
    publish(files, target, search=search, progress=progress)


def content(folder):
    return {name: path.read_bytes() for name, path in listed(folder)}


def is_whole(folder):
    sums = read_manifest(folder)
    return bool(sums) and sums == {name: digest(data) for name, data in content(folder).items()}


def beside(target):
    return sorted(path.name for path in target.parent.iterdir() if path != target)


def test_site_is_what_was_given_and_nothing_is_left_beside_it(tmp_path):
    put(tmp_path / "site", page("index.html"), page("models/one/index.html"))
    assert content(tmp_path / "site").keys() == {"index.html", "models/one/index.html"}
    assert is_whole(tmp_path / "site")
    assert beside(tmp_path / "site") == [".site.links"]


def test_file_that_is_no_longer_wanted_is_gone(tmp_path):
    put(tmp_path / "site", page("index.html"), page("old/index.html"))
    put(tmp_path / "site", page("index.html"))
    assert content(tmp_path / "site").keys() == {"index.html"}


def test_unchanged_file_is_not_written_again(tmp_path):
    put(tmp_path / "site", page("index.html"), page("a.html", "one"))
    before = (tmp_path / "site/index.html").stat()
    put(tmp_path / "site", page("index.html"), page("a.html", "two"))
    assert os.path.samestat((tmp_path / "site/index.html").stat(), before)
    assert b"two" in (tmp_path / "site/a.html").read_bytes()


def test_published_file_that_somebody_changed_is_put_right(tmp_path):
    put(tmp_path / "site", page("index.html"))
    (tmp_path / "site/index.html").write_text("changed by hand")
    put(tmp_path / "site", page("index.html"))
    assert is_whole(tmp_path / "site")
    assert b"<body>" in (tmp_path / "site/index.html").read_bytes()


@pytest.mark.parametrize(
    "path", ["../x.html", "/x.html", "a//b", "a/./b", ".git/config", "a\\b", "", MANIFEST, "a b", "ü"]
)
def test_unfit_path_is_refused(tmp_path, path):
    with pytest.raises(SiteError, match="path"):
        put(tmp_path / "site", OutputFile(path, b""))


@pytest.mark.parametrize("pair", [("a.txt", "a.txt"), ("a.txt", "A.txt"), ("a", "a/b.txt")])
def test_two_files_in_one_place_are_refused(tmp_path, pair):
    with pytest.raises(SiteError, match=r"wanted|want one place"):
        put(tmp_path / "site", *(OutputFile(path, b"") for path in pair))


def test_folder_of_somebody_else_is_not_replaced(tmp_path):
    (tmp_path / "site").mkdir()
    (tmp_path / "site/thesis.txt").write_text("years of work")
    with pytest.raises(SiteError, match="has not made"):
        put(tmp_path / "site", page("index.html"))
    assert (tmp_path / "site/thesis.txt").read_text() == "years of work"


def test_link_to_a_folder_is_not_replaced(tmp_path):
    (tmp_path / "real").mkdir()
    (tmp_path / "site").symlink_to(tmp_path / "real")
    with pytest.raises(SiteError, match="not a folder"):
        put(tmp_path / "site", page("index.html"))


GOOD = [
    "b/",
    "../a/b/",
    "./b/#there",
    "#here",
    "",
    "../data.json",
    "https://example.org/x",
    "mailto:a@b.example",
    "?q=1",
]
BAD = ["c/", "b", "b/#nowhere", "#nowhere", "../../data.json", "/a/b/", "../missing.json"]


@pytest.mark.parametrize(("link", "good"), [(link, True) for link in GOOD] + [(link, False) for link in BAD])
def test_internal_link_must_arrive(tmp_path, link, good):
    files = [
        page("a/index.html", f'<p id="here"><a href="{link}">x</a></p>'),
        page("a/b/index.html", '<p id="there"></p>'),
        OutputFile("data.json", b"{}"),
    ]
    if good:
        put(tmp_path / "site", *files)
        return
    with pytest.raises(SiteError) as raised:
        put(tmp_path / "site", *files)
    assert f"a/index.html: {link}" in str(raised.value)
    assert not (tmp_path / "site").exists()


def test_page_for_lost_readers_may_link_from_the_root(tmp_path):
    put(tmp_path / "site", page("404.html", '<a href="/base/">x</a>'))
    with pytest.raises(SiteError, match="gone"):
        put(tmp_path / "site", page("404.html", '<a href="gone/">x</a>'))


def test_links_of_a_page_seen_before_are_still_checked(tmp_path):
    first = page("index.html", '<a href="a.txt">x</a>')
    put(tmp_path / "site", first, OutputFile("a.txt", b""))
    with pytest.raises(SiteError, match=r"a\.txt"):
        put(tmp_path / "site", first)


@pytest.mark.parametrize("memory", ["", "[]", '{"a": 1}', "{\x00"])
def test_spoiled_memory_of_links_is_ignored(tmp_path, memory):
    (tmp_path / ".site.links").write_text(memory)
    put(tmp_path / "site", page("index.html"))
    assert is_whole(tmp_path / "site")


def test_many_broken_links_are_counted(tmp_path):
    body = "".join(f'<a href="gone{number}/">x</a>' for number in range(links.SHOWN + 5))
    with pytest.raises(SiteError, match="and 5 more"):
        put(tmp_path / "site", page("index.html", body))


# Search


def test_search_index_has_only_what_our_box_needs(tmp_path):
    put(tmp_path / "site", article("a/index.html", "Alpha", "Words"), page("index.html"), search=True)
    names = {path.name for path in (tmp_path / "site/pagefind").iterdir()}
    assert {"pagefind.js", "pagefind-entry.json"} <= names
    assert not {name for name in names if "ui" in name or "highlight" in name}
    assert is_whole(tmp_path / "site")


def test_site_is_the_same_bytes_every_time_and_everywhere(tmp_path):
    files = [
        article(f"{name}/index.html", name, f"Words about {name} and others") for name in ("a", "b", "c", "d", "e")
    ]
    for target in ("site", "again/and/deeper"):
        put(tmp_path / target, *files, search=True)
    assert content(tmp_path / "site") == content(tmp_path / "again/and/deeper")


def test_index_is_taken_over_while_the_searched_text_stays(tmp_path):
    said = []
    put(tmp_path / "site", article("a/index.html", "Alpha", "Words"), search=True)
    before = (tmp_path / "site/pagefind/pagefind-entry.json").stat()
    other = OutputFile("a/index.html", article("a/index.html", "Alpha", "Words").content.replace(b"T<", b"New title<"))
    put(tmp_path / "site", other, page("index.html"), search=True, progress=said.append)
    assert "making the search index" not in said
    assert os.path.samestat((tmp_path / "site/pagefind/pagefind-entry.json").stat(), before)
    assert is_whole(tmp_path / "site")


@pytest.mark.parametrize("words", ["Other words", "Words"])
def test_changed_text_or_spoiled_index_is_indexed_anew(tmp_path, words):
    put(tmp_path / "site", article("a/index.html", "Alpha", "Words"), search=True)
    clean = content(tmp_path / "site")
    if words == "Words":
        next((tmp_path / "site/pagefind/fragment").iterdir()).write_bytes(b"spoiled")
    put(tmp_path / "site", article("a/index.html", "Alpha", words), search=True)
    put(tmp_path / "fresh", article("a/index.html", "Alpha", words), search=True)
    assert content(tmp_path / "site") == content(tmp_path / "fresh")
    assert (content(tmp_path / "site") == clean) is (words == "Words")


def test_addresses_of_results_are_known_before_their_texts(tmp_path):
    put(tmp_path / "site", article("models/a/index.html", "Alpha", "Words"), search=True)
    places = json.loads((tmp_path / "site/pagefind/pages-en.json").read_text(encoding="utf-8"))
    (file,) = (tmp_path / "site/pagefind/fragment").iterdir()
    assert places == {"models": {"a": file.stem.removeprefix("en_")}}


def test_text_of_another_form_stops_the_build(tmp_path):
    (tmp_path / "fragment").mkdir()
    (tmp_path / "fragment/en_1234567.pf_fragment").write_bytes(b"another form")
    with pytest.raises(SiteError, match="another form"):
        add_places(tmp_path)


def test_filter_that_would_make_builds_differ_is_refused(tmp_path):
    body = '<article data-pagefind-body><p data-pagefind-filter="kind">Model</p></article>'
    with pytest.raises(SiteError, match="data-pagefind-filter"):
        put(tmp_path / "site", page("index.html", body), search=True)


def test_site_without_searched_pages_has_no_index(tmp_path):
    put(tmp_path / "site", page("index.html"), search=True)
    assert not (tmp_path / "site/pagefind").exists()


# One step


@pytest.fixture(params=["exchange", "two steps"])
def way(request, monkeypatch):
    if request.param == "two steps":
        monkeypatch.setattr(switch, "exchange", lambda *_: False)


def test_new_site_takes_the_place_of_the_old_one(tmp_path, way):
    put(tmp_path / "site", page("index.html", "old"))
    put(tmp_path / "site", page("index.html", "new"))
    assert b"new" in (tmp_path / "site/index.html").read_bytes()
    assert beside(tmp_path / "site") == [".site.links"]


def test_site_lost_between_two_renames_comes_back(tmp_path):
    put(tmp_path / "site", page("index.html", "old"))
    (tmp_path / "site").rename(switch.kept(tmp_path / "site"))
    with pytest.raises(SiteError, match="gone"):
        put(tmp_path / "site", page("index.html", '<a href="gone/">x</a>'))
    assert b"old" in (tmp_path / "site/index.html").read_bytes()


def test_failed_build_leaves_the_old_site_and_nothing_else(tmp_path, monkeypatch):
    put(tmp_path / "site", page("index.html", "old"))
    monkeypatch.setattr("generator.site.write_manifest", lambda folder: (folder / MANIFEST).write_text(""))
    with pytest.raises(SiteError, match="read back"):
        put(tmp_path / "site", page("index.html", "new"))
    assert is_whole(tmp_path / "site")
    assert beside(tmp_path / "site") == [".site.links"]


BUILDER = """
import sys
from pathlib import Path
from generator.pages import OutputFile
from generator.site import publish

number = int(sys.argv[2])
files = [OutputFile(f"{page}/index.html", f"<html><body>{number}</body></html>".encode() * 50) for page in range(200)]
print("begun", flush=True)
while True:
    publish(files, Path(sys.argv[1]), search=False, progress=lambda words: None)
    number += 1
    files = [OutputFile(file.path, f"<html><body>{number}</body></html>".encode() * 50) for file in files]
"""


def builder(target, number=0):
    command = [sys.executable, "-c", BUILDER, str(target), str(number)]
    return subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE)


def test_killing_a_build_at_any_moment_leaves_a_whole_site(tmp_path):
    target, moments = tmp_path / "site", random.Random(20250424)  # noqa: S311 - any moments do
    put(target, *(page(f"{number}/index.html") for number in range(200)))
    for attempt in range(12):
        with builder(target, attempt * 1000) as running:
            running.stdout.readline()
            time.sleep(moments.uniform(0, 0.25))
            running.send_signal(signal.SIGKILL)
        assert is_whole(target)
        assert len(set(content(target).values())) == 1
    put(target, page("index.html"))
    assert content(target).keys() == {"index.html"}
    assert beside(target) == [".site.links"]


def test_second_build_waits_and_says_for_whom(tmp_path):
    from generator.site.lock import locked

    said = []
    put(tmp_path / "site", page("index.html"))
    code = (
        "import sys, time; from pathlib import Path; from generator.site.lock import locked\n"
        "with locked(Path(sys.argv[1]), print): print('mine', flush=True); time.sleep(0.4)"
    )
    command = [sys.executable, "-c", code, str(tmp_path / "site")]
    with subprocess.Popen(command, cwd=ROOT, stdout=subprocess.PIPE) as other:
        other.stdout.readline()
        with locked(tmp_path / "site", said.append):
            assert other.wait() == 0
    assert said == [f"waiting for process {other.pid}, which builds the same site"]
    assert beside(tmp_path / "site") == [".site.links"]


def test_two_builds_at_once_both_end_well(tmp_path):
    target = tmp_path / "site"
    with builder(target) as one, builder(target, 500) as other:
        for running in (one, other):
            running.stdout.readline()  # on a busy machine both take a while to begin
        deadline = time.monotonic() + 30
        while not target.exists() and time.monotonic() < deadline:
            time.sleep(0.05)
        time.sleep(1.5)
        assert (one.poll(), other.poll()) == (None, None)
        one.kill()
        other.kill()
    assert is_whole(target)


def stamped(target, stamp, *files):
    publish(files, target, search=False, stamp=stamp, progress=quiet)


def test_site_is_current_for_the_stamp_it_was_made_from_alone(tmp_path):
    target = tmp_path / "site"
    assert not is_current(target, "one")
    stamped(target, "one", page("index.html"))
    assert is_current(target, "one")
    assert not is_current(target, "two")


@pytest.mark.parametrize("harm", ["change", "remove", "add"])
def test_site_that_somebody_has_touched_is_not_current(tmp_path, harm):
    target = tmp_path / "site"
    stamped(target, "one", page("index.html"), page("a/index.html"))
    file = target / ("new.html" if harm == "add" else "a/index.html")
    file.unlink() if harm == "remove" else file.write_text("else")
    assert not is_current(target, "one")


def test_site_put_there_by_a_build_without_a_stamp_is_not_current(tmp_path):
    target = tmp_path / "site"
    stamped(target, "one", page("index.html"))
    put(target, page("index.html", "other"))
    assert not is_current(target, "one")
