"""The press: frames and pages become files; nothing of a page is ever taken for part of a frame."""

import base64
import hashlib
import re
from html.parser import HTMLParser
from xml.etree import ElementTree as ET

import pytest

from generator.errors import FrameError
from generator.pages import REDIRECT, Page, below
from generator.press import addresses, pages, rest

SITE = "https://toy.example/"
ALONE = {"": "en"}
SCRIPT = 'document.title += "!";'
FRAME = f"""<!doctype html>
<html lang="en"><head>
<meta charset="utf-8">
<meta name="description" content="PRESS-DESCRIPTION">
<link rel="canonical" href="PRESS-CANONICAL">
<title>PRESS-TITLE</title>
<link rel="stylesheet" href="../../assets/stylesheets/main.css">
<!--press:head--></head>
<body><a href="#content" class="md-skip">Skip</a>


<article class="rec-page rec-page--PRESS-KIND" data-press-searched><h1 id="content">Frame</h1>
<!--press:content--></article>
<script>{SCRIPT}</script><script id="c" type="application/json">{{}}</script></body></html>
"""
WRITTEN = (
    '<!doctype html><html lang="en"><head><meta charset="utf-8"><title>Method</title></head><body>Words</body></html>'
)


@pytest.fixture
def frames(tmp_path):
    files = {
        "models/frame/index.html": FRAME, "models/index.html": FRAME, "index.html": FRAME,
        "method/index.html": WRITTEN, "404.html": WRITTEN,
        "css/tokens.css": "a{}", "css/components.css": "b{}", "css/pages.css": "c{}",
        "assets/search.js": "1", "assets/stylesheets/main.css": "d{}", "assets/stylesheets/main.css.map": "m",
        "assets/javascripts/lunr/min/lunr.fr.min.js": "l", "assets/javascripts/workers/search.js": "w",
        "assets/images/favicon.png": "p", "sitemap.xml": "dated", "search.json": "{}",
    }  # fmt: skip
    for path, text in files.items():
        (tmp_path / path).parent.mkdir(parents=True, exist_ok=True)
        (tmp_path / path).write_text(text)
    return tmp_path


def page(**given):
    usual = {
        "url": "models/one/",
        "frame": "models/frame",
        "title": "One",
        "description": "A model",
        "body": "<p>x</p>",
    }
    return Page(**{**usual, "kind": "models", **given})


def press(frames, made, languages=ALONE):
    made = list(made)
    return [*pages(frames, made, SITE), *rest(frames, addresses(made), SITE, languages)]


def pressed(frames, *made, languages=ALONE):
    return {file.path: file.content.decode() for file in press(frames, made, languages)}


def policy_of(html):
    return re.search(r'<meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="([^"]*)">', html)[1]


class Reader(HTMLParser):
    def __init__(self, html):
        super().__init__()
        self.tags = []
        self.feed(html)

    def handle_starttag(self, tag, attrs):
        self.tags.append((tag, dict(attrs)))


def test_page_stands_in_its_frame_with_its_own_head(frames):
    html = pressed(frames, page(searched=True))["models/one/index.html"]
    tags = Reader(html).tags
    assert "<title>One</title>" in html
    assert ("link", {"rel": "canonical", "href": "https://toy.example/models/one/"}) in tags
    assert ("meta", {"name": "description", "content": "A model"}) in tags
    assert ("article", {"class": "rec-page rec-page--models", "data-pagefind-body": None}) in tags
    assert "PRESS" not in html
    assert "press:" not in html


def test_page_that_is_not_searched_is_not_marked(frames):
    assert "pagefind" not in pressed(frames, page())["models/one/index.html"]


@pytest.mark.parametrize(
    "words", ["<!--press:content-->", "PRESS-TITLE", '"><script>alert(1)</script>', r"\1 \g<0>", "&amp;"]
)
def test_words_of_a_contributor_stay_words(frames, words):
    html = pressed(frames, page(title=words, description=words))["models/one/index.html"]
    tags = Reader(html).tags
    assert html.count("<p>x</p>") == 1
    assert [tag for tag, _ in tags].count("script") == 2
    assert ("meta", {"name": "description", "content": words}) in tags


def test_the_picture_of_a_shared_page_has_its_whole_address_and_words_that_stay_words(frames):
    words = '"><script>alert(1)</script>'
    tags = Reader(pressed(frames, page(title=words, image="fr/cards/models/one.png"))["models/one/index.html"]).tags
    assert ("meta", {"property": "og:image", "content": "https://toy.example/fr/cards/models/one.png"}) in tags
    assert ("meta", {"property": "og:image:alt", "content": words}) in tags
    tags = Reader(pressed(frames, page())["models/one/index.html"]).tags
    assert ("meta", {"property": "og:image", "content": "https://toy.example/cards/site.png"}) in tags


def test_the_feeds_of_a_page_are_told_in_its_head_from_where_it_lies(frames):
    words = '"><script>alert(1)</script>'
    one = page(feeds=((words, "feeds/people/ada.atom"), ("Feed: B", "feeds/topics/b.atom")))
    (frames / "fr/models/frame").mkdir(parents=True)
    (frames / "fr/models/frame/index.html").write_text(FRAME)
    made = pressed(frames, one, below("fr/", one), languages={"": "en", "fr/": "fr"})
    for path in ("models/one/index.html", "fr/models/one/index.html"):
        links = [given for tag, given in Reader(made[path]).tags if tag == "link" and given["rel"] == "alternate"]
        assert [(link["title"], link["href"]) for link in links] == [
            (words, "../../feeds/people/ada.atom"),
            ("Feed: B", "../../feeds/topics/b.atom"),
        ]
        assert {link["type"] for link in links} == {"application/atom+xml"}


def test_body_comes_through_letter_for_letter(frames):
    body = "<p>PRESS-TITLE PRESS-KIND <!--press:content-->\n\n\n\\1</p><script>evil()</script>"
    html = pressed(frames, page(body=body))["models/one/index.html"]
    assert body in html


def test_policy_allows_the_frames_scripts_and_no_others(frames):
    html = pressed(frames, page(body="<script>evil()</script>"))["models/one/index.html"]
    allowed = base64.b64encode(hashlib.sha256(SCRIPT.encode()).digest()).decode()
    assert re.findall(r"'sha256-([^']+)'", policy_of(html)) == [allowed]
    assert "unsafe-inline" not in policy_of(html)


@pytest.mark.parametrize("data", ["application/json", "application/ld+json"])
def test_policy_has_no_hash_for_blocks_of_data(frames, data):
    path = "method/index.html"
    (frames / path).write_text(WRITTEN.replace("Words", f'<script type="{data}">{{"a": 1}}</script>'))
    html = pressed(frames)[path]
    assert f'<script type="{data}">{{"a": 1}}</script>' in html
    assert "sha256-" not in policy_of(html)


@pytest.mark.parametrize("path", ["method/index.html", "404.html", "models/old/index.html"])
def test_every_page_has_the_policy(frames, path):
    files = pressed(frames, page(), page(url="models/old/", frame=REDIRECT, body="models/one/"))
    assert "default-src 'none'" in policy_of(files[path])
    assert files[path].index("Content-Security-Policy") < 1024


@pytest.mark.parametrize("bad", ['<p style="color:red">', "<style>p{}</style>", '<img src="x" onerror="y()">'])
def test_hand_written_page_with_what_the_policy_blocks_is_named(frames, bad):
    (frames / "method/index.html").write_text(WRITTEN.replace("Words", bad))
    with pytest.raises(FrameError, match=r"method/index\.html"):
        pressed(frames)


@pytest.mark.parametrize(
    "lost", ["<!--press:content-->", "PRESS-TITLE", "PRESS-CANONICAL", "data-press-searched", 'id="content"', "md-skip"]
)
@pytest.mark.parametrize("times", [0, 2])
def test_frame_must_hold_each_token_once(frames, lost, times):
    line = next(line for line in FRAME.splitlines() if lost in line)
    (frames / "models/frame/index.html").write_text(FRAME.replace(line, "\n".join([line] * times)))
    with pytest.raises(FrameError, match=r"docs/models/frame\.md"):
        pressed(frames, page())


def test_page_without_a_frame_is_named(frames):
    with pytest.raises(FrameError, match=r"docs/people/frame\.md"):
        pressed(frames, page(frame="people/frame"))


@pytest.mark.parametrize("url", ["models/", "models/one/two/", "models/one", "/models/one/", "../models/one/", "a/../"])
def test_page_at_another_depth_than_its_frame_is_refused(frames, url):
    with pytest.raises(FrameError, match="deep"):
        pressed(frames, page(url=url))


def test_home_and_index_have_their_own_depth(frames):
    files = pressed(frames, page(url="", frame="index"), page(url="models/", frame="models/index"))
    assert {"index.html", "models/index.html"} <= files.keys()


def test_only_what_pages_need_of_the_theme_is_published(frames):
    paths = {path for path in pressed(frames, page()) if not path.endswith(".html")}
    assert paths == {"assets/search.js", "assets/stylesheets/main.css", "css/site.css", "robots.txt", "sitemap.xml"}


def test_style_sheets_are_joined_in_order(frames):
    assert pressed(frames)["css/site.css"] == "a{}b{}c{}"


def test_frames_themselves_are_no_pages(frames):
    assert "models/frame/index.html" not in pressed(frames, page())


def test_sitemap_lists_pages_with_the_age_of_their_sources_only(frames):
    old = page(url="models/old/", frame=REDIRECT, body="models/one/")
    sitemap = pressed(frames, page(changed="2025-04-24"), old)["sitemap.xml"]
    assert "<loc>https://toy.example/models/one/</loc><lastmod>2025-04-24</lastmod>" in sitemap
    assert "<loc>https://toy.example/method/</loc></url>" in sitemap
    assert "404" not in sitemap
    assert "old" not in sitemap


def test_redirect_leads_to_the_new_address_from_any_root(frames):
    html = pressed(frames, page(url="models/old/", frame=REDIRECT, body="models/one/"))["models/old/index.html"]
    assert ("a", {"href": "../../models/one/"}) in Reader(html).tags
    assert '<link rel="canonical" href="https://toy.example/models/one/">' in html


def test_order_of_pages_does_not_change_the_files(frames):
    made = [page(url=f"models/{name}/") for name in ("b", "a", "c")]
    assert press(frames, made) == press(frames, reversed(made))


def test_a_kind_without_a_frame_of_its_own_gets_the_general_one(frames):
    page = Page("benchmarks/sums/", "benchmarks/frame", "Sums", "Adds up.", "<h1>Sums</h1>", "benchmarks")
    with pytest.raises(FrameError, match=r"there is no frame docs/benchmarks/frame\.md"):
        press(frames, [page])
    (frames / "any/frame").mkdir(parents=True)
    (frames / "any/frame/index.html").write_text(FRAME)
    files = {file.path: file.content.decode() for file in press(frames, [page])}
    assert "<h1>Sums</h1>" in files["benchmarks/sums/index.html"]
    assert "any/frame/index.html" not in files


SWITCH = '<body><a href="../../fr/PRESS-HERE">Français</a>'


def test_link_to_the_other_language_stays_on_the_page(frames):
    (frames / "models/frame/index.html").write_text(FRAME.replace("<body>", SWITCH))
    assert 'href="../../fr/models/one/"' in pressed(frames, page())["models/one/index.html"]


def test_pages_of_another_language_lie_below_its_folder_in_frames_of_its_own(frames):
    (frames / "fr/models/frame").mkdir(parents=True)
    back = FRAME.replace("<body>", '<body><a href="../../../PRESS-HERE">English</a>').replace('lang="en"', 'lang="fr"')
    (frames / "fr/models/frame/index.html").write_text(back)
    html = pressed(frames, below("fr/", page()))["fr/models/one/index.html"]
    assert '<html lang="fr">' in html
    assert 'href="../../../models/one/"' in html
    assert '<link rel="canonical" href="https://toy.example/fr/models/one/">' in html


def test_kind_without_a_frame_of_its_own_gets_the_general_one_of_its_language(frames):
    (frames / "fr/any/frame").mkdir(parents=True)
    (frames / "fr/any/frame/index.html").write_text(FRAME)
    assert "fr/sums/one/index.html" in pressed(frames, below("fr/", page(url="sums/one/", frame="sums/frame")))


def test_redirect_of_another_language_stays_in_it(frames):
    old = page(url="models/old/", frame=REDIRECT, body="models/one/")
    html = pressed(frames, below("fr/", old))["fr/models/old/index.html"]
    assert '<html lang="fr">' in html
    assert 'href="../../../fr/models/one/"' in html


def test_sitemap_names_each_page_in_all_its_languages(frames):
    (frames / "fr/models/frame").mkdir(parents=True)
    (frames / "fr/models/frame/index.html").write_text(FRAME)
    made = [page(), below("fr/", page()), page(url="models/two/")]
    sitemap = pressed(frames, *made, languages={"": "en", "fr/": "fr"})["sitemap.xml"]
    tree = ET.fromstring(sitemap)  # noqa: S314 - our own
    found = {
        url.find("{*}loc").text: [(link.get("hreflang"), link.get("href")) for link in url.findall("{*}link")]
        for url in tree
    }
    both = [("en", f"{SITE}models/one/"), ("fr", f"{SITE}fr/models/one/")]
    assert found[f"{SITE}models/one/"] == found[f"{SITE}fr/models/one/"] == both
    assert found[f"{SITE}models/two/"] == []


def test_hand_written_pages_find_the_start_of_the_site_from_any_depth(frames):
    for path in ("method/index.html", "fr/method/index.html"):
        (frames / path).parent.mkdir(parents=True, exist_ok=True)
        (frames / path).write_text(WRITTEN.replace("Words", '<a href="PRESS-START/data/v1/index.json">x</a>'))
    files = pressed(frames)
    assert 'href="../data/v1/index.json"' in files["method/index.html"]
    assert 'href="../../data/v1/index.json"' in files["fr/method/index.html"]
