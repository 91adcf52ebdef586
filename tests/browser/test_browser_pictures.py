"""The page of components looks as it did: its picture, in both schemes, of the small record of tests/toy.

Letters look otherwise with other fonts and browsers, so the pictures name those that they were taken with; elsewhere
the test says so and is left out. `BLESS=1` takes what is seen now as the picture to keep: look at it first.
"""

import hashlib
import io
import os
import shutil
from datetime import date
from functools import partial
from http.server import ThreadingHTTPServer
from pathlib import Path
from threading import Thread

import pytest
from conftest import ROOT, Quiet
from PIL import Image, ImageChops

from generator.build import Place, build

TOY, PICTURES = ROOT / "tests/toy", Path(__file__).parent / "pictures"
TAKEN_WITH = PICTURES / "taken-with.txt"
SIZE = {"width": 900, "height": 800}
COLORS, STRONG, ALLOWED = 48, 48, 0.001
WIDTHS = """() => { const draw = document.createElement("canvas").getContext("2d");
  return ["serif", "sans", "mono"].map(name => {
    draw.font = "40px " + getComputedStyle(document.documentElement).getPropertyValue("--rec-" + name);
    return draw.measureText("The Open AI Movement, 0123 «é»").width.toFixed(2); }).join(" "); }"""


@pytest.fixture(scope="module")
def toy(chromium, tmp_path_factory):
    """The address of the small site."""
    place = tmp_path_factory.mktemp("toy")
    shutil.copytree(ROOT / "docs", place / "docs")
    for story in place.glob("docs/**/themes/*.md"):  # they tell of the real entries
        if story.name != "index.md":
            story.unlink()
    build(Place(TOY / "entries", place / "docs", ROOT / "mkdocs.yml", place / "site", place / "cache"),
          date(2026, 1, 1), print)  # fmt: skip
    with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(place / "site"))) as server:
        Thread(target=server.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{server.server_port}/"
        server.shutdown()


def taken(page):
    """What is seen of the components, in few colors."""
    seen = Image.open(io.BytesIO(page.locator(".rec-main").screenshot(animations="disabled")))
    return seen.convert("RGB").quantize(COLORS).convert("RGB")


def different(one, other):
    """The share of points that differ so much that an eye sees it; 1 for pictures of another size."""
    if one.size != other.size:
        return 1
    strongest = ImageChops.difference(one, other).convert("L").point(lambda value: value > STRONG and 255)
    return strongest.histogram()[255] / (one.width * one.height)


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_components_look_as_they_did(toy, new_context, browser, scheme):
    context = new_context(color_scheme=scheme, viewport=SIZE, reduced_motion="reduce")
    page = context.new_page()
    page.goto(f"{toy}components/", wait_until="load")
    with_what = hashlib.sha256(f"{browser.version} {page.evaluate(WIDTHS)}".encode()).hexdigest()[:16]
    picture, file = taken(page), PICTURES / f"components-{scheme}.png"
    if os.environ.get("BLESS"):
        picture.quantize(COLORS).save(file, optimize=True)
        TAKEN_WITH.write_text(with_what + "\n", encoding="utf-8")
    if TAKEN_WITH.read_text(encoding="utf-8").strip() != with_what:
        pytest.skip("the pictures were taken with other fonts or another browser")
    assert different(picture, Image.open(file).convert("RGB")) <= ALLOWED


def test_a_difference_is_seen():
    plain = Image.new("RGB", (100, 100), "white")
    marked = plain.copy()
    marked.paste("black", (0, 0, 10, 10))
    assert different(plain, plain) == 0
    assert different(plain, marked) == pytest.approx(0.01)
    assert different(plain, Image.new("RGB", (100, 99), "white")) == 1
