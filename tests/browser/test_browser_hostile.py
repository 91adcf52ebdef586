"""A site of hostile texts in every field of every kind: nothing of them runs, loads or leads away, on any page.

Every page is read as a browser reads it; one of each sort and one entry of each payload is opened, in both languages,
with the policy of the pages and without it, so that neither hides a fault of the other.
"""

import io
import json
import re
import shutil
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread
from urllib.parse import quote
from xml.etree import ElementTree as ET

import pytest
from attacked import PAYLOADS, TODAY, attacked, folded, put
from conftest import ROOT, Quiet
from places import PATIENCE, WIDE, until

from generator.build import Place, build
from generator.problems import has_errors

KINDS = ("models", "organizations", "people", "events", "quotes", "licenses", "datasets")
LANGUAGES = ("", "fr/")
POLICY = re.compile(rb'<meta http-equiv="Content-Security-Policy"[^>]*>')
SCRIPT = Path(__file__).with_name("hostile.js").read_text(encoding="utf-8")
GIVEN = {**PAYLOADS["texts"], **PAYLOADS["taken"]}
ASKED = ("alert", "<script>", "img onerror", "xssprobe", "evil", "{{ 7*191 }}")
STATES = (
    "search/?q={}&kind={}&year={}", "explore/?q={}&license={}&maker={}", "compare/?models={},{}", "path/?from={}&to={}",
    "lineage/?focus={}&family={}&maker={}&relation={}", "timeline/?q={}", "#{}",
)  # fmt: skip
SAID = "javascript:alert('state')//'\"><script>alert('state')</script><img src=x onerror=alert('state')>"


NODE = """id => {
  const canvas = document.querySelector('.rec-network__canvas canvas'), box = canvas.getBoundingClientRect();
  network.focus(id, { scale: 1, animation: false });
  const { x, y } = network.canvasToDOM(network.getPosition(id));
  return { x: x + box.left, y: y + box.top };
}"""


class Unguarded(Quiet):
    """Serves pages without their policy."""

    def send_head(self):
        file = super().send_head()
        if not isinstance(file, io.BufferedReader) or not file.name.endswith(".html"):
            return file
        with file:
            bare, number = POLICY.subn(b"", file.read())
        assert number <= 1
        # The length is said already: blanks fill what the policy leaves.
        return io.BytesIO(bare.ljust(Path(file.name).stat().st_size))


# Each language is opened in one of the two ways, for its scripts are the same; all pages of both are read.
WAYS = {"policy": (Quiet, "fr/"), "no policy": (Unguarded, "")}


@pytest.fixture(scope="session")
def hostile(chromium, tmp_path_factory):
    """The folder of the whole site made of the payloads, and the frames that it was made with."""
    place = tmp_path_factory.mktemp("hostile")
    for name, one in attacked(place / "entries", GIVEN).items():
        if one.holds():
            # A former address is a page of its own: those of one payload are enough.
            kept = {key: value for key, value in one.entry.items() if key != "formerly" or name.endswith("/x07")}
            put(place / "entries", name, kept)
        else:
            (place / f"entries/{name}.yaml").unlink()
    for folder in ("docs", "overrides"):
        shutil.copytree(ROOT / folder, place / folder)
    for story in place.glob("docs/**/themes/*.md"):  # they tell of the real entries
        if story.name != "index.md":
            story.unlink()
    for beside in (*ROOT.glob("mkdocs*.yml"), ROOT / "CITATION.cff", ROOT / "LICENSE-DATA"):
        shutil.copy(beside, place)
    made = Place(place / "entries", place / "docs", place / "mkdocs.yml", place / "site", place / "cache")
    assert not has_errors(build(made, TODAY, lambda _: None))
    return place


@pytest.fixture(scope="session", params=WAYS, ids=WAYS)
def served(request, hostile):
    """The address of the site with and without its policy, and the language to open."""
    handler, prefix = WAYS[request.param]
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(handler, directory=str(hostile / "site"))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/", prefix
        server.shutdown()


class Watch:
    """A window that notes whatever a page does that it should not; its pages are opened one after the other."""

    def __init__(self, context, address, prefix):
        self.page, self.address, self.found = context.new_page(), address, []
        self.prefix = prefix
        context.on("page", lambda page: self.note(f"opens {page.url}"))
        self.page.on("dialog", self.dismiss)
        self.page.on("console", lambda message: self.note(f"{message.type}: {message.text}"))
        self.page.on("pageerror", lambda error: self.note(f"script error: {error}"))
        self.page.on("request", lambda request: self.asked(request.url))

    def note(self, what):
        self.found.append((self.page.url.removeprefix(self.address), what))

    def dismiss(self, dialog):
        self.note(f"runs {dialog.message}")
        dialog.dismiss()

    def asked(self, url):
        if not url.startswith((self.address, "data:", "blob:")):
            self.note(f"asks {url}")

    def open(self, url):
        self.page.goto(self.address + url, wait_until="load")
        until(self.page, "!document.scripts.length || document.documentElement.classList.contains('js')")

    def look(self):
        """Touch everything, then look at what stands there now."""
        self.page.evaluate("stir()")
        for fault in self.page.evaluate("faults(document, location.href, false)"):
            self.note(fault)


@pytest.fixture
def watch(served, new_context):
    context = new_context(viewport=WIDE)
    context.set_default_timeout(PATIENCE)
    context.add_init_script(SCRIPT)
    return Watch(context, *served)


def pages(folder, prefix=""):
    """Address -> size of the pages of one language that are no redirects."""
    found = {}
    for file in (folder / "site" / prefix).rglob("index.html"):
        url = file.parent.relative_to(folder / "site").as_posix() + "/"
        content = file.read_bytes()
        if b'http-equiv="refresh"' not in content and (prefix or not url.startswith("fr/")):
            found["" if url == "./" else url] = len(content)
    return found


def sorts(folder, prefix):
    """Of each folder of the site its first page and its largest other page."""
    sizes, found = pages(folder, prefix), {}
    for url in sorted(sizes, key=lambda url: -sizes[url]):
        top, _, rest = url.removeprefix(prefix).partition("/")
        found.setdefault((top, bool(rest)), url)
    return sorted(found.values())


def one_each(folder, prefix):
    """One entry of each payload, its kind another one each time."""
    cases = sorted(file.stem for file in (folder / "entries/models").glob("*.yaml") if file.stem != "elder")
    return [f"{prefix}{KINDS[at % len(KINDS)]}/{case}/" for at, case in enumerate(cases)]


def unspaced(text):
    """A text without its blanks: French sets some of its own."""
    return "".join(text.split())


def running(html):
    """The scripts of a page of ours that run and stand in it."""
    found = re.findall(r"<script([^>]*)>(.*?)</script>", html, re.DOTALL)
    return {body for attributes, body in found if "src=" not in attributes and "json" not in attributes}


@pytest.mark.parametrize("served", ["policy"], indirect=True)
def test_every_page_as_a_browser_reads_it(hostile, served, page):
    address, _ = served
    page.goto(f"{address}robots.txt")
    page.evaluate(SCRIPT)
    files = sorted(file.relative_to(hostile / "site").as_posix() for file in (hostile / "site").rglob("*.html"))
    read = page.evaluate("readAll", [address + file for file in files])
    found = {url.removeprefix(address): one for url, one in read["pages"].items()}
    # The page for lost readers says everything in each language.
    twice = {"404.html": ["h1 stands here twice", "article stands here twice"]}
    assert {url: one["faults"] for url, one in found.items() if one["faults"]} == twice
    frames = (hostile / "cache").rglob("*.html")
    known = {one for file in frames for one in running(file.read_text(encoding="utf-8"))}
    assert set(map(folded, read["scripts"])) <= set(map(folded, known))
    for prefix, case in ((prefix, case) for prefix in LANGUAGES for case in GIVEN):
        said = found.get(f"{prefix}models/{case.lower()}/index.html")
        if said:
            assert unspaced(said["heading"]) == unspaced(GIVEN[case])
            assert unspaced(GIVEN[case]) in unspaced(said["title"])


@pytest.mark.parametrize("served", ["no policy"], indirect=True)
@pytest.mark.parametrize("case", ["X01", "X03", "X41", "X42", "X46", "X74"])
def test_texts_that_were_not_escaped_would_be_found(watch, case):
    watch.page.goto(f"{watch.address}robots.txt")
    watch.page.evaluate("html => document.write(html)", GIVEN[case])
    watch.page.wait_for_timeout(50)
    watch.look()
    assert watch.found != []


@pytest.mark.parametrize("suffix", ["svg", "xml", "json"])
def test_files_for_other_programs_can_be_read_and_hold_nothing_that_runs(hostile, suffix):
    files = sorted((hostile / "site").rglob(f"*.{suffix}"))
    assert files
    for file in files:
        if suffix == "json":
            json.loads(file.read_bytes())
            continue
        for element in ET.fromstring(file.read_bytes()).iter():  # noqa: S314 made by us just now
            assert not element.tag.endswith(("script", "foreignObject", "image", "iframe")), file
            assert [name for name in element.attrib if re.match(r"on|style|srcdoc", name)] == [], file
            links = [value for name, value in element.attrib.items() if name.endswith("href")]
            assert [link for link in links if not re.match(r"https?://|[#./]", link)] == [], file


def test_pages_of_each_sort_and_an_entry_of_each_payload(hostile, watch):
    # With the policy some are enough: all real pages are opened with it elsewhere.
    every = 3 if watch.prefix else 1
    for url in (*sorts(hostile, watch.prefix)[::every], *one_each(hostile, watch.prefix)[::every]):
        watch.open(url)
        watch.look()
    assert watch.found == []


def test_results_of_the_search(watch):
    watch.open(f"{watch.prefix}search/")
    for asked in ASKED:
        watch.page.locator("#rec-asked").fill(asked)
        until(watch.page, f"document.querySelector('.rec-results').dataset.asked === {json.dumps(asked)}")
        watch.look()
    watch.open(f"{watch.prefix}models/x01/")
    watch.page.locator("#rec-q").fill("alert")
    watch.page.locator(".rec-search__panel li a").first.hover()
    watch.look()
    assert watch.found == []


def test_view_of_the_lineage_that_moves(watch):
    watch.open(f"{watch.prefix}lineage/")
    watch.page.locator(".rec-network button").click()
    until(watch.page, "window.network && Object.keys(window.network.getPositions()).length")
    watch.page.evaluate("network.body.nodeIndices.forEach(id => network.body.emitter.emit('showPopup', id))")
    for key in ("ArrowRight", "ArrowDown", "ArrowDown", "ArrowLeft", "Home"):
        watch.page.keyboard.press(key)
    for id in watch.page.evaluate("network.body.nodeIndices.slice(0, 3)"):
        at = watch.page.evaluate(NODE, id)
        watch.page.mouse.move(at["x"] - 3, at["y"])
        watch.page.mouse.move(at["x"], at["y"])
        watch.page.wait_for_timeout(400)  # a tooltip waits for a pointer that rests
    watch.look()
    watch.page.mouse.click(at["x"], at["y"])
    watch.page.wait_for_timeout(100)
    watch.look()
    assert watch.found == []


@pytest.mark.parametrize("state", STATES)
def test_addresses_that_carry_a_hostile_state(watch, state):
    watch.open(watch.prefix + state.replace("{}", quote(SAID, safe="")))
    watch.page.wait_for_load_state("networkidle")
    watch.look()
    assert watch.found == []
