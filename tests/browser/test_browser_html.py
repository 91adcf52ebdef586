"""HTML as the standard has it: the checker of the W3C finds no error in one page of each kind."""

import json
import subprocess
from pathlib import Path
from urllib.parse import unquote, urlsplit

import pytest
from conftest import ROOT, missing
from places import CARDS, FRENCH, PAGES

EVERY = (*PAGES, *FRENCH, *CARDS)


def of_theme(message):
    """The theme's two hidden switches carry an attribute that browsers know and the standard does not."""
    return message["message"].startswith("Attribute “autocomplete”") and 'class="md-toggle"' in message["extract"]


@pytest.fixture(scope="session")
def complaints(site, java):
    """What the checker says of each page, by the page's name; asked once, for Java starts slowly."""
    checker = ROOT / "node_modules/vnu-jar/build/dist/vnu.jar"
    if not checker.is_file():
        missing("no vnu-jar in node_modules: npm ci")
    names = {}
    for name in EVERY:
        names.setdefault(site.file(site.url(name)).resolve(), []).append(name)
    command = [java, "-jar", str(checker), "--errors-only", "--format", "json", "--stdout", "--exit-zero-always"]
    ran = subprocess.run([*command, *map(str, names)], capture_output=True, text=True, check=True)
    said = {name: [] for name in EVERY}
    for message in json.loads(ran.stdout)["messages"]:
        if not of_theme(message):
            place = f"{message.get('lastLine')}:{message.get('firstColumn')}"
            for name in names[Path(unquote(urlsplit(message["url"]).path)).resolve()]:
                said[name].append(f"{place}: {message['message']} {message.get('extract', '')!r}")
    return said


@pytest.mark.parametrize("name", EVERY)
def test_page_is_valid(complaints, name):
    assert complaints[name] == []
