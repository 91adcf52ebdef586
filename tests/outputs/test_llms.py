"""llms.txt, in each language."""

import re

import pytest
from small import SETTINGS, catalog_of

from generator.language import language
from generator.outputs import llms


@pytest.mark.parametrize(("code", "prefix", "word"), [("en", "", "verified"), ("fr", "fr/", "vérifié")])
def test_it_says_what_this_is_and_leads_to_pages_and_files(code, prefix, word):
    (file,) = llms.make(catalog_of({"models/a": {}}), SETTINGS, language(code, prefix))
    text = file.content.decode()
    assert re.match(r"# The Open AI Movement.*\n\n> .+\n\n", text)
    assert word in text
    assert f"](https://site.example/{prefix}models/)" in text
    assert "](https://site.example/data/v1/all.json)" in text
    assert all(
        re.fullmatch(r"- \[[^\]]+\]\(https://site\.example/\S+\): .+", line)
        for line in text.splitlines()
        if line[:2] == "- "
    )
