"""How long the filters of /explore/ take with 5,000 models in Chromium, and how heavy the pages of such a site are.

The models are made up by arithmetic, so that each run sees the same; all other entries are the real ones.
"""

from __future__ import annotations

import gzip
import runpy
import shutil
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from http.server import SimpleHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path
from threading import Thread

ROOT = Path(__file__).parent.parent
NUMBER = 5000
RUNS = 10
WANTED_MS, MOST_BYTES = 100, 100_000
GOLDEN = 0.6180339887
MODEL = """\
name: Synthetic {family} {at}
summary: A made-up release to see how the site carries {number} of them.
organizations: [{maker}]
released: {year}-{month:02}-{day:02}
family: Synthetic {family}
components: {{model-parameters: {{status: released, license: {license}}}}}
context_window: "{context}"
architecture: {architecture}
modalities: {{input: [{input}], output: [text]}}
variants:
  - {{name: {small}B, parameters: {small}B}}
  - {{name: {large}B, parameters: {large}B, license: {other}}}
{base}sources:
  - url: https://example.org/{at}
    title: Page {at}
    standing: primary
    accessed: 2026-01-05
    read_as: page
    supports: [organizations, released, components, context_window, architecture, modalities, variants]
"""
# Each change of the form as a reader makes it: selector of the control, and what is done to it.
CHANGES = {
    "a letter in the name": ("#x-q", "one.value = one.value ? '' : 'synthetic 1'"),
    "parameters from": ("[name=parameters-from]", "one.value = one.value ? '' : '30'"),
    "commercial use permitted": ("[name=may-commercial-use]", "one.value = one.value ? '' : 'yes'"),
    "a year": ("[name=year][value='2024']", "one.checked = !one.checked"),
    "an organization, its list open": ("[name=organization]", "one.checked = !one.checked"),
    "a column less": ("[name=columns]", "one.checked = !one.checked"),
    "order by size": ("th[data-column=parameters] button", "click"),
}
MEASURE = """([selector, act]) => {
  const one = document.querySelector(selector), start = performance.now();
  if (act === 'click') one.click();
  else { Function('one', act)(one); one.dispatchEvent(new Event('input', { bubbles: true })); }
  document.querySelector('.rec-explored').offsetHeight;
  return performance.now() - start;
}"""


def skewed(values: list[str], at: int, turn: int = 1) -> str:
    """One of some values; the first come up most, as in the real record."""
    return values[int(len(values) * (at * GOLDEN * turn % 1) ** 3)]


def synthetic(makers: list[str], licenses: list[str]) -> Iterator[tuple[str, str]]:
    """Id and text of each made-up model; of every eight the later ones rest on the first."""
    for at in range(NUMBER):
        first = f"synthetic-{at - at % 8}"
        yield f"synthetic-{at}", MODEL.format(
            at=at, number=NUMBER, family=at // 8, maker=skewed(makers, at), license=skewed(licenses, at, 3),
            other=skewed(licenses, at, 7), year=2018 + at // 8 * 7 % 8, month=at % 8 + 1, day=at % 28 + 1,
            context=1024 * 2 ** (at % 11), architecture=("dense", "mixture-of-experts", "hybrid")[at % 3],
            input=("text", "image, text", "audio")[at % 3], small=at % 13 + 1, large=at % 97 + 14,
            base=f"based_on: [{{model: {first}, relation: finetune}}]\n" if at % 8 else "",
        )  # fmt: skip


def ids(kind: str) -> list[str]:
    """The ids of the real entries of a kind."""
    return sorted(path.stem for path in (ROOT / "entries" / kind).glob("*.yaml"))


def build(folder: Path) -> Path:
    """A site of the real entries and the made-up models."""
    entries, site = folder / "entries", folder / "site"
    shutil.copytree(ROOT / "entries", entries)
    for id, text in synthetic(ids("organizations"), ids("licenses")):
        (entries / "models" / f"{id}.yaml").write_text(text, encoding="utf-8")
    command = [sys.executable, "-m", "generator", "build", "--entries", str(entries), "--out", str(site)]
    ran = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=False)  # noqa: S603 our own commands
    if ran.returncode:
        sys.exit("\n".join(line for line in ran.stderr.splitlines() if "warning" not in line)[-2000:])
    return site


def weights(site: Path) -> dict[str, int]:
    """Gzipped bytes of each page with the styles and scripts that all load."""
    theme = [path for path in (site / "assets").glob("*/*.min.*") if path.parent.name != "vendor"]
    common = sum(len(gzip.compress(path.read_bytes())) for path in (site / "css/site.css", *theme))
    return {
        page.parent.relative_to(site).as_posix(): len(gzip.compress(page.read_bytes())) + common
        for page in site.rglob("index.html")
    }


class Quiet(SimpleHTTPRequestHandler):
    """Serves files and prints nothing."""

    def log_message(self, format: str, *arguments: object) -> None:
        """Nothing."""


def timings(address: str) -> Iterator[tuple[str, float]]:
    """The worst of some runs of each change, in milliseconds from the event to the rows laid out."""
    from playwright.sync_api import sync_playwright

    finder = runpy.run_path(str(ROOT / "tools/browser.py"))
    with sync_playwright() as playwright:
        path = finder["from_environment"]() or finder["on_path"]()
        browser = playwright.chromium.launch(executable_path=path, args=["--no-sandbox"])
        page = browser.new_page(bypass_csp=True)  # the page's own policy forbids the `Function` of MEASURE
        page.goto(f"{address}explore/")
        page.locator("#x-q").focus()
        page.wait_for_function("document.querySelector('.rec-explore [role=status]').textContent !== ''")
        for facet in ("year", "organization"):
            page.locator(f"details[data-facet={facet}] > summary").click()
            page.wait_for_selector(f"[name={facet}]")
        for name, change in CHANGES.items():
            yield name, max(page.evaluate(MEASURE, change) for _ in range(RUNS))
        browser.close()


def main() -> int:
    """Print sizes and times; 1 when one is over what is wanted."""
    with tempfile.TemporaryDirectory() as folder:
        site = build(Path(folder))
        found = weights(site)
        heavy = {page: size for page, size in found.items() if size > MOST_BYTES}
        for page in ("explore", max((page for page in found if page.startswith("explore/")), key=found.__getitem__)):
            print(f"/{page}/: {found[page]:,} bytes gzipped with all it loads")
        file = (site / "explore/models.json").read_bytes()
        print(f"explore/models.json: {len(file):,} bytes, {len(gzip.compress(file)):,} gzipped")
        print(f"{len(found):,} pages, {len(heavy)} over {MOST_BYTES:,} bytes: {dict(sorted(heavy.items())[:20])}")
        with ThreadingHTTPServer(("127.0.0.1", 0), partial(Quiet, directory=str(site))) as server:
            Thread(target=server.serve_forever, daemon=True).start()
            times = dict(timings(f"http://127.0.0.1:{server.server_port}/"))
            server.shutdown()
    for name, worst in times.items():
        print(f"{name}: {worst:.0f} ms, worst of {RUNS}")
    return bool(heavy) or max(times.values()) > WANTED_MS


if __name__ == "__main__":
    sys.exit(main())
