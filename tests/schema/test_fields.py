import re
from contextlib import suppress

import pytest
from hypothesis import given
from hypothesis import strategies as st
from pydantic import TypeAdapter, ValidationError
from pydantic_core import PydanticCustomError

from generator.schema import fields
from generator.schema.fields import count, flop, url, yes_or_no


@pytest.mark.parametrize(
    "text",
    [
        "https://example.org",
        "http://example.org/a?b=c#d",
        "https://例え.jp/道",
        "https://example.org:8443/",
        "https://en.wikipedia.org/wiki/Llama_(language_model)",
        "https://xn--huggingfce-jik.co/深度求索",
        "https://example.org/" + "a" * 900,
    ],
)
def test_an_address_stays_as_written(text):
    assert url(text) == text


@pytest.mark.parametrize(
    ("text", "reason"),
    [
        ("javascript:alert(1)", "must start with https:// or http://"),
        ("data:text/html,x", "must start with https:// or http://"),
        ("//example.org/", "must start with https:// or http://"),
        ("ftp://example.org/", "must start with https:// or http://"),
        ("https://", "names no host"),
        ("https://localhost/", "names no host"),
        ("https://user:secret@example.org/", "must not carry a user name or password"),
        ("https://@example.org/", "must not carry a user name or password"),
        ("https://huggingf\u0430ce.co/", "mixes letters of scripts that look alike in the name of its host"),
        ("https://example.org:port/", "is not a well-formed address"),
        ("https://[::1/", "is not a well-formed address"),
        ("https://example.org/a b", "has a character that no address may hold"),
        ('https://example.org/"onmouseover=alert(1)', "has a character that no address may hold"),
        ("https://example.org/<script>", "has a character that no address may hold"),
        ("https://example.org/" + "a" * 1000, "is longer than 1000 characters"),
        (["https://example.org"], "must be text: an address that starts with https://"),
    ],
)
def test_what_is_no_address_is_refused_with_a_reason(text, reason):
    with pytest.raises(PydanticCustomError) as refused:
        url(text)
    assert (refused.value.type, refused.value.message()) == ("url", reason)


@given(st.text(max_size=40))
def test_no_text_raises_anything_else_than_a_refusal(text):
    for read in (url, count, flop, yes_or_no):
        with suppress(PydanticCustomError):
            read(text)


@pytest.mark.parametrize(
    ("text", "number"),
    [
        ("671B", 671_000_000_000),
        ("1.5B", 1_500_000_000),
        ("128K", 128_000),
        ("1T", 10**12),
        ("405000000000", 405 * 10**9),
        ("0.5M", 500_000),
        ("1", 1),
        ("999999T", 999_999 * 10**12),
    ],
)
def test_a_count_may_have_a_magnitude(text, number):
    assert count(text) == number


@pytest.mark.parametrize(
    "text",
    [
        "",
        "671 B",
        "671b",
        "671,000",
        "1e9",
        "-1",
        "0",
        "0.0K",
        "1.5",
        "0.0001K",
        "1000000T",
        "1" * 19,
        "B",
        "٣",
        "1.5B2",
        671,
        None,
        ["7B"],
    ],
)
def test_what_is_no_count_is_refused(text):
    with pytest.raises(PydanticCustomError) as refused:
        count(text)
    assert refused.value.type == "count"


@given(st.integers(1, 10**17), st.sampled_from("KMBT"))
def test_counts_are_exact(number, letter):
    assert count(str(number)) == number
    scaled = number * 10 ** fields.MAGNITUDE[letter]
    if scaled < 10**18:
        assert count(f"{number}{letter}") == scaled


def test_operations_and_flags():
    assert flop("3.3e24") == 3.3e24
    assert (yes_or_no("true"), yes_or_no("false")) == (True, False)
    for text in ("yes", "True", "no", "1", "", None, ["true"]):
        with pytest.raises(PydanticCustomError):
            yes_or_no(text)
    for text in ("3.3", "1e1000", "inf", "nan", "-1e9", None):
        with pytest.raises(PydanticCustomError):
            flop(text)


IDENTIFIERS = {
    "GitHub": (
        ["deepseek-ai", "deepseek-ai/DeepSeek-R1", "a/b.c_d"],
        ["a/b/c", "/a", "a/", "-a", "a/..", "../a", "https://github.com/a"],
    ),
    "HuggingFace": (["Qwen/Qwen2.5-7B", "datasets/allenai/c4"], ["spaces/a/b", "a b", "datasets/", "a/../b"]),
    "ArXiv": (["2501.12948", "0704.0001"], ["2501.129", "arXiv:2501.12948", "2501.12948v2"]),
    "Doi": (
        ["10.1038/s41586-025-09422-z", "10.48550/arXiv.2501.12948"],
        ["doi:10.1/x", "10.1038/", "10.1038/a b", "10.1038/<b>"],
    ),
    "Wikidata": (["Q1", "Q131583241"], ["Q0", "q1", "P1", "Q01"]),
    "Wikipedia": (
        ["en:Hugging Face", "fr:Mistral AI", "ar:ذكاء"],
        ["Hugging Face", "EN:x", "en:", "en:a|b", "en:a#b", "en:<b>"],
    ),
    "Handle": (["deepseek_ai"], ["@deepseek_ai", "a-b", "a" * 31]),
    "Ror": (["05nym7t64"], ["https://ror.org/05nym7t64", "15nym7t64"]),
    "Spdx": (["Apache-2.0", "GPL-3.0+"], ["-MIT", "Apache 2.0"]),
}


@pytest.mark.parametrize("name", IDENTIFIERS)
def test_identifiers_have_the_form_of_their_catalogue(name):
    adapter = TypeAdapter(getattr(fields, name))
    good, bad = IDENTIFIERS[name]
    pattern = re.compile(adapter.json_schema(mode="validation")["pattern"])
    for text in good:
        assert adapter.validate_python(text) == text
        assert pattern.search(text)
    for text in (*bad, "", "\n" + good[0], good[0] + "\n", 1, None, [good[0]], "javascript:alert(1)//"):
        with pytest.raises(ValidationError):
            adapter.validate_python(text)


@pytest.mark.parametrize(
    ("name", "good", "bad"),
    [
        (
            "Language",
            ["en", "zh-Hans", "pt-BR", "zh-Hant-TW", "es-419", "haw"],
            ["EN", "english", "zh_Hans", "e", "en-us", "en\n"],
        ),
        ("Country", ["NO", "FR"], ["no", "FRA", "F", "FR\n", ""]),
        ("EntryId", ["deepseek-r1", "a", "3"], ["-a", "a-", "a--b", "A", "a_b", "é", "a\n", "a" * 65]),
        ("Line", ["a", "  a  ", "a" * 200, "深度求索"], ["", "   ", "a\nb", "a" * 201]),
        ("Passage", ["a\nb", "a" * 300], ["", "a" * 301]),
    ],
)
def test_texts_have_their_form_and_limit(name, good, bad):
    adapter = TypeAdapter(getattr(fields, name))
    for text in good:
        assert adapter.validate_python(text) == text.strip()
    for text in bad:
        with pytest.raises(ValidationError):
            adapter.validate_python(text)
