"""Which pages are opened, where they lie in a finished site, and how large the window is."""

import json
import time
from dataclasses import dataclass
from pathlib import Path

KINDS = ("models", "organizations", "people", "events", "quotes", "licenses", "datasets")
HUBS = {
    "home": "",
    **{f"{kind} index": f"{kind}/" for kind in KINDS},
    "timeline": "timeline/",
    "timeline by year": "timeline/2025/",
    "timeline by group": "timeline/quotes/",
    "timeline by month": "timeline/2025-01/",
    "timeline by year and group": "timeline/2025-quotes/",
    "lists of a license": "lists/licenses-apache-2-0/",
    "lists of an organization": "lists/organizations-deepseek/",
    "quotes of a year": "lists/quotes-2025/",
    "explore": "explore/",
    "explore, second page": "explore/page-2/",
    "explore by license": "explore/license-apache-2-0/",
    "explore by year": "explore/year-2025/",
    "explore, organizations": "explore/by-organization/",
    "compare": "compare/",
    "search": "search/",
    "timeline by topic": "timeline/topic-licensing/",
    "timeline by country": "timeline/country-us/",
    "this day": "days/",
    "days of a month": "days/01/",
    "themes": "themes/",
    "theme": "themes/deepseek-moment/",
    "who said what": "said/",
    "quotes by topic": "said/topic-community/",
    "tree of lineage": "lineage/deepseek/",
    "lineage by relation": "lineage/relation-finetune/",
    "lineage by year": "lineage/year-2025/",
    "most built upon": "lineage/most/",
    "descent": "descent/llama-3/",
    "path": "path/",
    "work list": "quality/gaps/",
    "work list of a kind": "quality/gaps-models/",
    "work list of a field": "quality/nobody-models-parameters/",
    "events of a year": "lists/events-2025/",
    "openness": "openness/",
    "definition of openness": "openness/mof-1-0/",
    "models of a verdict": "openness/osaid-1-0-does-not-meet/",
    "verdicts on a model": "verdicts/qwen2-5/",
    "citations": "cite/models-deepseek-r1/",
    "license duties": "duties/",
    "feeds": "feeds/",
    "feeds of organizations": "feeds/organizations/",
    "feeds of topics": "feeds/topics/",
    "charts": "charts/",
    "chart of columns": "charts/releases-by-country/",
    "chart of lines": "charts/licenses/",
    "chart of bars": "charts/bases/",
    "chart of dots": "charts/parameters/",
    "numbers of a year": "charts/parameters-2025/",
    "sources": "sources/",
    "sources of a host": "sources/github.com/",
    "sources of a publisher": "sources/github.com_deepseek-ai/",
    "sources of one page each": "sources/single/",
    "ranking of sources": "sources/ranking/",
    "dictionary": "dictionary/",
    "dictionary of a kind": "dictionary/models/",
    "vocabularies": "dictionary/words/",
    "changes": "changes/",
    "first edition": "changes/0.1.0/",
    "edition with changes": "changes/0.2.0/",
    **{name: f"{name}/" for name in ("lineage", "quality", "rules", "components", "method", "contribute", "data")},
    "404": "404.html",
}
# Every kind of page: of each kind of entry the one with most in it; the longest and the shortest page of all entries.
PAGES = (*HUBS, *KINDS, "longest", "shortest")
ENTRIES = (*KINDS, "longest", "shortest")
# One page of each depth and each way of being made, for what is the same on all pages of a frame.
FRAMES = ("home", "models index", "timeline by year", "models", "explore", "theme", "this day", "method", "404")
# The same pages in French: all of them where that is quick, else what a page of each sort needs.
FRENCH = tuple(f"fr {name}" for name in PAGES if name != "404")
FEW_IN_FRENCH = tuple(f"fr {name}" for name in ("home", *KINDS, "timeline", "lineage", "explore", "openness", "method"))
# Cards for the pages of others: of each kind of entry one, with the longest words, with two ways of writing.
CARDS = tuple(
    f"{prefix}embed/{name}/"
    for name in (
        "models/deepseek-r1", "organizations/baai", "people/yoav-shoham", "quotes/skowron-no-distinction",
        "licenses/apache-2-0", "datasets/the-pile", "events/linux-announced",
    )
    for prefix in ("", "fr/")
)  # fmt: skip
PATIENCE = 10_000  # milliseconds until something that should happen counts as missing
WIDE, PHONE = {"width": 1280, "height": 900}, {"width": 375, "height": 720}


@dataclass(frozen=True)
class Site:
    """A finished site: its folder, and the address under which it is served."""

    folder: Path
    address: str

    def file(self, url):
        """The file behind an address of a page."""
        return self.folder / url / "index.html" if url.endswith("/") or not url else self.folder / url

    def pages(self, prefix=""):
        """Address -> size in bytes of every page of an entry in one language."""
        found = (page for kind in KINDS for page in (self.folder / prefix / kind).glob("*/index.html"))
        return {f"{page.parent.relative_to(self.folder).as_posix()}/": page.stat().st_size for page in found}

    def theme(self):
        """The files of the theme, which each page loads."""
        files = (self.folder / "assets").glob("*/*.min.*")
        return [file.relative_to(self.folder).as_posix() for file in files if file.parent.name != "vendor"]

    def record(self, url):
        """The published JSON of the entry of a page."""
        return json.loads((self.folder / f"data/v1/{url.rstrip('/')}.json").read_text(encoding="utf-8"))["entry"]

    def largest(self, kind):
        """The page of the entry of this kind with the largest file."""
        index = json.loads((self.folder / "data/v1/index.json").read_text(encoding="utf-8"))
        one = max((file for file in index["files"] if file["path"].startswith(f"{kind}/")), key=lambda f: f["bytes"])
        return one["path"].removesuffix(".json") + "/"

    def url(self, name):
        """The address, within the site, of a page by its name in PAGES; any other name is an address already."""
        if name.startswith("fr "):
            return f"fr/{self.url(name.removeprefix('fr '))}"
        if name in KINDS:
            return self.largest(name)
        if name in ("longest", "shortest"):
            sizes = self.pages()
            return (max if name == "longest" else min)(sizes, key=lambda url: (sizes[url], url))
        return HUBS.get(name, name)


def until(page, expression):
    """Wait until an expression is true in the page. Asked from here, for the policy of the pages forbids `eval`."""
    deadline = time.monotonic() + PATIENCE / 1000
    while not page.evaluate(expression):
        assert time.monotonic() < deadline, expression
        page.wait_for_timeout(20)


def follow(page, link):
    """Click a link, and wait until the page that it leads to is there: a click alone waits for its address at most."""
    with page.expect_navigation(wait_until="load"):
        link.click()
