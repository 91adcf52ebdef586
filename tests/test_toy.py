"""A small whole catalog and every byte that it gives; `make bless` takes what is given now as expected."""

import hashlib
import os
import shutil
import subprocess
import sys
from datetime import date
from pathlib import Path

from generator.language import language
from generator.load import load
from generator.outputs import make
from generator.pages import Page
from generator.settings import Settings

TOY = Path(__file__).parent / "toy"
EXPECTED = TOY / "expected"
TODAY = date(2026, 1, 1)
# The script that comes with pyvis is the same for every catalog and has a test of its own.
FOREIGN = "assets/vendor/"
# Kept whole beside the longest of those made alike.
WHOLE = ("models/", "quotes/ada", "people/ada", "licenses/mit/", "data/v1/models/deep-one")
SUMS = "sums.txt"
# Their bytes hang on the version of the engine that writes them, and the lists of sums on theirs.
ENGINES = (".sqlite", ".parquet")
LISTS = ("data/v1/index.json", "data/v1/SHA256SUMS")


def given(entries: Path) -> dict[str, bytes]:
    """What the entries give: path -> bytes, a page as <url>index.html with what the press needs of it in front."""
    catalog, problems = load(entries, TODAY)
    assert problems == []
    found = {}
    for one in make(catalog, Settings("https://toy.example/", "https://code.example/toy"), language("en")):
        if isinstance(one, Page):
            head = f"<!-- {one.frame} | {one.title} | {one.description} | {one.kind} {one.searched} {one.changed} -->\n"
            assert f"{one.url}index.html" not in found
            found[f"{one.url}index.html"] = (head + one.body + "\n").encode()
        elif not one.path.startswith(FOREIGN):
            assert one.path not in found
            found[one.path] = one.content
    return found


def shown(made: dict[str, bytes]) -> dict[str, bytes]:
    """What is kept whole for people to review: of pages made alike the longest one, of the others a sum."""
    longest: dict[tuple[str, str], str] = {}
    made = {path: made[path] for path in made if not path.endswith(ENGINES) and path not in LISTS}
    for path in (path for path in sorted(made) if not path.endswith(".png")):
        alike = (path.split("/")[0], Path(path).suffix if "data/" not in path else Path(path).parent.name)
        if len(made[path]) > len(made.get(longest.get(alike, ""), b"")):
            longest[alike] = path
    kept = set(longest.values()) | {path for path in made if path.startswith(WHOLE)}
    sums = [f"{hashlib.sha256(made[path]).hexdigest()[:16]}  {path}" for path in sorted(made) if path not in kept]
    return {**{path: made[path] for path in sorted(kept)}, SUMS: ("\n".join(sums) + "\n").encode()}


def test_the_toy_gives_every_byte_that_is_expected(monkeypatch):
    monkeypatch.chdir(TOY)
    made = shown(given(Path("entries")))
    if os.environ.get("BLESS"):
        shutil.rmtree(EXPECTED, ignore_errors=True)
        for path, content in made.items():
            (EXPECTED / path).parent.mkdir(parents=True, exist_ok=True)
            (EXPECTED / path).write_bytes(content)
    expected = {
        file.relative_to(EXPECTED).as_posix(): file.read_bytes() for file in EXPECTED.rglob("*") if file.is_file()
    }
    assert sorted(made) == sorted(expected)
    assert [path for path in made if made[path] != expected[path]] == [], "look at it, then: make bless"


PRINT_SUMS = """
import hashlib, sys
from pathlib import Path
sys.path[:0] = sys.argv[2:]
from test_toy import given
for path, content in given(Path(sys.argv[1])).items():
    print(path, hashlib.sha256(content).hexdigest())
"""


def test_another_process_folder_zone_and_hash_seed_give_the_same_bytes(tmp_path):
    root = Path(__file__).parent.parent
    sums = []
    for number, (seed, zone) in enumerate([("1", "Pacific/Kiritimati"), ("4242", "America/Adak")]):
        place = tmp_path / f"Ordner {number} é" / "other-name"
        # Written in the opposite order, so that a folder lists its files differently.
        for file in sorted(TOY.glob("entries/*/*.yaml"), reverse=bool(number)):
            (place / file.parent.name).mkdir(parents=True, exist_ok=True)
            shutil.copy(file, place / file.parent.name)
        env = {**os.environ, "PYTHONHASHSEED": seed, "TZ": zone, "LC_ALL": "C"}
        here = [str(place), str(root), str(root / "tests")]
        cwd = tmp_path if number else place
        ran = subprocess.run(
            [sys.executable, "-c", PRINT_SUMS, *here], cwd=cwd, env=env, capture_output=True, text=True, check=False
        )
        assert ran.returncode == 0, ran.stderr
        sums.append(ran.stdout)
    assert sums[0] == sums[1]
    assert len(sums[0].splitlines()) > 40
