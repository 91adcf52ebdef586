"""Whatever an entry says, a page shows it and a browser obeys none of it."""

import json
import re
from copy import deepcopy
from itertools import pairwise

import html5lib
import pytest
from jsonschema import Draft202012Validator
from small import SETTINGS, assembled
from whole import OTHERS, WHOLE

from generator.language import language
from generator.outputs import make
from generator.pages import OutputFile, Page

HOSTILE = (
    "<script>alert(1)</script>",
    '"onmouseover=alert(1) x="',
    "{{7*7}} {% raw %} {0} {name} %s \\",
    "</title></script><!--",
    "javascript:alert(1)",
    "' onfocus='alert(1) <img src=x onerror=alert(1)> &lt;b&gt; ]]> <![foo",
    "[[models/elder|<script>x</script>]] *<i>x</i>*",
)
# Fields whose words are free; those with a form of their own refuse what is above (tests/schema).
FREE = {
    "name",
    "summary",
    "text",
    "title",
    "publisher",
    "author",
    "passage",
    "value",
    "reason",
    "note",
    "family",
    "role",
    "role_then",
    "context",
    "city",
    "version",
    "peer_reviewed",
}
URLS = {"url", "archived", "homepage", "mastodon"}
HOSTILE_URLS = ("https://example.org/?a=1&b='onmouseover=alert(1)//", "https://example.org/javascript:alert(1)")
HTML = "{http://www.w3.org/1999/xhtml}"
OURS = {
    f"{up}assets/{name}.js"
    for up in ("../", "../../")
    for name in ("lineage", "explore", "cite", "compare", "timeline")
}


def poisoned(value, mark, url):
    """An entry with a hostile string in every free field, each with a number of its own to find it by."""
    number = iter(range(1000))

    def walk(here, field):
        if isinstance(here, dict):
            return {key: walk(child, key) for key, child in here.items()}
        if isinstance(here, list):
            return [walk(child, "name" if field == "aliases" else field) for child in here]
        if field in FREE and here != "1.5T":
            return f"Q{next(number)}Q {mark} Q"
        return url if field in URLS and here.startswith("https://example.org/") else here

    return walk(deepcopy(value), "")


def catalog_with(mark, url):
    entries = {}
    for kind, fields in WHOLE.items():
        entry = poisoned(fields, mark, url)
        entry["disputes"][0]["field"] = fields["disputes"][0]["field"]
        entries[f"{kind}/whole"] = entry
        entries[f"{kind}/second"] = {"formerly": ["before"], "summary": None if kind == "quotes" else mark}
    return assembled({**OTHERS, **entries})


def texts(tree):
    return "".join(tree.itertext())


@pytest.fixture(scope="module", params=HOSTILE)
def made(request):
    """The hostile words, the catalog with them everywhere and all that it gives."""
    at = HOSTILE.index(request.param) % len(HOSTILE_URLS)
    catalog, problems = catalog_with(request.param, HOSTILE_URLS[at])
    assert problems == []
    return request.param, catalog, list(make(catalog, SETTINGS, language("en")))


def test_no_page_has_a_script_a_handler_or_an_address_that_runs(made):
    _, _, outputs = made
    for page in (one for one in outputs if isinstance(one, Page) and one.frame != "redirect"):
        tree = html5lib.parse(page.body)
        for element in tree.iter():
            assert isinstance(element.tag, str), f"{page.url}: a comment: {element.text!r}"
            tag = element.tag.rsplit("}", 1)[1]
            assert tag not in ("object", "embed", "base", "i", "title")
            if tag in ("iframe", "img"):
                assert element.attrib["src"].startswith("../../embed/")
            if tag == "form":
                assert element.attrib["action"] == "./"
            if tag == "script" and element.attrib.get("type") == "application/json":
                json.loads(element.text or "")
                continue
            if tag == "script":
                assert element.attrib["src"] in OURS
                assert not (element.text or "").strip()
            for name, value in element.attrib.items():
                assert not str(name).lower().startswith("on"), (page.url, name)
                assert str(name) != "style"
                if str(name).rsplit("}", 1)[-1] in ("href", "src", "action", "data-network", "data-script"):
                    assert re.match(r"https?://|[#./a-z]", value), (page.url, value)
                    assert not re.match(r"\s*(javascript|data|vbscript):", value, re.IGNORECASE)


def test_the_words_are_on_the_page_as_they_were_written(made):
    mark, catalog, outputs = made
    pages = {one.url: one for one in outputs if isinstance(one, Page)}
    if mark.startswith("[["):
        return  # in sentences this is our own markup; what it shows is tested with the prose
    for kind in WHOLE:
        entry = catalog.records[kind]["whole"].entry
        shown = texts(html5lib.parse(pages[f"{kind}/whole/"].body))
        source = entry.sources[0]
        expected = [
            source.title,
            source.publisher,
            source.author,
            source.passage,
            entry.disputes[0].value,
            entry.disputes[0].reason,
        ]
        expected += [entry.native_name.text, *entry.aliases] if kind != "quotes" else [entry.text, entry.context]
        expected += [entry.name, entry.summary] if kind != "quotes" else []
        assert [words for words in expected if words not in shown] == []


def test_titles_and_descriptions_are_plain_text_for_the_press(made):
    _, catalog, outputs = made
    for kind in WHOLE:
        page = next(one for one in outputs if isinstance(one, Page) and one.url == f"{kind}/whole/")
        entry = catalog.records[kind]["whole"].entry
        assert entry.title in page.title


def test_the_number_of_elements_does_not_depend_on_the_words(made):
    _, _, outputs = made
    plain, _ = catalog_with("plain words", HOSTILE_URLS[0])
    count = {
        one.url: len(list(html5lib.parse(one.body).iter()))
        for one in make(plain, SETTINGS, language("en"))
        if isinstance(one, Page)
    }
    mark = made[0]
    if mark.startswith("[["):
        return
    for one in outputs:
        if isinstance(one, Page) and one.url.endswith("whole/"):
            assert len(list(html5lib.parse(one.body).iter())) == count[one.url], one.url


def test_every_json_file_is_json_with_the_words_verbatim(made):
    mark, _, outputs = made
    files = {one.path: one.content for one in outputs if isinstance(one, OutputFile) and one.path.endswith(".json")}
    read = {path: json.loads(content) for path, content in files.items()}
    for kind in WHOLE:
        Draft202012Validator(read[f"data/v1/schema/{kind}.schema.json"]).validate(read[f"data/v1/{kind}/whole.json"])
        assert read[f"data/v1/{kind}/whole.json"]["entry"]["fields"]["sources"][0]["title"].find(mark) > 0
    assert all(content.endswith(b"\n") for content in files.values())


def test_paths_of_pages_and_files_stay_below_the_root(made):
    _, _, outputs = made
    paths = [one.url if isinstance(one, Page) else one.path for one in outputs]
    assert all(
        re.fullmatch(r"[A-Za-z0-9./_=-]*", path) and ".." not in path and not path.startswith("/") for path in paths
    )
    assert all(one != two for one, two in pairwise(sorted(paths)))
