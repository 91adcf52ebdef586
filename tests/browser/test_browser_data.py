"""The data as scripts, notebooks and browsers get it: the examples of the page are run against the built site."""

import gzip
import json
import os
import re
import shutil
import sqlite3
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
PAGE = (ROOT / "docs/data.md").read_text(encoding="utf-8")
# Of each example a line that it must print over the real record.
PRINTED = {
    "all.json: OK": r"^all\.json: OK$",
    "open-source models": r"^olmo-2\t2024-11-26$",
    "made from DeepSeek-R1": r"^Open-R1 .*finetune$|^.+ trained-on-outputs-of$",
    "releases by year": r"^2025 +\d+$",
    "quotes on Linux": r"^.+Linux.*\|.+\|20\d\d",
    "licenses of weights": r"Apache License 2\.0",
    "designs by year": r"2025 .*\d",
    "on Hugging Face": r"^DeepSeek-R1 open-weights not-released ",
}


def examples():
    """The examples in order: language and text; the JSON and the links are none."""
    blocks = re.findall(r"^```(\w+)\n(.*?)^```$", PAGE, re.MULTILINE | re.DOTALL)
    return [(language, text) for language, text in blocks if language != "json"]


def command(language, text, site):
    """How an example is started; the address of the site stands where the reader has to put it."""
    text = text.replace("https://…", site)
    match language:
        case "sh":
            return ["bash", "-euo", "pipefail", "-c", text]
        case "python":
            return [sys.executable, "-c", text]
        case "sql":
            code = "import duckdb, sys; print(duckdb.sql(sys.argv[1]).fetchall())"
            return [sys.executable, "-c", code, text]
        case "r":
            return ["Rscript", "-e", text]
        case "js":
            return ["node", "--input-type=module", "-e", text]
    raise AssertionError(language)


def test_every_example_is_tried():
    assert len(examples()) == len(PRINTED)


@pytest.mark.parametrize(("name", "example"), list(zip(PRINTED, examples(), strict=False)), ids=list(PRINTED))
def test_example_prints_what_it_promises(site, tmp_path, name, example):
    language, text = example
    started = command(language, text, site.address.rstrip("/"))
    if shutil.which(started[0]) is None:
        pytest.skip(f"{started[0]} is not on this machine")
    # DuckDB reads addresses with an extension that it fetches from its makers: here it reads the same files from disk.
    started = [part.replace("$SITE", str(site.folder)) if language == "sql" else part for part in started]
    env = {**os.environ, "SITE": site.address.rstrip("/")}
    ran = subprocess.run(started, cwd=tmp_path, env=env, capture_output=True, text=True, check=False, timeout=60)
    assert ran.returncode == 0, ran.stderr
    assert re.search(PRINTED[name], ran.stdout, re.MULTILINE), ran.stdout


def test_all_of_it_is_small_on_the_way_and_quick_in_a_browser(site, visit):
    whole = (site.folder / "data/v1/all.json").read_bytes()
    assert len(gzip.compress(whole, 6)) <= len(whole) / 4
    page = visit("data/").page
    took = """async (address) => {
        const text = await (await fetch(address)).text();
        const times = [1, 2, 3].map(() => {
            const start = performance.now();
            JSON.parse(text);
            return performance.now() - start;
        });
        return [JSON.parse(text).count, Math.min(...times)];
    }"""
    count, milliseconds = page.evaluate(took, site.address + "data/v1/all.json")
    assert count == json.loads(whole)["count"]
    assert milliseconds < 300


def test_a_browser_finds_a_model_by_its_name_elsewhere(site, visit):
    lookup = (site.folder / "data/v1/lookup/huggingface.json").read_bytes()
    assert len(gzip.compress(lookup, 6)) < 100_000
    page = visit("data/").page
    code = """async (address) => (await (await fetch(address)).json()).identifiers["deepseek-ai/DeepSeek-R1"][0]"""
    found = page.evaluate(code, site.address + "data/v1/lookup/huggingface.json")
    assert (found["ref"], found["openness"]) == ("models/deepseek-r1", "open-weights")
    assert {"ref": "models/deepseek-v3", "relation": "finetune"}.items() <= found["parents"][0].items()


def test_the_database_of_the_whole_record_refers_to_what_is_there(site):
    counts = json.loads((site.folder / "data/v1/index.json").read_text(encoding="utf-8"))["counts"]
    asked = "PRAGMA integrity_check; PRAGMA foreign_key_check; SELECT count(*) FROM entries"
    with sqlite3.connect(f"file:{site.folder}/data/v1/open-ai-movement.sqlite?mode=ro", uri=True) as base:
        told = [row for one in asked.split("; ") for row in base.execute(one)]
    assert told == [("ok",), (sum(counts.values()),)]
