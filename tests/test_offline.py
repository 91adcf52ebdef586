"""The archive of a finished site: what is in it, what differs from the site, and that the bytes are always the same."""

import json
import zipfile

import pytest
from small import SETTINGS

from generator.__main__ import main
from generator.errors import OfflineError
from generator.offline import archive
from generator.offline.chosen import chosen
from generator.offline.pages import Pages, guard
from generator.offline.scripts import classic, is_fetched, is_ours, twin
from generator.offline.site import Site, read_site
from generator.pages import OutputFile
from generator.press.policy import policy
from generator.site import publish

PAGE = """<!doctype html><html lang="{lang}"><head><meta charset="utf-8">\
<meta http-equiv="Content-Security-Policy" content="{policy}"><title>T</title>\
<link rel="canonical" href="https://site.example/"><script src="{up}assets/one.js"></script></head>\
<body><search class="rec-search" hidden><form action="{up}search/"><input></form></search>\
<article>{body}</article></body></html>"""
INDEX = {"data_version": "2026-01-01+abc", "license": "CC-BY-4.0"}
SITE = Site(None, ("models/one/index.html", "fr/models/one/index.html"), "https://site.example/", {"": "en"}, "v", "L")


def quiet(words):
    pass


def page(path, body="", lang="en"):
    up = "../" * path.count("/")
    return OutputFile(path, PAGE.format(lang=lang, policy=policy("<script>1</script>"), up=up, body=body).encode())


@pytest.fixture
def site(tmp_path):
    """A finished site of two languages with an entry, data, a module and what an archive leaves out."""
    files = [
        page("index.html", '<a href="models/one/?a=1#b">One</a> <a href="https://other.example/x/">Other</a>'),
        page("models/one/index.html", '<p id="b">“One”</p><a href="../../">Home</a><a href="#b">B</a>'),
        page("fr/index.html", '<a href="..">EN</a>', "fr"),
        page("search/index.html", '<form class="rec-results__form">x</form><p class="rec-results__without">y</p>'),
        OutputFile("assets/one.js", b'import("./part/two.js");\n'),
        OutputFile("assets/part/two.js", b"export const two = 2;\n"),
        OutputFile("css/site.css", b"a{}"),
        OutputFile("explore/models.json", b'{"url":"models/one/","name":"models/none/"}\n'),
        OutputFile("data/v1/index.json", json.dumps(INDEX).encode()),
        OutputFile("cards/site.png", b"PNG"),
        OutputFile("404.html", b'<meta charset="utf-8">'),
        OutputFile("robots.txt", b""),
    ]
    publish(files, tmp_path / "site", search=False, progress=quiet)
    return tmp_path / "site"


def packed(site, name="offline.zip"):
    out = site.parent / name
    archive(site, out, quiet)
    return out


def opened(site):
    with zipfile.ZipFile(packed(site)) as found:
        return {name: found.read(name).decode("utf-8-sig") for name in found.namelist()}


def test_the_same_site_gives_the_same_bytes_whenever_and_by_whomever(site):
    first = packed(site).read_bytes()
    (site / "index.html").touch()
    (site / "index.html").chmod(0o600)
    assert packed(site, "again.zip").read_bytes() == first
    with zipfile.ZipFile(site.parent / "again.zip") as found:
        assert found.namelist() == sorted(found.namelist())
        assert {one.date_time for one in found.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert {one.external_attr >> 16 for one in found.infolist()} == {0o100644}


def test_what_only_a_server_can_use_is_left_out_and_words_come_first(site):
    names = set(opened(site))
    assert {"README-FIRST.txt", "assets/offline.js", "explore/models.json.js", "models/one/index.html.js"} <= names
    assert not names & {"404.html", "robots.txt", "cards/site.png", "manifest.sha256", "data/v1/index.json.js"}


def test_links_to_folders_lead_to_their_file_with_question_and_place(site):
    files = opened(site)
    assert 'href="models/one/index.html?a=1#b"' in files["index.html"]
    assert 'href="https://other.example/x/"' in files["index.html"]
    assert 'href="../../index.html"' in files["models/one/index.html"]
    assert 'href="#b"' in files["models/one/index.html"]
    assert 'href="../index.html"' in files["fr/index.html"]


def test_the_loader_runs_first_and_the_policy_allows_files_and_no_network(site):
    html = opened(site)["models/one/index.html"]
    head = html.split("Content-Security-Policy")[1]
    allowed, rest = head.split('">', 1)
    assert rest.startswith('<script src="../../assets/offline.js"></script><title>')
    assert "script-src 'self' file: 'sha256-" in allowed
    assert "connect-src 'none'" in allowed
    assert "default-src 'none'" in allowed
    assert "unsafe" not in allowed


def test_a_redirect_leads_to_the_file():
    html = b'<meta http-equiv="refresh" content="0; url=../../models/one/">'
    assert b"url=../../models/one/index.html" in Pages(SITE).page("models/old/index.html", html)


def test_a_page_without_scripts_gets_no_loader():
    html = b'<meta http-equiv="Content-Security-Policy" content="style-src \'self\'"><p>x</p>'
    assert b"script" not in Pages(SITE).page("embed/models/one/index.html", html)


def test_the_policy_loses_nothing_else():
    given = policy("")
    kept = guard(given.encode()).decode()
    assert [part.split()[0] for part in kept.split('content="')[1].split(";")] == [
        p.split()[0] for p in given.split(";")
    ]


def test_a_page_that_loads_a_module_by_itself_is_named():
    with pytest.raises(OfflineError, match=r"days/index\.html"):
        Pages(SITE).page("days/index.html", b'<script type="module" src="x.js"></script>')


@pytest.mark.parametrize(("path", "word"), [("index.html", "server"), ("fr/index.html", "serveur")])
def test_in_place_of_the_search_words_say_where_else_to_look(site, path, word):
    html, up = opened(site)[path], "../" * path.count("/")
    assert word in html
    assert "<input>" not in html
    assert f'href="https://site.example/{path.removesuffix("index.html")}search/"' in html
    assert up or 'href="search/index.html"' in html


def test_the_page_of_the_search_says_so_too(site):
    html = opened(site)["search/index.html"]
    assert "rec-results__form" not in html
    assert html.count("Search needs a server") == 2


def test_what_scripts_fetch_is_a_script_and_its_addresses_lead_to_files(site):
    script = opened(site)["explore/models.json.js"]
    path, text = json.loads("[" + script.removeprefix("offline.text(").removesuffix(");\n") + "]")
    assert path == "explore/models.json"
    assert json.loads(text) == {"url": "models/one/index.html", "name": "models/none/"}


def test_of_a_page_that_is_fetched_its_article_is_kept():
    script = twin(
        "models/one/index.html", b'<head></head><article class="a">\xe2\x80\x9cx\xe2\x80\x9d</article><p>', SITE
    )
    assert json.loads("[" + script.decode()[len("offline.text(") : -3] + "]")[1] == '<article class="a">“x”</article>'
    assert is_fetched("fr/models/one/index.html")
    assert not is_fetched("people/ada/index.html")
    assert not is_fetched("data/v1/all.json")


def test_addresses_of_another_language_are_looked_up_below_its_folder():
    known = Site(None, ("fr/models/one/index.html",), "", {"": "en", "fr/": "fr"}, "", "")
    assert b"models/one/index.html" in twin("fr/explore/models.json", b'["models/one/#a"]', known)
    assert b"index.html" not in twin("explore/models.json", b'["models/one/#a"]', known)


def test_a_module_becomes_a_script_that_registers_what_it_exports():
    text = (
        'import { a, b } from "./two.js";\nexport const c = 1;\n'
        'export async function d() {\n  await import("./three.js");\n}\n'
    )
    assert classic("assets/part/one.js", text.encode()).decode() == (
        'offline.module("assets/part/one.js", ["assets/part/two.js"], function (needs) {\n"use strict";\n'
        "const { a, b } = needs[0];\n\nconst c = 1;\nasync function d() {\n"
        '  await offline.load("assets/part/three.js");\n}\n\nreturn { c, d };\n});\n'
    )


def test_a_plain_script_stays_plain():
    assert classic("assets/cite.js", b"var a = 1; // import and export\n") == b"var a = 1; // import and export\n"
    assert is_ours("assets/lineage/view.js")
    assert not is_ours("assets/javascripts/bundle.js")
    assert not is_ours("assets/vendor/vis.js")


@pytest.mark.parametrize(
    "text",
    [
        'import a from "./a.js";',
        "export default 1;",
        "export { a };",
        'import * as a from "./a.js";',
        "import(address);",
    ],
)
def test_a_module_of_another_form_is_named(text):
    with pytest.raises(OfflineError, match=r"assets/one\.js"):
        classic("assets/one.js", text.encode())


@pytest.mark.parametrize("path", ["models/con/index.html", "data/aux.json", "a" * 170, "x./y", 'a"b', "lists/COM1/x"])
def test_a_name_that_windows_cannot_unpack_is_refused(path):
    with pytest.raises(OfflineError, match="Windows"):
        list(chosen([path]))


def test_names_that_only_begin_like_those_of_windows_are_fine():
    fine = ["models/console/index.html", "people/nuland/index.html", "lists/com10/x.html"]
    assert list(chosen(fine)) == fine


def test_the_words_for_the_reader_are_in_every_language_of_the_site(site):
    text = opened(site)["README-FIRST.txt"]
    assert text.index("open index.html") < text.index("ouvrez fr/index.html")
    assert text.count("2026-01-01+abc") == 2
    assert "\r\n" in text
    assert "{" not in text


def test_languages_are_those_whose_folder_has_their_code(site):
    assert read_site(site).languages == {"": "en", "fr/": "fr"}
    assert read_site(site).address == SETTINGS.site


def test_a_folder_that_is_no_site_is_refused_and_nothing_is_written(tmp_path, capsys):
    out = tmp_path / "offline.zip"
    assert main(["offline", "--site", str(tmp_path), "--out", str(out)]) == 2
    assert "no finished site" in capsys.readouterr().err
    assert not out.exists()


def test_the_command_packs_a_site(site, capsys):
    out = site.parent / "made.zip"
    assert main(["offline", "--site", str(site), "--out", str(out)]) == 0
    assert "wrote" in capsys.readouterr().err
    assert [path.name for path in site.parent.glob(".made*")] == []
