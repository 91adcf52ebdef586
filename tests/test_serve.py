"""The server: pages renew themselves although their policy forbids inline scripts."""

import re
from types import SimpleNamespace

import pytest

from generator import serve
from generator.build import Place
from generator.errors import SiteError
from generator.problems import Location, Problem

CSP = '<meta http-equiv="Content-Security-Policy" content="script-src \'self\'">'
PAGE = f"<!doctype html><html><head>{CSP}</head><body><script>ours()</script></body></html>"


@pytest.fixture
def place(tmp_path):
    place = Place(*(tmp_path / name for name in ("entries", "docs", "mkdocs.yml", "site", "cache")))
    for folder in (place.entries, place.docs, place.out):
        folder.mkdir()
    place.config.write_text("")
    (place.out / "index.html").write_text(PAGE)
    (place.out / "404.html").write_text("<html><body>lost</body></html>")
    return place


@pytest.fixture
def ask(place):
    server = serve.server_for(place, 0, print)

    def asked(path, query=""):
        answer = SimpleNamespace(status="", headers={}, text="")

        def start_response(status, headers):
            answer.status, answer.headers = status, dict(headers)

        answer.text = b"".join(
            server.serve_request({"PATH_INFO": path, "QUERY_STRING": query}, start_response)
        ).decode()
        return answer

    yield asked
    server.server_close()


def test_reloading_comes_from_a_file_and_the_page_keeps_its_own_scripts(ask):
    page = ask("/")
    path, query = re.search(r'<script src="([^"?]+)\?(\d+)"></script></body>', page.text).groups()
    assert "<script>ours()</script>" in page.text
    assert "livereload(" not in page.text
    script = ask(path, query)
    assert script.headers["Content-Type"] == "application/javascript"
    assert f"livereload({query}," in script.text


def test_lost_reader_sees_our_page(ask):
    answer = ask("/nowhere/")
    assert answer.status.startswith("404")
    assert "lost" in answer.text


def test_everything_the_site_is_made_from_is_watched(place):
    french = place.config.with_name("mkdocs.fr.yml")
    french.write_text("")
    watched = {place.entries, place.docs, place.config, french, serve.TEMPLATES, serve.WORDS}
    assert watched <= set(serve.watched(place))


def test_problems_are_shown_and_the_old_site_stays(place, monkeypatch, capsys):
    problem = Problem(Location("entries/models/x.yaml", 1, 1), "a-rule", "is wrong")
    monkeypatch.setattr(serve, "build", lambda *_: [problem])
    assert serve.renew(place, print) is False
    assert "entries/models/x.yaml:1:1: error: is wrong [a-rule]" in capsys.readouterr().err


def test_broken_frame_does_not_end_the_server(place, monkeypatch, capsys):
    def broken(*_):
        raise SiteError("links that lead nowhere")

    monkeypatch.setattr(serve, "build", broken)
    assert serve.renew(place, print) is False
    assert "links that lead nowhere" in capsys.readouterr().err


def test_nothing_is_served_before_there_is_a_site(place, monkeypatch):
    (place.out / "index.html").unlink()
    (place.out / "404.html").unlink()
    place.out.rmdir()
    monkeypatch.setattr(serve, "renew", lambda *_: False)
    with pytest.raises(SiteError, match="nothing to serve"):
        serve.serve(place, 0, print)
